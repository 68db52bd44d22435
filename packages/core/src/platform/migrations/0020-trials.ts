import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Trials: the secret of each, how far its lists have come, and who got which place. A place outlives the person whom it
 * was given to, without a word of who that was: otherwise an erased place would be given twice.
 */
export class Trials1730000000020 implements MigrationInterface {
  readonly name = 'Trials1730000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table register.trial (
  register_id text not null,
  pathway text not null,
  trial text not null,
  -- Of no use without the key of the installation.
  seed_sealed text not null,
  -- What the lists follow from, beside the secret, as it was when the first place was given.
  design jsonb not null,
  begun_at timestamptz not null,
  primary key (register_id, pathway, trial)
);
create table register.trial_list (
  register_id text not null,
  pathway text not null,
  trial text not null,
  list text not null,
  given int not null check (given >= 1),
  primary key (register_id, pathway, trial, list),
  foreign key (register_id, pathway, trial) references register.trial
);
create table register.trial_place (
  id uuid primary key,
  register_id text not null,
  pathway text not null,
  trial text not null,
  list text not null,
  number int not null check (number >= 1),
  arm text not null,
  strata jsonb not null,
  unit_id text not null references organisation.unit,
  episode_id uuid references register.episode on delete set null,
  given_on date not null,
  given_at timestamptz not null,
  unique (register_id, pathway, trial, list, number),
  unique (register_id, pathway, trial, episode_id),
  foreign key (register_id, pathway, trial) references register.trial
);
create index on register.trial_place (episode_id);
-- What the allocation of a person rested on; goes when the person is erased.
create table register.trial_inclusion (
  place_id uuid primary key references register.trial_place,
  register_id text not null,
  unit_id text not null references organisation.unit,
  episode_id uuid not null references register.episode,
  consent_version text not null,
  consented_on date not null,
  -- Each value that was read, and the revision of the answers of each occasion.
  basis jsonb not null,
  revisions jsonb not null,
  register_version text not null,
  recorded_by text not null
);
create index on register.trial_inclusion (episode_id);
create trigger append_only before update or delete or truncate on register.trial_place
  for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.trial_inclusion
  for each statement execute function register.refuse_change();
select register.guard_collection('register.trial_inclusion', 'episode', 'collected', false);

select register.protect(name::regclass)
from unnest(array['register.trial_place', 'register.trial_inclusion']) as name;
-- A list is that of a register: units share it unless each has its own.
do $$
declare target text;
begin
  foreach target in array array['register.trial', 'register.trial_list'] loop
    execute format('alter table %s enable row level security', target);
    execute format($policy$
      create policy scope on %s using (register_id = (select current_setting('kvalreg.register', true)))
      $policy$, target);
  end loop;
end
$$;
grant select, insert on register.trial, register.trial_place, register.trial_inclusion to kvalreg_app;
grant select, insert, update on register.trial_list to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table register.trial_inclusion, register.trial_place, register.trial_list, register.trial',
    );
  }
}
