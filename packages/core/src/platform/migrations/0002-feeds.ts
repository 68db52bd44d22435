import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that come as files, without persons. */
export class Feeds1730000000002 implements MigrationInterface {
  readonly name = 'Feeds1730000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Truth: every row in every revision. The same key again, with another content, is a new revision.
create table register.feed_row (
  register_id text not null,
  feed text not null,
  unit_id text not null references organisation.unit,
  key text not null,
  revision int not null check (revision >= 1),
  content jsonb not null,
  import_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (register_id, feed, unit_id, key, revision)
);

-- What each import brought to each unit.
create table register.feed_import (
  id uuid not null,
  register_id text not null,
  feed text not null,
  unit_id text not null references organisation.unit,
  author text not null,
  accepted int not null check (accepted >= 0),
  replaced int not null check (replaced >= 0),
  unchanged int not null check (unchanged >= 0),
  created_at timestamptz not null default now(),
  primary key (id, unit_id)
);
create index on register.feed_import (register_id, feed, unit_id, created_at);

create trigger append_only before update or delete or truncate on register.feed_row
  for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.feed_import
  for each statement execute function register.refuse_change();
select register.protect('register.feed_row');
select register.protect('register.feed_import');
grant select, insert on register.feed_row, register.feed_import to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register.feed_import, register.feed_row');
  }
}
