import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person has one number and may be known to several units, but the name is what each of them has written: nobody
 * learns from a number what another unit calls the person.
 */
export class NamesByUnit1730000000004 implements MigrationInterface {
  readonly name = 'NamesByUnit1730000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table identity.person_name (
  register_id text not null,
  unit_id text not null references organisation.unit,
  person_id uuid not null references identity.person,
  name_encrypted bytea not null,
  created_at timestamptz not null default now(),
  primary key (register_id, unit_id, person_id)
);
create index on identity.person_name (person_id);

-- Units that know a person have been shown the one name that there was.
insert into identity.person_name (register_id, unit_id, person_id, name_encrypted)
  select t.register_id, t.unit_id, t.person_id, p.name_encrypted
  from register.participant t join identity.person p on p.id = t.person_id
  where p.name_encrypted is not null;

select register.protect('identity.person_name');
grant select, insert on identity.person_name to kvalreg_app;

drop function identity.add_person(uuid, text, bytea, bytea, bytea, date, text);
alter table identity.person drop column name_encrypted;

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
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table identity.person add column name_encrypted bytea;
update identity.person p set name_encrypted =
  (select n.name_encrypted from identity.person_name n where n.person_id = p.id order by n.created_at limit 1);
drop table identity.person_name;
drop function identity.add_person(uuid, text, bytea, bytea, date, text);

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
`);
  }
}
