import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants which report sent when, and what was sent to whom. */
export class Subscriptions1730000000028 implements MigrationInterface {
  readonly name = 'Subscriptions1730000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The capacity that somebody subscribed in is a part of it: whoever no longer holds it is sent nothing.
create table register.report_subscription (
  id uuid primary key,
  register_id text not null,
  unit_id text references organisation.unit,
  user_id uuid not null references access.user_account,
  role text not null,
  source text not null,
  report text not null,
  -- Null for the whole report.
  tab text,
  filter jsonb not null,
  period text not null check (period in ('as-chosen', 'last-year', 'last-three-years')),
  format text not null check (format in ('pdf', 'xlsx', 'link')),
  language text not null,
  frequency text not null check (frequency in ('weekly', 'monthly', 'quarterly', 'yearly')),
  day int not null,
  month int check (month between 1 and 12),
  next_on date,
  state text not null check (state in ('active', 'paused', 'stopped')),
  stop_reason text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  check (case when frequency = 'weekly' then day between 1 and 7 else day between 1 and 28 end),
  check ((frequency = 'yearly') = (month is not null)),
  check ((state = 'active') = (next_on is not null)),
  check ((state = 'stopped') = (stop_reason is not null))
);
create index on register.report_subscription (register_id, user_id);
create index on register.report_subscription (next_on) where state = 'active';

-- One sending of a subscription on a day, made before anything is sent; and test runs, as many as are asked for.
create table register.report_sending (
  id uuid primary key,
  subscription_id uuid not null references register.report_subscription,
  register_id text not null,
  unit_id text references organisation.unit,
  due_on date not null,
  is_test boolean not null,
  -- Who it is for: the subscriber, or whoever asked for a test run.
  recipient_id uuid not null references access.user_account,
  state text not null check (state in ('planned', 'making', 'handing-over', 'sent', 'failed', 'uncertain', 'stopped')),
  attempts int not null default 0,
  not_before timestamptz not null,
  claimed_by text,
  lease_until timestamptz,
  selection jsonb,
  data_day date,
  file_name text,
  file_hash text,
  file_bytes int,
  receipt text,
  reason text,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((state in ('making', 'handing-over')) = (lease_until is not null)),
  check ((state in ('sent', 'failed', 'uncertain', 'stopped')) = (ended_at is not null))
);
create unique index on register.report_sending (subscription_id, due_on) where not is_test;
create index on register.report_sending (register_id, created_at);
create index on register.report_sending (not_before) where state in ('planned', 'making', 'handing-over');

alter table register.report_subscription enable row level security;
alter table register.report_sending enable row level security;
create policy scope on register.report_subscription using (
  register_id = (select current_setting('kvalreg.register', true))
  and ((select current_setting('kvalreg.scope', true)) = 'register'
    or unit_id = (select current_setting('kvalreg.unit', true))));
create policy scope on register.report_sending using (
  register_id = (select current_setting('kvalreg.register', true))
  and ((select current_setting('kvalreg.scope', true)) = 'register'
    or unit_id = (select current_setting('kvalreg.unit', true))));
grant select, insert, update on register.report_subscription, register.report_sending to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register.report_sending, register.report_subscription');
  }
}
