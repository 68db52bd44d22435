/** As the migration about names by unit left it: a person has one number. */
export const addPersonByNumber = `
create or replace function identity.find_person(p_hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id from identity.person where identifier_hash = p_hash
$$;

create function identity.add_person(
  p_id uuid, p_type text, p_hash bytea, p_identifier bytea, p_birth_date date, p_sex text
) returns table (id uuid, birth_date date, sex text, is_new boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  insert into identity.person as p (id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex)
    values (p_id, p_type, p_hash, p_identifier, p_birth_date, p_sex)
    on conflict (identifier_hash) do nothing;
  return query select p.id, p.birth_date, p.sex, p.id = p_id from identity.person as p where p.identifier_hash = p_hash;
end
$$;
`;

/**
 * A person is found by any number that the person has had. Names and addresses are encrypted for the present number:
 * whoever writes one holds the person until the transaction ends, so that the number does not change in between.
 */
export const addPersonByAnyNumber = `
create or replace function identity.find_person(p_hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(
      (select id from identity.person where identifier_hash = p_hash),
      (select person_id from identity.former_identifier where identifier_hash = p_hash))
$$;

-- The hash that what is written about the person is bound to; null where there is no such person any more.
create function identity.hold_person(p_id uuid) returns bytea
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select identifier_hash from identity.person where id = p_id for share
$$;

create function identity.add_person(
  p_id uuid, p_type text, p_hash bytea, p_identifier bytea, p_birth_date date, p_sex text
) returns table (id uuid, birth_date date, sex text, is_new boolean, present_hash bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  known uuid;
begin
  -- A number that is being given to somebody, or taken from somebody, is waited for: it leads to one person.
  perform pg_advisory_xact_lock(hashtextextended('number ' || encode(p_hash, 'hex'), 0));
  select f.person_id into known from identity.former_identifier f where f.identifier_hash = p_hash;
  if known is null then
    insert into identity.person as p (id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex)
      values (p_id, p_type, p_hash, p_identifier, p_birth_date, p_sex)
      on conflict (identifier_hash) do nothing;
  end if;
  return query select p.id, p.birth_date, p.sex, p.id = p_id, p.identifier_hash from identity.person as p
    where p.id = known or (known is null and p.identifier_hash = p_hash) for share;
end
$$;
`;
