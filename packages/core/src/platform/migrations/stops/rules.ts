/**
 * The rules themselves. They stand in the database because everything that writes an index date, a death or an
 * objection must obey them, whichever unit sees which episode: forms, imports, loads, files of the population register.
 */
export const rules = `
-- The first day on which nobody may ask the person in this register; null while somebody may.
create function register.stop_day(p_register text, p_person uuid) returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select least(p.died_on, p.emigrated_on, (
      select t.since from register.participation t
      where t.register_id = p_register and t.person_id = p.id and t.status in ('opted-out', 'withdrawn')))
    from identity.person p where p.id = p_person
$$;

-- Brings the copies in the occasions of some episodes up to date.
create function register.settle_stops(p_episodes uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
    with episode as materialized (
      select e.id, e.ended_on, register.stop_day(e.register_id, e.person_id) as stopped_on,
        -- Of somebody who takes no part any more staff fill in nothing either.
        (select t.since from register.participation t
         where t.register_id = e.register_id and t.person_id = e.person_id and t.status in ('opted-out', 'withdrawn'))
          as left_on,
        coalesce(r.staff_occasions, '{}') as staff_occasions
      from register.episode e
      left join register.pathway_rule r on r.register_id = e.register_id and r.pathway = e.pathway
      where e.id = any(p_episodes)
    ), wanted as (
      select e.id, o.name, e.ended_on,
        case when o.name = any(e.staff_occasions) then e.left_on else e.stopped_on end as stopped_on
      from episode e join register.occasion o on o.episode_id = e.id
    )
    update register.occasion o set ended_on = w.ended_on, stopped_on = w.stopped_on
    from wanted w
    where o.episode_id = w.id and o.name = w.name
      and (o.ended_on is distinct from w.ended_on or o.stopped_on is distinct from w.stopped_on)
$$;

-- Ends each earlier episode on the day of the person's next index event of the same pathway, where the register says so,
-- and takes that back where there is none any more. What staff have decided stays. All of a pathway where no persons are named.
create function register.settle_endings(p_register text, p_pathway text, p_persons uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
    with wanted as (
      select e.id, case when r.new_index = 'ends-earlier' then (
          select min(n.index_date) from register.episode n
          where n.person_id = e.person_id and n.register_id = e.register_id and n.pathway = e.pathway
            and n.index_date > e.index_date) end as next_on
      from register.episode e
      join register.pathway_rule r on r.register_id = e.register_id and r.pathway = e.pathway
      where e.register_id = p_register and e.pathway = p_pathway and not e.ending_decided
        and (p_persons is null or e.person_id = any(p_persons))
    ), changed as (
      update register.episode e
      set ended_on = w.next_on, end_reason = case when w.next_on is not null then 'new-index' end
      from wanted w where e.id = w.id and e.ended_on is distinct from w.next_on
      returning e.register_id, e.unit_id, e.id, e.ended_on, e.end_reason
    )
    insert into register.episode_ending (register_id, unit_id, episode_id, kind, ended_on, reason, author)
    select register_id, unit_id, id, case when ended_on is null then 'restarted' else 'ended' end, ended_on, end_reason, 'system:rule'
    from changed
$$;

-- Whether the rule would end an episode.
create function register.has_later_index(p_episode uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (
      select from register.episode e
      join register.pathway_rule r on r.register_id = e.register_id and r.pathway = e.pathway and r.new_index = 'ends-earlier'
      join register.episode n on n.person_id = e.person_id and n.register_id = e.register_id and n.pathway = e.pathway
        and n.index_date > e.index_date
      where e.id = p_episode)
$$;

-- Says what a manifest says of a pathway, and brings what stands to it. Called with the tables' owner's rights only.
create function register.set_pathway_rule(
  p_register text, p_pathway text, p_new_index text, p_index_occasion text, p_staff_occasions text[]
) returns void language plpgsql as $$
begin
  if exists (select from register.pathway_rule r where r.register_id = p_register and r.pathway = p_pathway
      and r.new_index = p_new_index and r.index_occasion = p_index_occasion and r.staff_occasions = p_staff_occasions) then
    return;
  end if;
  insert into register.pathway_rule (register_id, pathway, new_index, index_occasion, staff_occasions)
    values (p_register, p_pathway, p_new_index, p_index_occasion, p_staff_occasions)
    on conflict (register_id, pathway) do update set new_index = excluded.new_index,
      index_occasion = excluded.index_occasion, staff_occasions = excluded.staff_occasions;
  perform register.settle_endings(p_register, p_pathway, null);
  perform register.settle_stops(array(
    select e.id from register.episode e where e.register_id = p_register and e.pathway = p_pathway));
end
$$;
revoke execute on function register.set_pathway_rule from public;

-- Locks an episode; and where its index date decides on others of the person, those too, always in the same order.
create function register.lock_episodes(p_episode uuid, p_occasion text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from register.episode e
  where e.id in (
    select p_episode
    union
    select n.id from register.episode own
    join register.pathway_rule r on r.register_id = own.register_id and r.pathway = own.pathway
      and r.new_index = 'ends-earlier' and r.index_occasion = p_occasion
    join register.episode n on n.person_id = own.person_id and n.register_id = own.register_id and n.pathway = own.pathway
    where own.id = p_episode)
  order by e.id for update;
end
$$;
`;

export const dropRules = `
drop function register.lock_episodes(uuid, text);
drop function register.has_later_index(uuid);
drop function register.set_pathway_rule(text, text, text, text, text[]);
drop function register.settle_endings(text, text, uuid[]);
drop function register.settle_stops(uuid[]);
drop function register.stop_day(text, uuid);
`;
