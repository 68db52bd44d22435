/**
 * KV451: the person has objected, or taken the consent back. KV452: the register asks for a consent, and there is none.
 *
 * A statement is judged once for all its rows, so that a load of a hundred thousand rows is judged in a few joins.
 */
export const guardCollection = `
-- The first argument says how a row leads to its person: "person" by its own columns, "episode", or "paper". The second
-- one what is needed: "known" that the person has not objected, "collected" also a consent where the register asks for it.
-- As the owner: the standing of a person holds for the whole register, also for units that do not see each other.
create function register.refuse_uncollected() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  refused record;
begin
  if tg_argv[0] = 'person' then
    select p.status, p.since into refused
    from (select distinct a.register_id, a.person_id from added a) d
    left join register.participation p on p.register_id = d.register_id and p.person_id = d.person_id
    left join register.participation_rule r on r.register_id = d.register_id
    where p.status in ('opted-out', 'withdrawn')
      or (tg_argv[1] = 'collected' and r.basis = 'consent' and p.status is distinct from 'consented')
    order by p.since nulls last limit 1;
  elsif tg_argv[0] = 'episode' then
    select p.status, p.since into refused
    from (select distinct a.episode_id from added a) d
    join register.episode e on e.id = d.episode_id
    left join register.participation p on p.register_id = e.register_id and p.person_id = e.person_id
    left join register.participation_rule r on r.register_id = e.register_id
    where p.status in ('opted-out', 'withdrawn')
      or (tg_argv[1] = 'collected' and r.basis = 'consent' and p.status is distinct from 'consented')
    order by p.since nulls last limit 1;
  else
    select p.status, p.since into refused
    from (select distinct a.paper_id from added a) d
    join register.paper_form f on f.id = d.paper_id
    join register.episode e on e.id = f.episode_id
    left join register.participation p on p.register_id = e.register_id and p.person_id = e.person_id
    left join register.participation_rule r on r.register_id = e.register_id
    where p.status in ('opted-out', 'withdrawn')
      or (tg_argv[1] = 'collected' and r.basis = 'consent' and p.status is distinct from 'consented')
    order by p.since nulls last limit 1;
  end if;
  if not found then return null; end if;
  if refused.status in ('opted-out', 'withdrawn') then
    raise exception 'the person takes no part' using errcode = 'KV451', detail = refused.since::text;
  end if;
  raise exception 'there is no consent' using errcode = 'KV452';
end
$$;

-- For every table that holds something of a person. Later migrations call it for theirs.
create function register.guard_collection(target regclass, via text, needs text, on_update boolean) returns void
  language plpgsql as $$
begin
  execute format($trigger$
    create trigger collection_insert after insert on %s referencing new table as added
      for each statement execute function register.refuse_uncollected(%L, %L)$trigger$, target, via, needs);
  if on_update then
    execute format($trigger$
      create trigger collection_update after update on %s referencing new table as added
        for each statement execute function register.refuse_uncollected(%L, %L)$trigger$, target, via, needs);
  end if;
end
$$;

select register.guard_collection('register.participant', 'person', 'known', false);
select register.guard_collection('identity.person_name', 'person', 'known', false);
select register.guard_collection('identity.contact', 'person', 'known', true);
select register.guard_collection('register.episode', 'person', 'collected', false);
select register.guard_collection('register.form_response', 'episode', 'collected', false);
select register.guard_collection('register.form_draft', 'episode', 'collected', true);
select register.guard_collection('register.paper_form', 'episode', 'collected', false);
select register.guard_collection('register.paper_draft', 'paper', 'collected', true);
select register.guard_collection('register.paper_entry', 'paper', 'collected', false);
select register.guard_collection('access.access_link', 'episode', 'collected', false);
`;
