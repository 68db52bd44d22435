export const audit = `
create table audit.event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id text,
  role text,
  register_id text,
  unit_id text,
  action text not null,
  person_id uuid,
  episode_id uuid,
  details jsonb not null default '{}'
);
create index on audit.event (person_id, at);
create index on audit.event (episode_id, at);
create index on audit.event (at);
create trigger append_only before update or delete or truncate on audit.event
  for each statement execute function register.refuse_change();
-- Requests may write to the log, not read it.
grant insert on audit.event to kvalreg_app;
`;
