const definer = 'language plpgsql security definer set search_path = pg_catalog, pg_temp';

/** When the rules are looked at: whenever something changes that they read. */
export const triggers = `
create function register.episodes_added() returns trigger ${definer} as $$
declare place record;
begin
  for place in
    select a.register_id, a.pathway, array_agg(distinct a.person_id) as persons from added a
    join register.pathway_rule r on r.register_id = a.register_id and r.pathway = a.pathway and r.new_index = 'ends-earlier'
    where a.index_date is not null group by 1, 2
  loop
    perform register.settle_endings(place.register_id, place.pathway, place.persons);
  end loop;
  return null;
end
$$;
create trigger settles_endings after insert on register.episode referencing new table as added
  for each statement execute function register.episodes_added();

create function register.episode_changed() returns trigger ${definer} as $$
begin
  if new.index_date is distinct from old.index_date or new.person_id <> old.person_id then
    perform register.settle_endings(new.register_id, new.pathway, array[old.person_id, new.person_id]);
  end if;
  if new.ended_on is distinct from old.ended_on or new.person_id <> old.person_id then
    perform register.settle_stops(array[new.id]);
  end if;
  return null;
end
$$;
create trigger settles_episode after update of index_date, person_id, ended_on on register.episode
  for each row execute function register.episode_changed();

create function register.occasions_added() returns trigger ${definer} as $$
begin
  perform register.settle_stops(array(
    select distinct e.id from added a join register.episode e on e.id = a.episode_id
    join identity.person p on p.id = e.person_id
    where e.ended_on is not null or p.died_on is not null or p.emigrated_on is not null or exists (
      select from register.participation t where t.person_id = e.person_id and t.register_id = e.register_id
        and t.status in ('opted-out', 'withdrawn'))));
  return null;
end
$$;
create trigger settles_stops after insert on register.occasion referencing new table as added
  for each statement execute function register.occasions_added();

create function identity.person_changed() returns trigger ${definer} as $$
begin
  perform register.settle_stops(array(select e.id from register.episode e where e.person_id = new.id));
  return null;
end
$$;
create trigger settles_stops after update of died_on, emigrated_on on identity.person
  for each row when (new.died_on is distinct from old.died_on or new.emigrated_on is distinct from old.emigrated_on)
  execute function identity.person_changed();

create function register.participation_changed() returns trigger ${definer} as $$
declare place register.participation := case when tg_op = 'DELETE' then old else new end;
begin
  perform register.settle_stops(array(
    select e.id from register.episode e where e.person_id = place.person_id and e.register_id = place.register_id));
  return null;
end
$$;
create trigger settles_stops after insert or delete or update of status, since on register.participation
  for each row execute function register.participation_changed();
`;

export const dropTriggers = `
drop trigger settles_stops on register.participation;
drop function register.participation_changed();
drop trigger settles_stops on identity.person;
drop function identity.person_changed();
drop trigger settles_stops on register.occasion;
drop function register.occasions_added();
drop trigger settles_episode on register.episode;
drop function register.episode_changed();
drop trigger settles_endings on register.episode;
drop function register.episodes_added();
`;
