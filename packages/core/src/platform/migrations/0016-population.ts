import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPersonByAnyNumber, addPersonByNumber } from './population/add-person.js';

/** Numbers that persons have had, persons that turned out to be one, and from when what is known of them holds. */
export class Population1730000000016 implements MigrationInterface {
  readonly name = 'Population1730000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A number that a person had before still leads to the person. Encrypted as the present one is, bound to its own hash.
create table identity.former_identifier (
  identifier_hash bytea primary key,
  person_id uuid not null references identity.person on delete cascade,
  identifier_type text not null,
  identifier_encrypted bytea not null,
  -- Of a person who was merged into this one: under which id the number was known until then.
  merged_id uuid
);
create index on identity.former_identifier (person_id);

-- Two persons that turned out to be one. What was logged keeps the id that it was logged under.
create table identity.merged_person (
  merged_id uuid primary key,
  person_id uuid not null references identity.person on delete cascade,
  merged_at timestamptz not null
);
create index on identity.merged_person (person_id);

-- The day on which the population register noted what is known of a person: what was noted earlier never replaces it.
create table identity.population_note (
  person_id uuid not null references identity.person on delete cascade,
  fact text not null check (fact in ('death', 'residence', 'protection', 'number')),
  noted_on date not null,
  primary key (person_id, fact)
);
alter table identity.contact add column address_noted_on date;

-- What was changed of a person, and why. Facts before and after; never a number or a name.
create table identity.person_change (
  id bigint generated always as identity primary key,
  person_id uuid not null references identity.person on delete cascade,
  kind text not null check (kind in ('death', 'residence', 'protection', 'number', 'merge', 'split', 'correction')),
  before jsonb not null,
  after jsonb not null,
  reason text,
  changed_by text not null,
  changed_at timestamptz not null
);
create index on identity.person_change (person_id);

do $$
declare target text;
begin
  foreach target in array array['former_identifier', 'merged_person', 'population_note', 'person_change'] loop
    execute format('alter table identity.%I enable row level security', target);
    execute format($policy$
      create policy known on identity.%1$I using (
        exists (select from register.participant p where p.person_id = %1$I.person_id))
      $policy$, target);
    execute format('grant select on identity.%I to kvalreg_app', target);
  end loop;
end
$$;

drop function identity.add_person(uuid, text, bytea, bytea, date, text);
${addPersonByAnyNumber}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function identity.hold_person(uuid);
drop function identity.add_person(uuid, text, bytea, bytea, date, text);
${addPersonByNumber}
drop table identity.person_change, identity.population_note, identity.merged_person, identity.former_identifier;
alter table identity.contact drop column address_noted_on;
`);
  }
}
