/**
 * Requests reach the hashes of those who have objected by these functions only: one hash, whose number they must know.
 */
export const objection = `
-- Lists leave them out: there are few among many.
create index participation_ended on register.participation (register_id, person_id)
  where status in ('opted-out', 'withdrawn');

-- The day since which whoever has this hash takes no part; null for everybody else.
create function register.objection_since(p_register text, p_hash bytea) returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select since from register.objection where register_id = p_register and objection_hash = p_hash
$$;

create function register.object(p_register text, p_hash bytea, p_since date) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into register.objection (register_id, objection_hash, since) values (p_register, p_hash, p_since)
    on conflict (register_id, objection_hash) do update set since = greatest(objection.since, excluded.since)
$$;

-- Only on the person's own later word, which the caller has.
create function register.lift_objection(p_register text, p_hash bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from register.objection where register_id = p_register and objection_hash = p_hash
$$;

-- Whether anything more may be collected of a person, or sent to the person, in the name of a register.
create function register.may_collect(p_register text, p_person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case (select r.basis from register.participation_rule r where r.register_id = p_register)
      when 'consent' then exists (
        select from register.participation p
        where p.register_id = p_register and p.person_id = p_person and p.status = 'consented')
      else not exists (
        select from register.participation p
        where p.register_id = p_register and p.person_id = p_person and p.status in ('opted-out', 'withdrawn'))
    end
$$;

-- Writes what was recorded, and how the person stands from now on; false where the same had been recorded before, null
-- where the person has gone in the meantime. Whoever ends it holds the person, so that whatever else is written of the
-- person at this moment is there before, or finds nobody. As the owner, because a person can say yes again before the unit knows the person; what may be recorded is judged by the caller.
create function register.record_participation(
  p_register text, p_person uuid, p_unit text, p_kind text, p_on date, p_version text, p_by text, p_at timestamptz
) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(current_setting('kvalreg.register', true), '') not in ('', p_register) then
    raise exception 'another register' using errcode = 'KV404';
  end if;
  if p_kind in ('opted-out', 'withdrawn') then
    perform 1 from identity.person where id = p_person for update;
    if not exists (
      select from register.participant t where t.register_id = p_register and t.person_id = p_person) then
      return null;
    end if;
    -- Whoever submits locks the episode and then its occasions, which the new standing stops: in the same order here.
    perform 1 from register.episode e where e.register_id = p_register and e.person_id = p_person order by e.id for update;
  else
    perform 1 from identity.person where id = p_person for share;
    if not found then return null; end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('participation ' || p_register || ' ' || p_person, 0));
  if exists (
    select from register.participation_event e
    where e.register_id = p_register and e.person_id = p_person and e.kind = p_kind and e.happened_on = p_on
      and e.information_version = p_version
      and (p_kind = 'informed' or exists (
        select from register.participation p
        where p.register_id = p_register and p.person_id = p_person and p.status = p_kind and p.since >= p_on)))
  then
    return false;
  end if;
  insert into register.participation_event
    (register_id, person_id, unit_id, kind, happened_on, information_version, recorded_by, recorded_at)
  values (p_register, p_person, p_unit, p_kind, p_on, p_version, p_by, p_at);
  insert into register.participation as p (register_id, person_id, status, since, information_version)
  values (p_register, p_person, p_kind, p_on, p_version)
  on conflict (register_id, person_id) do update
    set status = excluded.status, since = excluded.since, information_version = excluded.information_version
    where excluded.status in ('opted-out', 'withdrawn')
      -- A file may bring a consent that is older than the last one; and to have been informed takes back neither yes nor no.
      or (excluded.since >= p.since and (excluded.status = 'consented' or p.status = 'informed'));
  return true;
end
$$;
`;
