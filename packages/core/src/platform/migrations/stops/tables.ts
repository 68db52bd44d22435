/** What the rules need to know, what they decide, and what staff decide. */
export const tables = `
-- What the manifest says of a pathway, as far as the database acts on it by itself. Written when registers are installed.
create table register.pathway_rule (
  register_id text not null,
  pathway text not null,
  new_index text not null check (new_index in ('ends-earlier', 'both-go-on')),
  -- The occasion whose form holds the index date.
  index_occasion text not null,
  -- What staff fill in is not asked of the person, so that no death and no move stops it.
  staff_occasions text[] not null,
  primary key (register_id, pathway)
);
grant select on register.pathway_rule to kvalreg_app;

alter table register.episode
  -- Staff have said that it goes on although the rule would end it, or have ended it: the rule keeps off.
  add column ending_decided boolean not null default false,
  add check (end_reason <> '');

-- Copied from the episode and the person, so that lists and counts of many occasions read one table.
alter table register.occasion
  add column ended_on date,
  add column stopped_on date;
create index occasion_cut on register.occasion (register_id, unit_id, due_on)
  where response_id is null and (ended_on is not null or stopped_on is not null);

-- Every end and every restart, by a rule or by staff.
create table register.episode_ending (
  id bigint generated always as identity primary key,
  register_id text not null,
  unit_id text not null references organisation.unit,
  episode_id uuid not null references register.episode on delete cascade,
  kind text not null check (kind in ('ended', 'restarted')),
  ended_on date,
  reason text,
  note text,
  author text not null,
  recorded_at timestamptz not null default now(),
  check ((kind = 'ended') = (ended_on is not null) and (kind = 'ended') = (reason is not null))
);
create index on register.episode_ending (episode_id);
select register.protect('register.episode_ending');
grant select, insert on register.episode_ending to kvalreg_app;
`;

export const dropTables = `
drop table register.episode_ending;
alter table register.occasion drop column ended_on, drop column stopped_on;
alter table register.episode drop column ending_decided, drop constraint if exists episode_end_reason_check;
drop table register.pathway_rule;
`;
