import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Case-mix models that were asked for, and every fit with all that it rests on. */
export class Models1730000000026 implements MigrationInterface {
  readonly name = 'Models1730000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A fit that somebody asked for, and how far it has come.
create table register.model_run (
  id uuid primary key,
  register_id text not null,
  pathway text not null,
  model text not null,
  state text not null check (state in ('waiting', 'reading', 'fitting', 'done', 'broken')),
  -- Cases that were read.
  cases int,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_name text not null,
  heard_at timestamptz not null
);
create unique index on register.model_run (register_id, pathway, model)
  where state in ('waiting', 'reading', 'fitting');
-- What came of it: a version of the model that stays as it is, also where it has a reason and no number.
create table register.model_fit (
  id uuid primary key references register.model_run,
  register_id text not null,
  pathway text not null,
  model text not null,
  number int not null check (number >= 1),
  model_version text not null,
  -- The model as it was declared, with the indicator that it explains, and the hash of both. Text: the order stays.
  definition json not null,
  definition_hash text not null,
  register_version text not null,
  -- The day that expressions read, and the moment that the cases show.
  data_date date not null,
  cut_at timestamptz not null,
  code_version text not null,
  code_commit text,
  result json not null,
  fitted_at timestamptz not null,
  fitted_on date not null,
  asked_by text not null,
  asked_by_name text not null,
  unique (register_id, pathway, model, number)
);

do $$
declare target text;
begin
  foreach target in array array['model_run', 'model_fit'] loop
    execute format('alter table register.%I enable row level security', target);
    -- Of all units together: who may see one unit only is given its figures.
    execute format($policy$
      create policy scope on register.%I using (
        register_id = (select current_setting('kvalreg.register', true))
        and (select current_setting('kvalreg.scope', true)) = 'register')
      $policy$, target);
  end loop;
end
$$;
create trigger append_only before update or delete or truncate on register.model_fit
  for each statement execute function register.refuse_change();
grant select, insert, update on register.model_run to kvalreg_app;
grant select, insert on register.model_fit to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register.model_fit, register.model_run');
  }
}
