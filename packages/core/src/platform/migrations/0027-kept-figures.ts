import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures that are kept ready. Every statement that changes a case table leaves a mark in the same transaction; a worker
 * counts again what is marked and takes away the marks that it has seen. Where no mark is seen, what is kept is what
 * would be counted. A mark is a new row and never an updated one, so that writers do not wait for each other.
 */
export class KeptFigures1730000000027 implements MigrationInterface {
  readonly name = 'KeptFigures1730000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table analysis.figure_mark (
  prefix text not null
);
create index on analysis.figure_mark (prefix);
grant select on analysis.figure_mark to kvalreg_app;

-- Once in a transaction is enough; a part that is undone takes its mark and the setting with it.
create function analysis.mark_figures() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('kvalreg.marked_' || tg_argv[0], true), '') = '' then
    insert into analysis.figure_mark (prefix) values (tg_argv[0]);
    perform set_config('kvalreg.marked_' || tg_argv[0], 'yes', true);
  end if;
  return null;
end
$$;

create table analysis.figure_stamp (
  prefix text primary key,
  register_id text not null,
  -- Of what was counted, and how.
  definition text not null,
  -- The day that the figures were computed for, and the moment that they show.
  data_date date not null,
  as_of timestamptz not null,
  cases int not null,
  -- The levels that are kept, smallest first, each a list of dimensions.
  levels json not null,
  took_ms int not null
);
create table analysis.figure_level (
  prefix text not null,
  level text not null,
  indicator text not null,
  register_id text not null,
  cell_count int not null,
  cells json not null,
  primary key (prefix, level, indicator)
);
-- Of all units together: nobody reads them who may see one unit only.
alter table analysis.figure_stamp enable row level security;
alter table analysis.figure_level enable row level security;
create policy scope on analysis.figure_stamp using (
  register_id = (select current_setting('kvalreg.register', true))
  and (select current_setting('kvalreg.scope', true)) = 'register');
create policy scope on analysis.figure_level using (
  register_id = (select current_setting('kvalreg.register', true))
  and (select current_setting('kvalreg.scope', true)) = 'register');
grant select on analysis.figure_stamp, analysis.figure_level to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function analysis.mark_figures() cascade;
drop table analysis.figure_level, analysis.figure_stamp, analysis.figure_mark;
`);
  }
}
