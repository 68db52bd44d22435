import { lastEvent } from './last-expected.sql.js';
import { addCounts, type Counts, type Thinning } from './thinning.js';

const over = `e.register_id = $1 and ${lastEvent('e')} < $2`;

/** Whole episodes; whoever has none left in the register is erased from it. */
export const answerThinning: Thinning = {
  count: async (tx, registerId, cutoff) => {
    const [row] = await tx.query<{ n: number }[]>(
      `select count(*) as n from register.episode e where ${over}`,
      [registerId, cutoff],
    );
    return row?.n ?? 0;
  },
  thin: async (tx, { registerId, cutoff, size }) => {
    const found = await tx.query<{ id: string; person_id: string }[]>(
      `select e.id, e.person_id from register.episode e where ${over} order by e.id limit $3`,
      [registerId, cutoff, size],
    );
    if (found.length === 0) return { counts: {}, persons: [], isFull: false };
    const persons = [...new Set(found.map(({ person_id: person }) => person))].toSorted();
    await tx.query('select 1 from identity.person where id = any($1) order by id for update', [persons]);
    const [erased] = await tx.query<{ counts: Counts }[]>('select register.erase_episodes($1) as counts', [
      found.map(({ id }) => id),
    ]);
    const left = await tx.query<{ id: string }[]>(
      `select id from unnest($2::uuid[]) as id
       where not exists (select from register.episode e where e.person_id = id and e.register_id = $1) order by id`,
      [registerId, persons],
    );
    let counts = erased?.counts ?? {};
    for (const { id } of left) {
      const [gone] = await tx.query<{ counts: Counts }[]>(
        'select counts from register.erase_person($1, $2)',
        [registerId, id],
      );
      counts = addCounts(counts, gone?.counts ?? {});
    }
    return { counts, persons, isFull: found.length === size };
  },
};
