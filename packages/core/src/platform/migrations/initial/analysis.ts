export const analysis = `
-- Which plan the generated tables of a register's pathway were built from.
create table analysis.plan (
  prefix text primary key,
  register_id text not null,
  pathway text not null,
  hash text not null,
  -- Removes what that plan made, which a later plan may no longer know of.
  drop_sql text not null,
  built_at timestamptz not null default now()
);
grant select on analysis.plan to kvalreg_app;
`;
