export const identity = `
create table identity.person (
  id uuid primary key,
  identifier_type text not null,
  identifier_hash bytea not null unique,
  identifier_encrypted bytea not null,
  name_encrypted bytea,
  birth_date date not null,
  sex text not null check (sex in ('female', 'male')),
  created_at timestamptz not null default now()
);
grant select, insert, update (name_encrypted) on identity.person to kvalreg_app;
`;
