/**
 * What ends with a participation although the collected data stay: the ways to collect more. Drafts, addresses, links and
 * papers that wait for an answer go.
 */
export const endParticipation = `
create function register.end_participation(
  p_register text, p_person uuid, p_at timestamptz, p_by text
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(current_setting('kvalreg.register', true), '') not in ('', p_register) then
    raise exception 'another register' using errcode = 'KV404';
  end if;
  update access.access_link l set revoked_at = p_at
    from register.episode e
    where e.id = l.episode_id and e.register_id = p_register and e.person_id = p_person
      and l.revoked_at is null and l.used_at is null;
  update register.paper_form f set revoked_at = p_at, revoked_by = p_by
    from register.episode e
    where e.id = f.episode_id and e.register_id = p_register and e.person_id = p_person and f.revoked_at is null
      and not exists (select from register.occasion o
        where o.episode_id = f.episode_id and o.name = f.occasion and o.response_id is not null);
  delete from register.paper_draft d using register.paper_form f, register.episode e
    where f.id = d.paper_id and e.id = f.episode_id and e.register_id = p_register and e.person_id = p_person;
  delete from register.form_draft d using register.episode e
    where e.id = d.episode_id and e.register_id = p_register and e.person_id = p_person;
  delete from identity.contact c where c.register_id = p_register and c.person_id = p_person;
end
$$;

-- Where a person is known, so that a patient who has logged in can decide for each register.
create function register.places_of_person(p_person uuid) returns table (register_id text, unit_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select register_id, unit_id from register.participant where person_id = p_person order by register_id, created_at, unit_id
$$;
`;
