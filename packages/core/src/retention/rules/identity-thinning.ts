import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { moveRegisterRows } from '../../population/numbers/move-rows.js';
import { lastEvent } from './last-expected.sql.js';
import { addCounts, type Counts, type Thinning } from './thinning.js';

/** Of the dead the death counts, of the living the last event in the register. */
const over = `
  from (select person_id, min(created_at)::date as known_since from register.participant where register_id = $1 group by 1) t
  join identity.person p on p.id = t.person_id
  where p.thinned_on is null and coalesce(p.died_on, (
    select max(${lastEvent('e')}) from register.episode e where e.person_id = p.id and e.register_id = $1), t.known_since) < $2`;

/**
 * Number, name and contact go, and the coded answers stay: the register's rows go over to somebody without a number, who has
 * the birth date and the sex that ages in figures need. A number that no register needs any more is forgotten.
 */
export const identityThinning: Thinning = {
  count: async (tx, registerId, cutoff) => {
    const [row] = await tx.query<{ n: number }[]>(`select count(*) as n ${over}`, [registerId, cutoff]);
    return row?.n ?? 0;
  },
  thin: async (tx, { registerId, cutoff, today, size }) => {
    const found = await tx.query<{ id: string }[]>(`select p.id ${over} order by p.id limit $3`, [
      registerId,
      cutoff,
      size,
    ]);
    const persons = found.map(({ id }) => id);
    let counts: Counts = {};
    for (const id of persons) counts = addCounts(counts, await thinPerson(tx, registerId, id, today));
    return { counts, persons, isFull: found.length === size };
  },
};

async function thinPerson(
  tx: EntityManager,
  registerId: string,
  personId: string,
  today: string,
): Promise<Counts> {
  const [person] = await tx.query<{ id: string }[]>(
    'select id from identity.person where id = $1 and thinned_on is null for update',
    [personId],
  );
  if (!person) return {};
  const bare = randomUUID();
  // What is no hash of any number: nothing that is typed leads here.
  await tx.query(
    `insert into identity.person (id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex, died_on,
       emigrated_on, protected, created_at, thinned_on)
     select $2, identifier_type, $3, '', birth_date, sex, died_on, emigrated_on, protected, created_at, $4
     from identity.person where id = $1`,
    [personId, bare, randomBytes(32), today],
  );
  await tx.query(
    'select 1 from register.episode where person_id = $1 and register_id = $2 order by id for update',
    [personId, registerId],
  );
  await tx.query(`select set_config('kvalreg.erasing', txid_current()::text, true)`);
  let counts: Counts = {};
  for (const table of ['identity.person_name', 'identity.contact'])
    counts = addCounts(
      counts,
      await erase(tx, table, 'register_id = %L and person_id = %L', registerId, personId),
    );
  await moveRegisterRows(tx, { from: personId, to: bare, registerId });
  await tx.query(`select set_config('kvalreg.erasing', txid_current()::text, true)`);
  const [known] = await tx.query<{ id: string }[]>(
    'select person_id as id from register.participant where person_id = $1 limit 1',
    [personId],
  );
  if (!known)
    counts = addCounts(counts, await erase(tx, 'identity.person', 'id = %2$L', registerId, personId));
  await tx.query(`select set_config('kvalreg.erasing', '', true)`);
  return counts;
}

async function erase(
  tx: EntityManager,
  table: string,
  condition: string,
  registerId: string,
  personId: string,
): Promise<Counts> {
  const [removed] = await tx.query<{ counts: Counts }[]>(
    `select register.erase_rows($1::regclass, format($2, $3::text, $4::text), '{}') as counts`,
    [table, condition, registerId, personId],
  );
  return removed?.counts ?? {};
}
