import { quoteIdentifier } from '@kvalreg/expression';
import type { AnalysisPlan } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/** The years of the cases that the transaction may see, earliest first. */
export async function readYears(tx: EntityManager, { caseTable }: AnalysisPlan): Promise<readonly string[]> {
  const rows = await tx.query<{ year: number }[]>(
    `select distinct index__year as year from analysis.${quoteIdentifier(caseTable.table)} order by 1`,
  );
  return rows.map(({ year }) => String(year));
}
