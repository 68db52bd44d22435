export const access = `
create table access.user_account (
  id uuid primary key default gen_random_uuid(),
  subject text not null unique,
  name text not null,
  email text,
  created_at timestamptz not null default now()
);
create table access.assignment (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references access.user_account,
  role text not null,
  register_id text,
  unit_id text references organisation.unit,
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create index on access.assignment (user_id);

create table access.session (
  token_hash bytea primary key,
  user_id uuid references access.user_account,
  person_id uuid references identity.person,
  assignment_id uuid references access.assignment,
  csrf_token text not null,
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on access.session (user_id);
create index on access.session (expires_at);

create table access.api_token (
  token_hash bytea primary key,
  assignment_id uuid not null references access.assignment,
  label text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- A patient's way to one form. Only hashes of the token and of the typed code are kept. Register and unit
-- stand here too, so that the right scope is known before the first clinical row is read.
create table access.access_link (
  id uuid primary key,
  token_hash bytea not null unique,
  code_hash bytea unique,
  register_id text not null,
  unit_id text not null references organisation.unit,
  episode_id uuid not null references register.episode,
  occasion text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  created_by text not null,
  created_at timestamptz not null default now()
);
create index on access.access_link (episode_id, occasion);

-- Wrong codes and tokens, counted by a keyed hash of where they came from; old rows are swept away.
create table access.failed_attempt (
  id bigint generated always as identity primary key,
  source_hash bytea not null,
  kind text not null,
  at timestamptz not null default now()
);
create index on access.failed_attempt (source_hash, kind, at);
create index on access.failed_attempt (at);

grant select, insert, update on access.user_account, access.assignment, access.api_token, access.access_link to kvalreg_app;
grant select, insert, update, delete on access.session, access.failed_attempt to kvalreg_app;
`;
