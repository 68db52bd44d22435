import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that stay: what was asked for, how it was defined, what came out, and the cases that it rests on. */
export class Releases1730000000025 implements MigrationInterface {
  readonly name = 'Releases1730000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table register.figure_release (
  id uuid primary key,
  register_id text not null,
  source text not null,
  title text not null,
  purpose text not null,
  -- Chosen by hand, or all that the register publishes.
  scope text not null check (scope in ('choice', 'published')),
  -- Text, as all that the figures follow from: the order of what is written stays.
  requests json not null,
  -- The source as it was declared, and the hash of it.
  definition json not null,
  definition_hash text not null,
  register_version text not null,
  -- The day that the figures were computed for, and the moment that they show.
  data_date date not null,
  cut_at timestamptz not null,
  code_version text not null,
  code_commit text,
  -- Name and type of each column that is kept of a case.
  columns json not null,
  cases int not null,
  results json not null,
  frozen_at timestamptz not null,
  frozen_on date not null,
  frozen_by text not null,
  frozen_by_name text not null
);
create index on register.figure_release (register_id, source, frozen_at);
-- The cases as they were. Whoever is erased takes the rows along.
create table register.figure_release_case (
  -- The figures are computed from these rows, and written after them.
  release_id uuid not null references register.figure_release deferrable initially deferred,
  case_no int not null,
  register_id text not null,
  case_key text not null,
  episode_id uuid references register.episode,
  content jsonb not null,
  -- The county was taken out, since the identity is protected.
  county_taken boolean not null default false,
  primary key (release_id, case_no)
  -- Statements take single values out of each row: the row stands in one piece, and is not unpacked for each value.
) with (toast_tuple_target = 8160);
create index on register.figure_release_case (episode_id);
-- A figure of one unit or year is asked about far more often than one of all.
create index on register.figure_release_case (release_id, (content ->> 'unit_id'), (content ->> 'index__year'));
create index on register.figure_release_case (release_id, (content ->> 'index__year'));
create index on register.figure_release_case (release_id) where county_taken;

do $$
declare target text;
begin
  foreach target in array array['figure_release', 'figure_release_case'] loop
    execute format('alter table register.%I enable row level security', target);
    -- Of all units together: who may see one unit only is given figures, and no row.
    execute format($policy$
      create policy scope on register.%I using (
        register_id = (select current_setting('kvalreg.register', true))
        and (select current_setting('kvalreg.scope', true)) = 'register')
      $policy$, target);
    execute format('create trigger append_only before update or delete or truncate on register.%I
      for each statement execute function register.refuse_change()', target);
  end loop;
end
$$;
grant select, insert on register.figure_release, register.figure_release_case to kvalreg_app;

-- Takes the county of residence of protected persons out of what is kept, of one person or of one release; the one thing
-- about the rows that ever changes. Either waits for the other, so that a release that is frozen while a person becomes
-- protected keeps no county either.
create function register.forget_frozen_counties(p_person uuid, p_release uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken int;
begin
  perform pg_advisory_xact_lock(hashtextextended('frozen counties', 0));
  perform set_config('kvalreg.erasing', txid_current()::text, true);
  update register.figure_release_case c set content = c.content - 'residence', county_taken = true
    from register.episode e join identity.person p on p.id = e.person_id
    where e.id = c.episode_id and p.protected and c.content ? 'residence'
      and (p_person is null or p.id = p_person) and (p_release is null or c.release_id = p_release);
  get diagnostics taken = row_count;
  perform set_config('kvalreg.erasing', '', true);
  return taken;
end
$$;
revoke execute on function register.forget_frozen_counties(uuid, uuid) from public;
grant execute on function register.forget_frozen_counties(uuid, uuid) to kvalreg_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function register.forget_frozen_counties(uuid, uuid)');
    await runner.query('drop table register.figure_release_case, register.figure_release');
  }
}
