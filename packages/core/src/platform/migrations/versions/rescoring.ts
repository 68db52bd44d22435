/**
 * Scores that were computed again with a later version. What was stored with the answer stays as it was, and the answer
 * keeps its revision: nobody who is correcting it is in the way of this, nor this of them.
 */
export const rescoring = `
create table register.response_scoring (
  id bigint generated always as identity primary key,
  register_id text not null,
  unit_id text not null references organisation.unit,
  -- Of register.form_response, which only grows as this does: neither can lose the other.
  response_id uuid not null,
  revision int not null,
  -- The version of the form whose instruments and calculations gave these.
  form_version text not null,
  scores jsonb not null,
  calculated jsonb not null,
  reason text not null,
  author text not null,
  run_id uuid not null,
  created_at timestamptz not null default now(),
  -- However often a run is taken up again, it scores an answer once.
  unique (response_id, revision, run_id)
);
create trigger append_only before update or delete or truncate on register.response_scoring
  for each statement execute function register.refuse_change();
select register.protect('register.response_scoring');
grant select, insert on register.response_scoring to kvalreg_app;

-- The scoring that counts; it is one of the current revision, or else those scores count that came with the answer.
alter table register.occasion add column scoring_id bigint references register.response_scoring;
create index occasion_by_response on register.occasion (register_id, pathway, form, response_id)
  where response_id is not null;

-- How many answers of an earlier version there are is asked whenever the register office opens its list.
create index form_response_by_version on register.form_response (register_id, pathway, form, form_version, created_at);

create table register.rescoring_run (
  id uuid primary key,
  register_id text not null,
  pathway text not null,
  form text not null,
  form_version text not null,
  -- Stands for everything that the scores of the form follow from.
  fingerprint text not null,
  -- The last answer that was looked at, in the order of their ids.
  cursor uuid,
  total int not null check (total >= 0),
  tally json not null,
  started_by text not null,
  started_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz
);
create unique index rescoring_run_open on register.rescoring_run (register_id, pathway, form) where finished_at is null;
create index on register.rescoring_run (register_id, pathway, form, fingerprint);
alter table register.rescoring_run enable row level security;
-- Of all units together: nothing for one unit to see.
create policy scope on register.rescoring_run using (
  register_id = (select current_setting('kvalreg.register', true))
  and (select current_setting('kvalreg.scope', true)) = 'register');
grant select, insert, update on register.rescoring_run to kvalreg_app;
`;
