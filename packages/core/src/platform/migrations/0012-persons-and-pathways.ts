import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What follow-up must know of a person before anybody writes: whether the person lives, takes part, may be written to,
 * and where; and why an episode is no longer followed up.
 */
export class PersonsAndPathways1730000000012 implements MigrationInterface {
  readonly name = 'PersonsAndPathways1730000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- From the population register, by file. "protected" is a confidentiality mark: the person is handled by hand.
alter table identity.person
  add column died_on date,
  add column emigrated_on date,
  add column protected boolean not null default false,
  add column checked_on date;

-- Where a person can be reached in the name of one register; encrypted as the name is, bound to the person's hash.
create table identity.contact (
  register_id text not null,
  person_id uuid not null references identity.person,
  email_encrypted bytea,
  phone_encrypted bytea,
  address_encrypted bytea,
  -- Null while nobody has asked the mailbox directory.
  digital_mailbox boolean,
  language text,
  -- Channels that the person does not want.
  refused text[] not null default '{}',
  -- Days on which something came back, or failed for good; emptied when the address is changed.
  email_failed_on date,
  phone_failed_on date,
  address_failed_on date,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  primary key (register_id, person_id)
);
create index on identity.contact (person_id);

-- How a person stands to a register, and the register's own rule; every change is an event.
create table register.participation_rule (
  register_id text primary key,
  basis text not null check (basis in ('opt-out', 'consent')),
  when_ended text not null check (when_ended in ('erase', 'keep'))
);
create table register.participation (
  register_id text not null,
  person_id uuid not null references identity.person,
  status text not null check (status in ('informed', 'consented', 'opted-out', 'withdrawn')),
  since date not null,
  information_version text not null,
  primary key (register_id, person_id)
);
create index on register.participation (person_id);
create table register.participation_event (
  id bigint generated always as identity primary key,
  register_id text not null,
  person_id uuid not null references identity.person,
  unit_id text references organisation.unit,
  kind text not null check (kind in ('informed', 'consented', 'opted-out', 'withdrawn')),
  happened_on date not null,
  information_version text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);
create index on register.participation_event (register_id, person_id);
create index on register.participation_event (person_id);
-- Who has objected, by a keyed hash of register and number and by nothing else: blocks a later registration.
create table register.objection (
  register_id text not null,
  objection_hash bytea not null,
  since date not null,
  primary key (register_id, objection_hash)
);
alter table register.objection enable row level security;

-- What hangs on a person in a register is seen where the person is known.
do $$
declare target text;
begin
  foreach target in array array['identity.contact', 'register.participation', 'register.participation_event'] loop
    execute format('alter table %s enable row level security', target);
    execute format($policy$
      create policy known on %1$s using (
        register_id = (select current_setting('kvalreg.register', true))
        and exists (select from register.participant p where p.register_id = %1$s.register_id and p.person_id = %1$s.person_id))
      $policy$, target);
  end loop;
end
$$;
grant select, insert, update on identity.contact, register.participation to kvalreg_app;
grant select, insert on register.participation_event to kvalreg_app;
grant select on register.participation_rule to kvalreg_app;

-- An episode that is no longer followed up, and why; what was answered stays.
alter table register.episode
  add column ended_on date,
  add column end_reason text,
  add check ((ended_on is null) = (end_reason is null));
-- The day on which an occasion got its dates: one that got them when its window was over was registered too late.
alter table register.occasion add column scheduled_on date;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table register.occasion drop column scheduled_on;
alter table register.episode drop column ended_on, drop column end_reason;
drop table register.objection, register.participation_event, register.participation, register.participation_rule;
drop table identity.contact;
alter table identity.person drop column died_on, drop column emigrated_on, drop column protected, drop column checked_on;
`);
  }
}
