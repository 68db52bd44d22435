export const organisation = `
create table organisation.unit (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  kind text not null check (kind in ('clinic', 'region', 'nation')),
  region_code text,
  region_name text,
  hsa_id text unique
);
create table organisation.register_unit (
  register_id text not null,
  unit_id text not null references organisation.unit,
  primary key (register_id, unit_id)
);
grant select on organisation.unit, organisation.register_unit to kvalreg_app;
`;
