/**
 * Removes all that a register holds of a person. What that is follows from the tables: whatever refers to a row that is
 * removed is removed before it. A later table that refers to a person, an episode or anything below them by a foreign
 * key, or has a column episode_id, response_id or (register_id, person_id), is a part of it without being named here.
 * Rows that must outlive the person say "on delete set null" (or "set default") in their foreign key.
 */
export const erasePerson = `
-- Tables that only grow let go of rows only while a person is erased, which the application's role cannot do itself:
-- it may delete from none of them. The log never does.
create or replace function register.refuse_change() returns trigger language plpgsql as $$
begin
  if current_setting('kvalreg.erasing', true) = txid_current()::text and tg_op <> 'TRUNCATE'
     and tg_table_schema not in ('audit') and tg_relid <> to_regclass('register.erasure_certificate') then
    return null;
  end if;
  raise exception 'table %.% only grows: its rows are never changed or removed', tg_table_schema, tg_table_name
    using errcode = 'KV001';
end
$$;

-- Removes the rows of a table for which the condition holds, after all that refers to them. Adds what it removed to the counts.
create function register.erase_rows(target regclass, condition text, counts jsonb) returns jsonb
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  child record;
  kind text := target::text;
  removed bigint;
begin
  for child in
    select c.conrelid::regclass as target,
      (select string_agg(quote_ident(a.attname), ', ' order by k.place)
       from unnest(c.conkey) with ordinality as k (attnum, place)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns,
      (select string_agg(quote_ident(a.attname), ', ' order by k.place)
       from unnest(c.confkey) with ordinality as k (attnum, place)
       join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum) as referred
    from pg_constraint c
    where c.contype = 'f' and c.confrelid = target and c.conrelid <> target and c.confdeltype not in ('n', 'd')
    order by c.conrelid::regclass::text, c.oid
  loop
    counts := register.erase_rows(child.target,
      format('(%s) in (select %s from %s where %s)', child.columns, child.referred, target, condition), counts);
  end loop;
  execute format('delete from %s where %s', target, condition);
  get diagnostics removed = row_count;
  if removed > 0 then
    counts := counts || jsonb_build_object(kind, coalesce((counts ->> kind)::bigint, 0) + removed);
  end if;
  return counts;
end
$$;
revoke execute on function register.erase_rows(regclass, text, jsonb) from public;

-- Returns how many rows of each table went, and whether the person is gone from the installation.
create function register.erase_person(p_register text, p_person uuid) returns table (counts jsonb, identity_erased boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  removed jsonb := '{}';
  gone boolean := false;
  episodes uuid[];
  responses uuid[];
  held record;
  condition text;
begin
  -- A request works in one register, and erases in no other.
  if coalesce(current_setting('kvalreg.register', true), '') not in ('', p_register) then
    raise exception 'another register' using errcode = 'KV404';
  end if;
  -- Whoever opens an episode or adds the person at this moment waits, and then finds nobody.
  perform 1 from identity.person p where p.id = p_person for update;
  if not found then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('episode ' || p_register || ' ' || t.unit_id || ' ' || p_person, 0))
    from (select unit_id from register.participant where register_id = p_register and person_id = p_person order by unit_id) t;
  perform 1 from register.episode e where e.register_id = p_register and e.person_id = p_person order by e.id for update;
  episodes := array(select e.id from register.episode e where e.register_id = p_register and e.person_id = p_person);
  responses := array(select distinct r.response_id from register.form_response r where r.episode_id = any(episodes));
  perform set_config('kvalreg.erasing', txid_current()::text, true);

  removed := register.erase_rows('register.episode', format('id = any(%L::uuid[])', episodes), removed);
  -- What names them by a column and not by a foreign key.
  for held in
    select c.oid::regclass as target,
      bool_or(a.attname = 'episode_id') as by_episode, bool_or(a.attname = 'response_id') as by_response,
      bool_or(a.attname = 'person_id') and bool_or(a.attname = 'register_id') as by_person
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('audit', 'information_schema') and n.nspname !~ '^pg_'
    group by c.oid order by c.oid::regclass::text
  loop
    condition := concat_ws(' or ',
      case when held.by_episode then format('episode_id = any(%L::uuid[])', episodes) end,
      case when held.by_response then format('response_id = any(%L::uuid[])', responses) end,
      case when held.by_person then format('(register_id = %L and person_id = %L::uuid)', p_register, p_person) end);
    if condition <> '' then removed := register.erase_rows(held.target, condition, removed); end if;
  end loop;

  -- Nobody goes on in a session that was begun as a person of this register.
  removed := register.erase_rows('access.session', format('person_id = %L::uuid', p_person), removed);
  if not exists (select from register.participant where person_id = p_person)
     and not exists (select from register.episode where person_id = p_person) then
    removed := register.erase_rows('identity.person', format('id = %L::uuid', p_person), removed);
    gone := true;
  end if;
  perform set_config('kvalreg.erasing', '', true);
  return query select removed, gone;
end
$$;
`;
