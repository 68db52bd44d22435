import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is written to people so that they answer: what is to be sent, what was, and why something was not. */
export class Messages1730000000018 implements MigrationInterface {
  readonly name = 'Messages1730000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(messages);
    await runner.query(attempts);
    await runner.query(pauses);
    await runner.query(protection);
    await runner.query(answered);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger stops_messages on register.occasion;
drop function register.stop_messages();
drop index register.occasion_open, register.occasion_late;
drop table register.message_attempt, register.message, register.message_pause, register.message_planning;
`);
  }
}

const messages = `
-- One rung of one occasion of one episode: decided once, and sent at most once.
create table register.message (
  id uuid primary key,
  register_id text not null,
  pathway text not null,
  -- That of the episode, which refers to it.
  unit_id text not null,
  -- What is erased of a person takes its messages with it.
  episode_id uuid not null references register.episode on delete cascade,
  occasion text not null,
  rung text not null,
  purpose text not null check (purpose in ('invitation', 'reminder')),
  -- The day on which the ladder has the rung, and the day on which it was decided.
  due_for date not null,
  planned_on date not null,
  -- Those of the rung in order of preference, and the one that is used.
  channels text[] not null,
  channel text check (channel in ('digital-mailbox', 'email', 'sms', 'letter')),
  state text not null check (state in
    ('planned', 'sending', 'to-print', 'sent', 'delivered', 'skipped', 'held', 'uncertain')),
  -- Why it was skipped or is held.
  reason text,
  -- A failure that may pass puts it off until then.
  not_before timestamptz not null,
  failures int not null default 0,
  claimed_by text,
  lease_until timestamptz,
  -- Of channels that send twice when they are asked twice: the moment before the message was handed over.
  handing_over_at timestamptz,
  -- The form that a letter encloses, printed before the letter is made.
  paper_batch uuid,
  -- Letters that were printed together.
  letter_batch uuid,
  sent_at timestamptz,
  changed_at timestamptz not null,
  unique (episode_id, occasion, rung),
  check ((reason is not null) = (state in ('skipped', 'held', 'uncertain'))),
  check (channel is not null or state in ('skipped', 'held')),
  check ((state = 'sending') = (lease_until is not null))
);
create index message_waiting on register.message (not_before, id) where state = 'planned';
create index message_leased on register.message (lease_until) where state = 'sending';
create index message_open on register.message (register_id, unit_id, state)
  where state in ('planned', 'sending', 'to-print', 'held', 'uncertain');
create index message_by_day on register.message (register_id, planned_on);
create index message_letters on register.message (letter_batch) where letter_batch is not null;

-- Open occasions by the end of their window, and those that got their dates when it was over.
create index occasion_open on register.occasion (register_id, closes_on)
  where response_id is null and due_on is not null;
create index occasion_late on register.occasion (register_id, scheduled_on)
  where response_id is null and scheduled_on > closes_on;

-- The last day that was planned: what was decided before is not looked for again.
create table register.message_planning (
  register_id text primary key,
  planned_through date not null,
  planned_at timestamptz not null
);
`;

const attempts = `
-- Every attempt with its receipt, or the reason why it failed.
create table register.message_attempt (
  id bigint generated always as identity primary key,
  message_id uuid not null references register.message on delete cascade,
  register_id text not null,
  unit_id text not null references organisation.unit,
  channel text not null,
  outcome text not null check (outcome in
    ('accepted', 'temporary', 'undeliverable', 'delivered', 'printed', 'uncertain', 'handled')),
  -- What the receiving service calls the message.
  receipt text,
  reason text,
  at timestamptz not null,
  author text not null
);
create index on register.message_attempt (message_id, id);
`;

const pauses = `
create table register.message_pause (
  id uuid primary key,
  register_id text not null,
  -- Null for the whole register.
  unit_id text references organisation.unit,
  reason text not null,
  paused_at timestamptz not null,
  paused_by text not null,
  resumed_at timestamptz,
  resumed_by text,
  check ((resumed_at is null) = (resumed_by is null))
);
create unique index message_pause_one on register.message_pause (register_id, coalesce(unit_id, ''))
  where resumed_at is null;
`;

const protection = `
select register.protect(name::regclass) from unnest(array['register.message', 'register.message_attempt']) as name;
alter table register.message_pause enable row level security;
-- A clinic sees that the whole register pauses; it can pause itself only.
create policy seen on register.message_pause for select using (
  register_id = (select current_setting('kvalreg.register', true))
  and ((select current_setting('kvalreg.scope', true)) = 'register'
       or unit_id is null or unit_id = (select current_setting('kvalreg.unit', true))));
create policy own on register.message_pause using (
  register_id = (select current_setting('kvalreg.register', true))
  and ((select current_setting('kvalreg.scope', true)) = 'register'
       or unit_id = (select current_setting('kvalreg.unit', true))));
alter table register.message_planning enable row level security;
create policy of_register on register.message_planning using (
  register_id = (select current_setting('kvalreg.register', true)));
grant select, insert, update on register.message, register.message_pause, register.message_planning to kvalreg_app;
grant select, insert on register.message_attempt to kvalreg_app;
`;

/**
 * An answer stops what is still to be sent, whichever way it came in. What is being handed over at this moment is left
 * to the one who does it: it holds the lock of the episode, or looks again when it has it.
 */
const answered = `
create function register.stop_messages() returns trigger language plpgsql as $$
begin
  update register.message
  set state = 'skipped', reason = 'answered', claimed_by = null, lease_until = null, changed_at = clock_timestamp()
  where episode_id = new.episode_id and occasion = new.name
    and (state in ('planned', 'to-print', 'held') or state = 'sending' and handing_over_at is null);
  return null;
end
$$;
create trigger stops_messages after update of response_id on register.occasion
  for each row when (old.response_id is null and new.response_id is not null)
  execute function register.stop_messages();
`;
