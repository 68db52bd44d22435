/**
 * Requests reach the hashes of those who have objected by these functions only: one hash, whose number they must know.
 */
export const objection = `
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
`;
