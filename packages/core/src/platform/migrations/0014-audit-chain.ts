import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log in sealed blocks, each of which names the one before it. Blocks are made afterwards and in sets, so that
 * nobody who writes to the log waits for anybody else.
 */
export class AuditChain1730000000014 implements MigrationInterface {
  readonly name = 'AuditChain1730000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table audit.block (
  number bigint primary key check (number >= 1),
  -- Every event after the block before, up to this one; numbers in between that no event has were rolled back.
  first_id bigint not null,
  last_id bigint not null check (last_id >= first_id),
  events int not null check (events >= 1),
  events_hash bytea not null,
  -- Place and short digest of each event, so that a break can be named.
  trace bytea not null,
  sealed_at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null
);
create trigger append_only before update or delete or truncate on audit.block
  for each statement execute function register.refuse_change();

-- Up to which number the log had come, and a transaction that began after all who had drawn numbers until then:
-- when everybody up to that transaction is done, no number up to there can still appear.
create table audit.mark (
  last_id bigint not null,
  taken_by xid8 not null
);

-- A writer is known as a transaction before it draws its first number; otherwise a mark could overlook it.
create function audit.begin_writing() returns trigger language plpgsql as $$
begin
  perform pg_current_xact_id();
  return null;
end
$$;
create trigger begins_writing before insert on audit.event
  for each statement execute function audit.begin_writing();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger begins_writing on audit.event;
drop function audit.begin_writing();
drop table audit.mark, audit.block;
`);
  }
}
