import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hospital that a unit is part of, and where persons live, so that cases can be told apart by both. */
export class TimeAndPlace1730000000024 implements MigrationInterface {
  readonly name = 'TimeAndPlace1730000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Units of one hospital share its code; a unit without one is a hospital of its own.
alter table organisation.unit
  add column hospital_code text check (hospital_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add column hospital_name text,
  add constraint unit_hospital_named check (hospital_code is not null or hospital_name is null);

-- The county that a person lived in from a day on, as the population register says; null while it is not known, as abroad.
create table identity.residence (
  person_id uuid not null references identity.person on delete cascade,
  since date not null,
  county text check (county ~ '^[0-9]{2}$'),
  -- The day on which it was noted: what was noted earlier never replaces it.
  noted_on date not null,
  primary key (person_id, since)
);
alter table identity.residence enable row level security;
create policy known on identity.residence using (
  exists (select from register.participant p where p.person_id = residence.person_id));
grant select on identity.residence to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table identity.residence;
alter table organisation.unit drop constraint unit_hospital_named, drop column hospital_name, drop column hospital_code;
`);
  }
}
