const definer = 'language plpgsql security definer set search_path = pg_catalog, pg_temp';

/**
 * Locks an episode; and where its index date decides on others of the person, those too, always in the same order. With
 * `no key update` rows that refer to the episode can be added meanwhile, as a planning does for all episodes at once.
 */
export const lockEpisodes = (strength: 'update' | 'no key update'): string => `
create or replace function register.lock_episodes(p_episode uuid, p_occasion text) returns void ${definer} as $$
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
  order by e.id for ${strength};
end
$$;
`;

type When = 'in turn' | 'at once';

/** The statement that follows the lock sees what was committed while it was waited for. */
const turn = (when: When, condition: string): string =>
  when === 'at once'
    ? ''
    : `perform 1 from register.episode e where ${condition} order by e.id for no key update;`;

export const personChanged = (when: When): string => `
create or replace function identity.person_changed() returns trigger ${definer} as $$
begin
  ${turn(when, 'e.person_id = new.id')}
  perform register.settle_stops(array(select e.id from register.episode e where e.person_id = new.id));
  return null;
end
$$;
`;

export const participationChanged = (when: When): string => `
create or replace function register.participation_changed() returns trigger ${definer} as $$
declare place register.participation := case when tg_op = 'DELETE' then old else new end;
begin
  ${turn(when, 'e.person_id = place.person_id and e.register_id = place.register_id')}
  perform register.settle_stops(array(
    select e.id from register.episode e where e.person_id = place.person_id and e.register_id = place.register_id));
  return null;
end
$$;
`;
