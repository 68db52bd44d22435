import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for data, what was decided, what was handed out; and choices of variables that somebody saved. */
export class Deliveries1730000000022 implements MigrationInterface {
  readonly name = 'Deliveries1730000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(history);
    await runner.query(making);
    await runner.query(freeLists);
    await runner.query(protection);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table register.free_list, register.delivery_publication, register.delivery_part, register.delivery_person,
  register.delivery_collection, register.delivery_handout, register.delivery_run, register.delivery_decision,
  register.delivery`);
  }
}

const history = `
-- A request as it was made.
create table register.delivery (
  id uuid primary key,
  register_id text not null,
  number int not null check (number >= 1),
  -- Deliveries of one project have the same pseudonyms.
  project text not null,
  request jsonb not null,
  requested_at timestamptz not null,
  requested_on date not null,
  requested_by text not null,
  requested_by_name text not null,
  unique (register_id, number)
);
-- Every decision of a request; the last one holds.
create table register.delivery_decision (
  id uuid primary key,
  delivery_id uuid not null references register.delivery,
  register_id text not null,
  -- Counts the decisions of a request: who has read another number may not write.
  number int not null check (number >= 1),
  outcome text not null check (outcome in ('granted', 'partly', 'refused')),
  decision jsonb not null,
  decided_at timestamptz not null,
  decided_on date not null,
  decided_by text not null,
  decided_by_name text not null,
  unique (delivery_id, number)
);
-- An extract in the making, and how far it has come.
create table register.delivery_run (
  id uuid primary key,
  delivery_id uuid not null references register.delivery,
  register_id text not null,
  state text not null check (state in ('making', 'made', 'failed')),
  done int not null default 0,
  total int not null default 0,
  started_at timestamptz not null,
  heard_at timestamptz not null
);
create unique index on register.delivery_run (delivery_id) where state = 'making';
-- What was handed out: files with rows, columns, bytes and checksums.
create table register.delivery_handout (
  id uuid primary key references register.delivery_run,
  delivery_id uuid not null references register.delivery,
  register_id text not null,
  decision_id uuid not null references register.delivery_decision,
  recipient text not null,
  files jsonb not null,
  persons int not null,
  cases int not null,
  made_at timestamptz not null,
  made_on date not null,
  made_by text not null,
  made_by_name text not null,
  available_until date not null
);
create index on register.delivery_handout (delivery_id);
-- Who fetched it, and when.
create table register.delivery_collection (
  id bigint generated always as identity primary key,
  handout_id uuid not null references register.delivery_handout,
  register_id text not null,
  what text not null check (what in ('extract', 'key-list')),
  collected_at timestamptz not null,
  collected_by text not null,
  collected_by_name text not null
);
create index on register.delivery_collection (handout_id);
`;

const making = `
-- Whose data are in an extract: those who leave the register take their row with them, and two persons who turn out to be
-- one have two rows.
create table register.delivery_person (
  id bigint generated always as identity primary key,
  run_id uuid not null references register.delivery_run,
  register_id text not null,
  person_id uuid not null references identity.person
);
create index on register.delivery_person (run_id, person_id);
create index on register.delivery_person (person_id);
-- The bytes of an extract until it is too old to be fetched.
create table register.delivery_part (
  run_id uuid not null references register.delivery_run,
  register_id text not null,
  part int not null,
  bytes bytea not null,
  primary key (run_id, part)
);
-- Whether the counts of deliveries are shown to everybody.
create table register.delivery_publication (
  register_id text primary key,
  is_public boolean not null,
  changed_at timestamptz not null,
  changed_by text not null
);
`;

const freeLists = `
-- A choice of variables by name: of one person, or of a whole unit; without a unit, of the register office.
create table register.free_list (
  id uuid primary key,
  register_id text not null,
  unit_id text references organisation.unit,
  pathway text not null,
  name text not null,
  is_shared boolean not null,
  choice jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  saved_by_name text not null
);
create unique index on register.free_list (register_id, coalesce(unit_id, ''), saved_by, lower(name));
`;

const protection = `
do $$
declare target text;
begin
  foreach target in array array['delivery', 'delivery_decision', 'delivery_run', 'delivery_handout',
      'delivery_collection', 'delivery_person', 'delivery_part', 'delivery_publication'] loop
    execute format('alter table register.%I enable row level security', target);
    -- Of all units together: no unit sees anything of it.
    execute format($policy$
      create policy scope on register.%I using (
        register_id = (select current_setting('kvalreg.register', true))
        and (select current_setting('kvalreg.scope', true)) = 'register')
      $policy$, target);
  end loop;
  foreach target in array array['delivery', 'delivery_decision', 'delivery_handout', 'delivery_collection'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I
      for each statement execute function register.refuse_change()', target);
  end loop;
end
$$;
alter table register.free_list enable row level security;
create policy scope on register.free_list using (
  register_id = (select current_setting('kvalreg.register', true))
  and unit_id is not distinct from nullif((select current_setting('kvalreg.unit', true)), ''));

grant select, insert on register.delivery, register.delivery_decision, register.delivery_handout,
  register.delivery_collection, register.delivery_person to kvalreg_app;
grant select, insert, update on register.delivery_run, register.delivery_publication to kvalreg_app;
grant select, insert, delete on register.delivery_part to kvalreg_app;
grant select, insert, update, delete on register.free_list to kvalreg_app;
`;
