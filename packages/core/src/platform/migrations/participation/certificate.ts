/** That something was erased, when, on what ground and how much: never of whom. */
export const certificate = `
create table register.erasure_certificate (
  id uuid primary key,
  register_id text not null,
  erased_on date not null,
  ground text not null check (ground in ('opted-out', 'withdrawn', 'request')),
  -- Of a request: why, in words that name nobody.
  reason text,
  -- As the author of a row: a member of staff, or "patient".
  decided_by text not null,
  -- Rows by kind, that is by table.
  counts jsonb not null,
  -- Whether the number and the name are gone too, because no other register knows the person.
  identity_erased boolean not null
);
create index on register.erasure_certificate (register_id, erased_on);
create trigger append_only before update or delete or truncate on register.erasure_certificate
  for each statement execute function register.refuse_change();
alter table register.erasure_certificate enable row level security;
-- Of all units together: nothing for one unit to see.
create policy scope on register.erasure_certificate for select using (
  register_id = (select current_setting('kvalreg.register', true))
  and (select current_setting('kvalreg.scope', true)) = 'register');
-- Whoever records an objection causes one, also a clinic and the person.
create policy writes on register.erasure_certificate for insert with check (
  register_id = (select current_setting('kvalreg.register', true)));
grant select, insert on register.erasure_certificate to kvalreg_app;
`;
