import type { StartedCore } from '../fixtures/start-core.fixture.js';
import { IdentityCipher } from '../people/identity-cipher.js';

/** Writes `count` people with an operation a year before `dueOn`, of whom every `emailEvery`-th is reached by e-mail and the others by SMS. */
export async function addDuePeople(
  sql: StartedCore['sql'],
  {
    count,
    emailEvery,
    dueOn,
  }: { readonly count: number; readonly emailEvery: number; readonly dueOn: string },
): Promise<void> {
  const cipher = new IdentityCipher(Buffer.alloc(32, 7));
  const people = Array.from({ length: count }, (_, at) => {
    const hash = cipher.hash('personnummer', `due ${String(at)}`);
    const byEmail = at % emailEvery === 0;
    return {
      hash,
      number: cipher.encrypt('191212121212', hash),
      email: byEmail ? cipher.encrypt(`person${String(at)}@example.org`, hash) : null,
      phone: byEmail ? null : cipher.encrypt(`+4670${String(at).padStart(7, '0')}`, hash),
    };
  });
  await sql(
    `with person as (
       insert into identity.person (id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex)
       select gen_random_uuid(), 'personnummer', hash, number, '1950-01-01', 'female'
       from unnest($1::bytea[], $2::bytea[]) as p (hash, number) returning id, identifier_hash
     ), contact as (
       insert into identity.contact (register_id, person_id, email_encrypted, phone_encrypted, updated_by)
       select 'knee', person.id, c.email, c.phone, 'system:tests'
       from unnest($1::bytea[], $3::bytea[], $4::bytea[]) as c (hash, email, phone)
       join person on person.identifier_hash = c.hash
     ), episode as (
       insert into register.episode (id, register_id, pathway, person_id, unit_id, opened_on, index_date, created_by)
       select gen_random_uuid(), 'knee', 'knee', id, 'north', $5::date - 400, $5::date - 365, 'system:tests' from person
       returning id
     )
     insert into register.occasion (episode_id, name, register_id, pathway, unit_id, form, due_on, opens_on, closes_on)
     select id, 'year1', 'knee', 'knee', 'north', 'followUp', $5::date, $5::date - 60, $5::date + 180 from episode`,
    [
      people.map(({ hash }) => hash),
      people.map(({ number }) => number),
      people.map(({ email }) => email),
      people.map(({ phone }) => phone),
      dueOn,
    ],
  );
  await sql(
    'analyze register.episode; analyze register.occasion; analyze identity.person; analyze identity.contact',
  );
}
