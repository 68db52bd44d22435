export const register = `
create table register.manifest (
  register_id text not null,
  version text not null,
  manifest json not null,
  installed_at timestamptz not null default now(),
  primary key (register_id, version)
);
grant select on register.manifest to kvalreg_app;

-- That a unit of a register knows a person. Without such a row the unit cannot find the person by number,
-- although the person may be in the system through another unit or register.
create table register.participant (
  register_id text not null,
  unit_id text not null references organisation.unit,
  person_id uuid not null references identity.person,
  created_at timestamptz not null default now(),
  primary key (register_id, unit_id, person_id)
);
create index on register.participant (person_id);

create table register.episode (
  id uuid primary key,
  register_id text not null,
  pathway text not null,
  person_id uuid not null references identity.person,
  unit_id text not null references organisation.unit,
  opened_on date not null,
  index_date date,
  creation_key text,
  created_at timestamptz not null default now(),
  created_by text not null,
  unique (register_id, unit_id, creation_key)
);
create index on register.episode (person_id);
create index on register.episode (register_id, unit_id, pathway, opened_on);

create table register.occasion (
  episode_id uuid not null references register.episode,
  name text not null,
  register_id text not null,
  pathway text not null,
  unit_id text not null references organisation.unit,
  form text not null,
  due_on date,
  opens_on date,
  closes_on date,
  response_id uuid,
  revision int,
  answered_on date,
  channel text,
  primary key (episode_id, name),
  check ((response_id is null) = (revision is null) and (response_id is null) = (answered_on is null))
);
create index occasion_unanswered_by_unit on register.occasion (register_id, unit_id, due_on) where response_id is null;
create index occasion_answered on register.occasion (register_id, unit_id, answered_on) where response_id is not null;
create index occasion_unanswered on register.occasion (register_id, due_on) where response_id is null;

-- Truth: every answer in every revision, on the form version that it was given on.
create table register.form_response (
  response_id uuid not null,
  revision int not null check (revision >= 1),
  register_id text not null,
  pathway text not null,
  episode_id uuid not null references register.episode,
  occasion text not null,
  form text not null,
  form_version text not null,
  unit_id text not null references organisation.unit,
  answers jsonb not null,
  scores jsonb not null,
  filled_on date not null,
  channel text not null check (channel in ('web', 'paper', 'staff', 'import')),
  language text not null,
  change_reason text,
  author text not null,
  idempotency_key text,
  request_hash bytea,
  created_at timestamptz not null default now(),
  primary key (response_id, revision),
  unique (episode_id, occasion, revision),
  unique (episode_id, occasion, idempotency_key),
  check (revision = 1 or change_reason is not null),
  check ((idempotency_key is null) = (request_hash is null))
);
create trigger append_only before update or delete or truncate on register.form_response
  for each statement execute function register.refuse_change();

-- Begun and not yet submitted. The patient's own draft and that of staff stand apart.
create table register.form_draft (
  episode_id uuid not null references register.episode,
  occasion text not null,
  party text not null check (party in ('patient', 'staff')),
  register_id text not null,
  unit_id text not null references organisation.unit,
  form_version text not null,
  base_revision int not null default 0,
  answers jsonb not null,
  lock_version int not null check (lock_version >= 1),
  updated_at timestamptz not null default now(),
  updated_by text not null,
  primary key (episode_id, occasion, party)
);

select register.protect(name::regclass)
from unnest(array['register.participant', 'register.episode', 'register.occasion',
                  'register.form_response', 'register.form_draft']) as name;
grant select, insert on register.participant, register.form_response to kvalreg_app;
grant select, insert, update on register.episode, register.occasion to kvalreg_app;
grant select, insert, update, delete on register.form_draft to kvalreg_app;

-- A person is visible to the units that know the person.
alter table identity.person enable row level security;
create policy known on identity.person using (
  exists (select from register.participant p where p.person_id = person.id));
grant select on identity.person to kvalreg_app;

-- Where a person has episodes, so that a patient who has logged in can be shown the own forms.
create function register.episodes_of_person(p_person uuid)
  returns table (episode_id uuid, register_id text, unit_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id, register_id, unit_id from register.episode where person_id = p_person
$$;

-- Whoever has an episode in a unit is known there, however the episode came in.
create function register.episode_makes_participant() returns trigger language plpgsql as $$
begin
  insert into register.participant (register_id, unit_id, person_id)
  select distinct register_id, unit_id, person_id from added
  on conflict do nothing;
  return null;
end
$$;
create trigger makes_participant after insert on register.episode referencing new table as added
  for each statement execute function register.episode_makes_participant();
`;
