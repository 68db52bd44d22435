/**
 * Removes episodes whole, as the erasure of a person does: what refers to them goes first, and what names them by a column
 * goes too. For the owner of the tables alone.
 */
export const eraseEpisodes = `
create function register.erase_episodes(p_episodes uuid[]) returns jsonb
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  removed jsonb := '{}';
  responses uuid[];
  held record;
  condition text;
begin
  perform 1 from register.episode e where e.id = any(p_episodes) order by e.id for update;
  responses := array(select distinct r.response_id from register.form_response r where r.episode_id = any(p_episodes));
  perform set_config('kvalreg.erasing', txid_current()::text, true);
  removed := register.erase_rows('register.episode', format('id = any(%L::uuid[])', p_episodes), removed);
  for held in
    select c.oid::regclass as target, bool_or(a.attname = 'episode_id') as by_episode,
      bool_or(a.attname = 'response_id') as by_response
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('audit', 'information_schema') and n.nspname !~ '^pg_'
    group by c.oid having bool_or(a.attname in ('episode_id', 'response_id')) order by c.oid::regclass::text
  loop
    condition := concat_ws(' or ',
      case when held.by_episode then format('episode_id = any(%L::uuid[])', p_episodes) end,
      case when held.by_response then format('response_id = any(%L::uuid[])', responses) end);
    removed := register.erase_rows(held.target, condition, removed);
  end loop;
  perform set_config('kvalreg.erasing', '', true);
  return removed;
end
$$;
revoke execute on function register.erase_episodes(uuid[]) from public;
`;
