import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms on paper: what was printed under which code, and what was typed in from it. */
export class Paper1730000000006 implements MigrationInterface {
  readonly name = 'Paper1730000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(papers);
    await runner.query(entries);
    await runner.query(protection);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register.paper_draft, register.paper_entry, register.paper_form');
  }
}

const papers = `
-- One printed form. Its code says nothing about the person; it is found again by whoever may see the episode.
create table register.paper_form (
  id uuid primary key,
  code text not null unique,
  -- What was printed together, as one file.
  batch uuid not null,
  place int not null,
  register_id text not null,
  pathway text not null,
  unit_id text not null references organisation.unit,
  episode_id uuid not null references register.episode,
  occasion text not null,
  form text not null,
  form_version text not null,
  language text not null,
  is_large boolean not null,
  -- Typed in by two people; drawn when it is printed.
  is_double boolean not null,
  printed_at timestamptz not null,
  printed_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  unique (batch, place),
  check ((revoked_at is null) = (revoked_by is null))
);
create index on register.paper_form (episode_id, occasion);
create index on register.paper_form (register_id, unit_id, printed_at);
`;

const entries = `
-- Truth about typing: what the first and the second person typed, and what was settled between them.
create table register.paper_entry (
  paper_id uuid not null references register.paper_form,
  round smallint not null check (round between 1 and 3),
  register_id text not null,
  unit_id text not null references organisation.unit,
  answers jsonb not null,
  filled_on date,
  author text not null,
  typed_at timestamptz not null,
  -- Of the second round: how many fields were typed by at least one of the two, and in how many they differ.
  compared int,
  differing int,
  primary key (paper_id, round),
  check ((round = 2) = (compared is not null) and (round = 2) = (differing is not null)),
  check (differing between 0 and compared)
);
create index on register.paper_entry (register_id, unit_id, typed_at) where round = 2;
create trigger append_only before update or delete or truncate on register.paper_entry
  for each statement execute function register.refuse_change();

-- Begun and not yet handed in, each person's own: who types second must not see what the first has typed.
create table register.paper_draft (
  paper_id uuid not null references register.paper_form,
  author text not null,
  register_id text not null,
  unit_id text not null references organisation.unit,
  answers jsonb not null,
  lock_version int not null check (lock_version >= 1),
  updated_at timestamptz not null,
  primary key (paper_id, author)
);
`;

const protection = `
select register.protect(name::regclass)
from unnest(array['register.paper_form', 'register.paper_entry', 'register.paper_draft']) as name;
grant select, insert on register.paper_form, register.paper_entry to kvalreg_app;
grant update (revoked_at, revoked_by) on register.paper_form to kvalreg_app;
grant select, insert, update, delete on register.paper_draft to kvalreg_app;
`;
