import { quoteIdentifier } from '@kvalreg/expression';
import type { FigurePlan } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/** The years of the cases that the transaction may see, earliest first. */
export async function readYears(tx: EntityManager, { caseTable }: FigurePlan): Promise<readonly string[]> {
  const table = `analysis.${quoteIdentifier(caseTable.table)}`;
  // From one year to the next by the index: a search among all cases would cost as much as the figures.
  const rows = await tx.query<{ year: number }[]>(
    `with recursive years (year) as (
       select min(index__year) from ${table}
       union all
       select (select min(index__year) from ${table} where index__year > year) from years where year is not null
     )
     select year from years where year is not null order by 1`,
  );
  return rows.map(({ year }) => String(year));
}
