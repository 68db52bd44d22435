/** Requests write the log and cannot read it but by these functions, which know the scope of the transaction. */
export const readingTheLog = `
-- Of one person: what was done with the person's data in the register of the transaction, or outside of all registers.
create function audit.events_of_person(p_person uuid, p_before bigint, p_limit int)
  returns table (id bigint, at timestamptz, actor_kind text, is_own boolean, role text, register_id text,
    unit_id text, unit_name text, action text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted text := coalesce(current_setting('kvalreg.register', true), '');
  scope text := coalesce(current_setting('kvalreg.scope', true), '');
  persons uuid[];
  episodes uuid[];
begin
  if wanted <> '' and scope <> 'register' then
    raise exception 'only for the whole register' using errcode = 'KV404';
  end if;
  -- What was logged keeps the id that it was logged under.
  persons := array(select p_person union select m.merged_id from identity.merged_person m where m.person_id = p_person);
  episodes := array(select e.id from register.episode e where e.person_id = p_person and e.register_id = wanted);
  return query
    select e.id, e.at, e.actor_kind, e.actor_kind = 'patient', e.role, e.register_id, e.unit_id, u.name, e.action
    from audit.event e left join organisation.unit u on u.id = e.unit_id
    where (e.person_id = any(persons) or e.person_id is null and e.episode_id = any(episodes))
      and coalesce(e.register_id, '') = wanted
      and (p_before is null or e.id < p_before)
    order by e.id desc limit p_limit;
end
$$;

-- For those who look after it: the events of persons of a register, or of the own unit.
create function audit.events_of_register(
  p_from timestamptz, p_until timestamptz, p_actor text, p_action text, p_unit text, p_person uuid, p_protected boolean,
  p_before bigint, p_limit int
) returns table (id bigint, at timestamptz, actor_kind text, actor_id text, actor_name text, role text, unit_id text,
    unit_name text, action text, person_id uuid, episode_id uuid, is_protected boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted text := coalesce(current_setting('kvalreg.register', true), '');
  scope text := coalesce(current_setting('kvalreg.scope', true), '');
  own text := coalesce(current_setting('kvalreg.unit', true), '');
begin
  if wanted = '' or scope not in ('register', 'unit') then
    raise exception 'only within a register' using errcode = 'KV404';
  end if;
  return query
    select e.id, e.at, e.actor_kind, e.actor_id,
      case when e.actor_kind = 'staff' then (select a.name from access.user_account a where a.id::text = e.actor_id)
           when e.actor_kind = 'system' then e.actor_id end,
      e.role, e.unit_id, u.name, e.action, e.person_id, e.episode_id, coalesce(p.protected, false)
    from audit.event e
    left join organisation.unit u on u.id = e.unit_id
    left join identity.person p on p.id = e.person_id
    where e.register_id = wanted and (scope = 'register' or e.unit_id = own)
      and e.at >= p_from and e.at < p_until
      and (p_actor is null or e.actor_id = p_actor)
      and (p_action is null or e.action = p_action)
      and (p_unit is null or e.unit_id = p_unit)
      and (p_person is null or e.person_id = p_person)
      and (not p_protected or p.protected)
      and (p_before is null or e.id < p_before)
    order by e.id desc limit p_limit;
end
$$;

-- The same by who it was: how much each has done, and with how many persons.
create function audit.readers_of_register(p_from timestamptz, p_until timestamptz, p_unit text)
  returns table (actor_kind text, actor_id text, actor_name text, unit_name text, events bigint, persons bigint, protected_persons bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted text := coalesce(current_setting('kvalreg.register', true), '');
  scope text := coalesce(current_setting('kvalreg.scope', true), '');
  own text := coalesce(current_setting('kvalreg.unit', true), '');
begin
  if wanted = '' or scope not in ('register', 'unit') then
    raise exception 'only within a register' using errcode = 'KV404';
  end if;
  return query
    select e.actor_kind, e.actor_id,
      min(case when e.actor_kind = 'staff' then (select a.name from access.user_account a where a.id::text = e.actor_id)
               when e.actor_kind = 'system' then e.actor_id end),
      min(u.name), count(*), count(distinct e.person_id), count(distinct e.person_id) filter (where p.protected)
    from audit.event e
    left join organisation.unit u on u.id = e.unit_id
    left join identity.person p on p.id = e.person_id
    where e.register_id = wanted and (scope = 'register' or e.unit_id = own)
      and e.at >= p_from and e.at < p_until and (p_unit is null or e.unit_id = p_unit)
      and e.actor_kind in ('staff', 'system')
    group by e.actor_kind, e.actor_id order by 6 desc, 5 desc, 2 limit 50;
end
$$;
`;
