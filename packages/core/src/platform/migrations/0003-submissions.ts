import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that units file themselves: licences, drafts, what was signed, and everything that became of it. */
export class Submissions1730000000003 implements MigrationInterface {
  readonly name = 'Submissions1730000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(licences);
    await runner.query(filings);
    await runner.query(protection);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table register.filing_event, register.filing_version, register.filing_draft, register.filing, register.licence',
    );
    await runner.query('drop function register.refuse_overlapping_licence');
  }
}

const licences = `
-- When a unit had a licence, and therefore files what it did.
create table register.licence (
  id uuid primary key,
  register_id text not null,
  unit_id text not null references organisation.unit,
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null default now(),
  created_by text not null,
  check (valid_to is null or valid_from <= valid_to)
);
create index on register.licence (register_id, unit_id, valid_from);

-- A day belongs to one licence of a unit. The lock makes two writers at the same moment wait for each other.
create function register.refuse_overlapping_licence() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('licence ' || new.register_id || ' ' || new.unit_id, 0));
  if exists (
    select from register.licence l
    where l.register_id = new.register_id and l.unit_id = new.unit_id and l.id <> new.id
      and daterange(l.valid_from, l.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')
  ) then
    raise exception 'the unit has a licence for some of these days already' using errcode = 'KV002';
  end if;
  return new;
end
$$;
create trigger no_overlap before insert or update on register.licence
  for each row execute function register.refuse_overlapping_licence();
`;

const filings = `
-- What one unit files for one year: how far it has come. The figures stand in its draft and its versions.
create table register.filing (
  id uuid primary key,
  register_id text not null,
  submission text not null,
  unit_id text not null references organisation.unit,
  filing_year int not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'published')),
  -- Grows with every change: who has read another number may not write.
  lock_version int not null check (lock_version >= 1),
  -- The version signed last, 0 before the first, and the one that the public sees.
  version int not null default 0 check (version >= 0),
  published_version int check (published_version between 1 and version),
  updated_at timestamptz not null default now(),
  unique (register_id, submission, unit_id, filing_year),
  check (state = 'draft' or version >= 1),
  check (state <> 'published' or published_version is not null)
);
create index on register.filing (register_id, submission, filing_year);

-- Begun and not signed. Nobody but the unit sees it.
create table register.filing_draft (
  filing_id uuid primary key references register.filing,
  register_id text not null,
  unit_id text not null references organisation.unit,
  figures jsonb not null,
  comments jsonb not null,
  -- Of a correction of what was published.
  reason text,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  updated_by_name text not null
);

-- Truth: everything that was signed, as it was signed.
create table register.filing_version (
  filing_id uuid not null references register.filing,
  version int not null check (version >= 1),
  register_id text not null,
  unit_id text not null references organisation.unit,
  register_version text not null,
  figures jsonb not null,
  comments jsonb not null,
  reason text,
  is_late boolean not null,
  signed_at timestamptz not null,
  signed_by text not null,
  signed_by_name text not null,
  primary key (filing_id, version)
);
create trigger append_only before update or delete or truncate on register.filing_version
  for each statement execute function register.refuse_change();

-- Who did what with a filing, and when.
create table register.filing_event (
  id bigint generated always as identity primary key,
  filing_id uuid not null references register.filing,
  register_id text not null,
  unit_id text not null references organisation.unit,
  kind text not null check (kind in ('begun', 'submitted', 'returned', 'accepted', 'published',
                                     'correction-begun', 'correction-dropped')),
  version int not null,
  comment text,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  actor_role text
);
create index on register.filing_event (filing_id, id);
create trigger append_only before update or delete or truncate on register.filing_event
  for each statement execute function register.refuse_change();
`;

const protection = `
select register.protect(name::regclass)
from unnest(array['register.licence', 'register.filing', 'register.filing_version', 'register.filing_event']) as name;

-- Not even those who see the whole register see what a unit has not signed yet.
alter table register.filing_draft enable row level security;
create policy own on register.filing_draft using (
  register_id = (select current_setting('kvalreg.register', true))
  and (select current_setting('kvalreg.scope', true)) = 'unit'
  and unit_id = (select current_setting('kvalreg.unit', true)));

grant select, insert, update on register.licence, register.filing to kvalreg_app;
grant select, insert, update, delete on register.filing_draft to kvalreg_app;
grant select, insert on register.filing_version, register.filing_event to kvalreg_app;
`;
