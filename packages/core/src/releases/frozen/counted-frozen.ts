import type { FigureSource } from '@kvalreg/declaration';
import { compileIndicators, readTallies, type FigurePlan } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { CountedSource } from '../../indicators/read-indicators.query.js';
import { readingFrozen, type FrozenCases } from './frozen-table.js';

/**
 * The cases of a release, counted by the statement that counts living ones. Sums of fractions depend on the order of
 * their terms: where the figures must come out to the last bit (`numbered`), the rows are read one by one as they were
 * numbered. The groups are put in order.
 */
export async function countedFrozen(
  tx: EntityManager,
  source: FigureSource,
  plan: FigurePlan,
  cases: FrozenCases,
  order: 'numbered' | 'any' = 'numbered',
): Promise<CountedSource> {
  if (order === 'numbered')
    await tx.query(
      `select set_config('max_parallel_workers_per_gather', '0', true), set_config('enable_sort', 'off', true)`,
    );
  return {
    source,
    count: async (part) => {
      const compiled = compileIndicators(plan, source, part);
      const { sql, params } = readingFrozen(compiled, plan.caseTable.table, cases, source, part, order);
      const rows = await tx.query<Record<string, unknown>[]>(sql, [...params]);
      return readTallies(source, part, rows.toSorted(byGroup));
    },
  };
}

function byGroup(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number {
  const [one, other] = [groupOf(a), groupOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function groupOf(row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(row).filter(([name]) => name === 'set' || /^d\d+$/u.test(name)));
}
