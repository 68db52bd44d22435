export const schemas = `
create schema identity;
create schema organisation;
create schema register;
create schema access;
create schema audit;
create schema analysis;
grant usage on schema identity, organisation, register, access, audit, analysis to kvalreg_app;

-- For tables that only grow: what was written stays as it was, whoever asks.
create function register.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table %.% only grows: its rows are never changed or removed', tg_table_schema, tg_table_name
    using errcode = 'KV001';
end
$$;

-- Hides rows of other registers, and at level "unit" those of other units. The settings are read in
-- sub-selects, so that a statement reads them once and not once a row.
create function register.protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('drop policy if exists scope on %s', target);
  execute format($policy$
    create policy scope on %s using (
      register_id = (select current_setting('kvalreg.register', true))
      and ((select current_setting('kvalreg.scope', true)) = 'register'
           or unit_id = (select current_setting('kvalreg.unit', true))))
    $policy$, target);
end
$$;
`;
