import type { EntityManager } from 'typeorm';
import { lastExpected } from './last-expected.sql.js';
import { addCounts, type Counts, type ThinBatch, type Thinned, type Thinning } from './thinning.js';

interface RowRule {
  readonly table: string;
  /** SQL of the rows' place, register $1, cut-off day $2. */
  readonly condition: string;
}

const drafts: readonly RowRule[] = ['register.form_draft', 'register.paper_draft'].map((table) => ({
  table,
  condition: `t.register_id = $1 and t.updated_at < $2::date`,
}));
const links: readonly RowRule[] = [
  {
    table: 'access.access_link',
    condition: `t.register_id = $1 and least(t.expires_at, t.used_at, t.revoked_at) < $2::date`,
  },
];
const contacts: readonly RowRule[] = [
  {
    table: 'identity.contact',
    condition: `t.register_id = $1 and coalesce(
      (select max(${lastExpected('e')}) from register.episode e where e.register_id = t.register_id and e.person_id = t.person_id),
      t.updated_at::date) < $2`,
  },
];

export const draftThinning = thinningOf(drafts);
export const linkThinning = thinningOf(links);
export const contactThinning = thinningOf(contacts);

/** Rows that go by themselves, with whatever refers to them. */
function thinningOf(rules: readonly RowRule[]): Thinning {
  return {
    count: async (tx, registerId, cutoff) => {
      let sum = 0;
      for (const { table, condition } of rules) {
        const [row] = await tx.query<{ n: number }[]>(
          `select count(*) as n from ${table} t where ${condition}`,
          [registerId, cutoff],
        );
        sum += row?.n ?? 0;
      }
      return sum;
    },
    thin: async (tx, batch) => {
      let done: Thinned = { counts: {}, persons: [], isFull: false };
      for (const rule of rules) {
        const counts = await removeSome(tx, rule, batch);
        done = {
          ...done,
          counts: addCounts(done.counts, counts),
          isFull: done.isFull || (counts[rule.table] ?? 0) >= batch.size,
        };
      }
      return done;
    },
  };
}

async function removeSome(
  tx: EntityManager,
  { table, condition }: RowRule,
  { registerId, cutoff, size }: ThinBatch,
): Promise<Counts> {
  const rows = await tx.query<{ place: string }[]>(
    `select t.ctid::text as place from ${table} t where ${condition} order by t.ctid limit $3 for update skip locked`,
    [registerId, cutoff, size],
  );
  if (rows.length === 0) return {};
  await tx.query(`select set_config('kvalreg.erasing', txid_current()::text, true)`);
  const [removed] = await tx.query<{ counts: Counts }[]>(
    `select register.erase_rows($1::regclass, format('ctid = any(%L::tid[])', $2::text[]), '{}') as counts`,
    [table, rows.map(({ place }) => place)],
  );
  await tx.query(`select set_config('kvalreg.erasing', '', true)`);
  return removed?.counts ?? {};
}
