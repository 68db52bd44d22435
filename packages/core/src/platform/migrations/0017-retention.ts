import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eraseEpisodes } from './retention/erase-episodes.js';
import { logBlocks, logBlocksDown } from './retention/log-blocks.js';

/** What is thinned out when its time is over, by the rules of each register. */
export class Retention1730000000017 implements MigrationInterface {
  readonly name = 'Retention1730000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Number and name are gone: nothing leads from a number to this person any more.
alter table identity.person add column thinned_on date;

-- One run over a register, with what it has removed so far: whoever takes up a run that was broken off goes on counting.
create table register.retention_run (
  id uuid primary key,
  register_id text not null,
  started_on date not null,
  started_by text not null,
  -- Rows by rule and table.
  counts jsonb not null default '{}',
  finished_on date
);
create unique index retention_run_open on register.retention_run (register_id) where finished_on is null;
alter table register.retention_run enable row level security;
create policy scope on register.retention_run using (
  register_id = (select current_setting('kvalreg.register', true))
  and (select current_setting('kvalreg.scope', true)) = 'register');
grant select on register.retention_run to kvalreg_app;

alter table register.erasure_certificate drop constraint erasure_certificate_ground_check;
alter table register.erasure_certificate add constraint erasure_certificate_ground_check
  check (ground in ('opted-out', 'withdrawn', 'request', 'retention'));
${eraseEpisodes}
${logBlocks}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${logBlocksDown}
drop function register.erase_episodes(uuid[]);
alter table register.erasure_certificate drop constraint erasure_certificate_ground_check;
alter table register.erasure_certificate add constraint erasure_certificate_ground_check
  check (ground in ('opted-out', 'withdrawn', 'request')) not valid;
drop table register.retention_run;
alter table identity.person drop column thinned_on;
`);
  }
}
