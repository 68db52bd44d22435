import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How surely somebody is known, local administrators, break-glass, and limits that processes share. */
export class Access1730000000021 implements MigrationInterface {
  readonly name = 'Access1730000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- By what a log-in names the unit of a commission, beside the HSA-id. Hospitals share an organisation number.
alter table organisation.unit add column resh_id text unique, add column organisation_number text;

-- HSA-id or HPR number, as the last log-in said it.
alter table access.user_account add column employee_id text;
-- A name for the session that is no secret: for lists, and for what is bound to it.
alter table access.session add column id uuid not null default gen_random_uuid() unique;

-- Somebody who logs in here and not at a provider, with a passphrase and a one-time code: only ever an administrator.
create table access.local_account (
  user_id uuid primary key references access.user_account,
  email text not null unique check (email = lower(email)),
  -- A one-time link; set anew, it replaces what was set up before.
  setup_hash bytea unique,
  setup_expires_at timestamptz,
  passphrase_hash text,
  totp_encrypted bytea,
  -- The period of the code that was used last: each is good once.
  totp_last_period bigint,
  recovery_hashes bytea[] not null default '{}',
  disabled_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  check ((setup_hash is null) = (setup_expires_at is null)),
  check ((passphrase_hash is null) = (totp_encrypted is null))
);
grant select, insert, update on access.local_account to kvalreg_app;

-- Requests of one source within one window of time, counted over all processes; old windows are swept away.
create table access.request_window (
  source_hash bytea not null,
  kind text not null,
  ends_at timestamptz not null,
  count integer not null,
  primary key (source_hash, kind)
);
create index on access.request_window (ends_at);
grant select, insert, update, delete on access.request_window to kvalreg_app;
create index on access.failed_attempt (kind, at);

-- Who has opened the identity of a protected person, why and for how long. Bound to one session.
create table access.glass_grant (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  user_id uuid not null references access.user_account,
  role text not null,
  register_id text not null,
  unit_id text references organisation.unit,
  person_id uuid not null references identity.person,
  reason text not null check (length(reason) between 10 and 300),
  granted_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on access.glass_grant (session_id, person_id);
create index on access.glass_grant (register_id, granted_at);
create index on access.glass_grant (person_id);
alter table access.glass_grant enable row level security;
create policy own_unit on access.glass_grant using (
  register_id = (select current_setting('kvalreg.register', true))
  and ((select current_setting('kvalreg.scope', true)) = 'register'
    or unit_id = (select current_setting('kvalreg.unit', true))));
grant select, insert, update on access.glass_grant to kvalreg_app;

-- Whether the session of this transaction has opened the identity of a person in this register.
create function access.has_opened(p_person_id uuid, p_now timestamptz) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
      select from access.glass_grant g
      where g.session_id = nullif(current_setting('kvalreg.session', true), '')::uuid
        and g.person_id = p_person_id and g.register_id = current_setting('kvalreg.register', true)
        and g.granted_at <= p_now and g.expires_at > p_now and g.ended_at is null)
$$;
grant execute on function access.has_opened(uuid, timestamptz) to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function access.has_opened(uuid, timestamptz);
drop table access.glass_grant, access.request_window, access.local_account;
drop index access.failed_attempt_kind_at_idx;
alter table access.session drop column id;
alter table access.user_account drop column employee_id;
alter table organisation.unit drop column resh_id, drop column organisation_number;
`);
  }
}
