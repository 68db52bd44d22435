export const identity = `
create table identity.person (
  id uuid primary key,
  identifier_type text not null,
  identifier_hash bytea not null unique,
  identifier_encrypted bytea not null,
  name_encrypted bytea,
  birth_date date not null,
  sex text not null check (sex in ('female', 'male')),
  created_at timestamptz not null default now()
);

-- Only the exact number leads to a person who is not known in one's own unit, and only to the bare id.
create function identity.find_person(p_hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id from identity.person where identifier_hash = p_hash
$$;

-- Adds a person, or finds the one who has the number already; two writers at once get the same person.
create function identity.add_person(
  p_id uuid, p_type text, p_hash bytea, p_identifier bytea, p_name bytea, p_birth_date date, p_sex text
) returns table (id uuid, birth_date date, sex text, is_new boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  insert into identity.person as p (id, identifier_type, identifier_hash, identifier_encrypted, name_encrypted, birth_date, sex)
    values (p_id, p_type, p_hash, p_identifier, p_name, p_birth_date, p_sex)
    on conflict (identifier_hash) do nothing;
  update identity.person as p set name_encrypted = p_name
    where p.identifier_hash = p_hash and p.name_encrypted is null and p_name is not null;
  return query select p.id, p.birth_date, p.sex, p.id = p_id from identity.person as p where p.identifier_hash = p_hash;
end
$$;
`;
