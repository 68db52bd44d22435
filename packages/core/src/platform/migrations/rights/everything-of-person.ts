/**
 * Everything that a register holds of a person, found by the same rule as when it is erased: what refers to an episode
 * by a foreign key, or has a column episode_id, response_id or (register_id, person_id), and what says who the person
 * is. A later table is a part of it without being named here.
 */
export const everythingOfPerson = `
create function register.registers_of_person(p_person uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct register_id from register.participant where person_id = p_person
    union select distinct register_id from register.participation where person_id = p_person
    order by 1
$$;

-- Rows of a table for which the condition holds, and those that refer to them. Encrypted values and hashes are left out.
create function register.rows_under(target regclass, condition text) returns table (kind text, content jsonb)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  child record;
  hidden text[] := array(select attname from pg_attribute where attrelid = target and atttypid = 'bytea'::regtype);
begin
  return query execute format('select %L::text, jsonb_strip_nulls(to_jsonb(t) - $1) from %s t where %s', target::text, target, condition)
    using hidden;
  for child in
    select c.conrelid::regclass as target,
      (select string_agg(quote_ident(a.attname), ', ' order by k.place)
       from unnest(c.conkey) with ordinality as k (attnum, place)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns,
      (select string_agg(quote_ident(a.attname), ', ' order by k.place)
       from unnest(c.confkey) with ordinality as k (attnum, place)
       join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum) as referred
    from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
    where c.contype = 'f' and c.confrelid = target and c.conrelid <> target and n.nspname not in ('audit', 'analysis')
    order by c.oid
  loop
    return query select * from register.rows_under(child.target,
      format('(%s) in (select %s from %s where %s)', child.columns, child.referred, target, condition));
  end loop;
end
$$;
revoke execute on function register.rows_under(regclass, text) from public;

create function register.rows_of_person(p_register text, p_person uuid) returns table (kind text, content jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  held record;
  condition text;
  found_kinds text[] := '{}';
  found_rows jsonb[] := '{}';
  part record;
  episodes uuid[];
  responses uuid[];
begin
  -- A request works in one register, and a clinic sees its own part only: this is for those who answer for the whole.
  if coalesce(current_setting('kvalreg.register', true), '') <> p_register
     or coalesce(current_setting('kvalreg.scope', true), '') <> 'register' then
    raise exception 'another register' using errcode = 'KV404';
  end if;
  episodes := array(select e.id from register.episode e where e.register_id = p_register and e.person_id = p_person);
  responses := array(select distinct r.response_id from register.form_response r where r.episode_id = any(episodes));
  for held in
    select c.oid::regclass as target, n.nspname as place,
      bool_or(a.attname = 'episode_id') as by_episode, bool_or(a.attname = 'response_id') as by_response,
      bool_or(a.attname = 'person_id') as by_person, bool_or(a.attname = 'register_id') as by_register
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('audit', 'analysis', 'information_schema') and n.nspname !~ '^pg_'
    group by c.oid, n.nspname order by c.oid::regclass::text
  loop
    condition := concat_ws(' or ',
      case when held.target = 'register.episode'::regclass then format('id = any(%L::uuid[])', episodes) end,
      case when held.by_episode then format('episode_id = any(%L::uuid[])', episodes) end,
      case when held.by_response then format('response_id = any(%L::uuid[])', responses) end,
      case when held.by_person and held.by_register then format('(register_id = %L and person_id = %L::uuid)', p_register, p_person)
           when held.by_person and held.place = 'identity' then format('person_id = %L::uuid', p_person) end);
    if condition <> '' then
      for part in select * from register.rows_under(held.target, condition) loop
        found_kinds := found_kinds || part.kind;
        found_rows := array_append(found_rows, part.content);
      end loop;
    end if;
  end loop;
  -- The same row may be reached by several ways.
  return query select distinct r.k, r.c from unnest(found_kinds, found_rows) as r (k, c);
end
$$;
`;
