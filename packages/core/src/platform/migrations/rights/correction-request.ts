/** What persons ask to have corrected, in their own words, and what the register answered. */
export const correctionRequest = `
create table register.correction_request (
  id uuid primary key,
  register_id text not null,
  person_id uuid not null references identity.person,
  -- Bound to the request and not to the person's number, which may change.
  wish_encrypted bytea not null,
  asked_at timestamptz not null,
  asked_on date not null,
  outcome text check (outcome in ('corrected', 'not-corrected')),
  answer_encrypted bytea,
  answered_at timestamptz,
  answered_by text,
  check ((outcome is null) = (answer_encrypted is null)
    and (outcome is null) = (answered_at is null) and (outcome is null) = (answered_by is null))
);
create index on register.correction_request (person_id);
create index on register.correction_request (register_id, asked_at) where outcome is null;
alter table register.correction_request enable row level security;
-- Answered by those who answer for the whole register; a clinic learns what is corrected from the corrections.
create policy whole on register.correction_request using (
  register_id = (select current_setting('kvalreg.register', true))
  and (select current_setting('kvalreg.scope', true)) = 'register');
grant select, insert, update on register.correction_request to kvalreg_app;
`;
