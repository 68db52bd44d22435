import { quoteIdentifier } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { AnalysisTables } from '../platform/registers/analysis-tables.js';

/** A table that is not what the responses and rows say. */
export interface TableDifference {
  readonly table: string;
  /** Rows that are there and should not be, or are other than they should be. */
  readonly unfounded: number;
  /** Rows that should be there as they are not. */
  readonly missing: number;
}

/**
 * Derives the analysis tables of a source anew beside those that are there, and counts the rows in which they differ.
 * Nothing is locked, and the new ones go with the transaction, which must be one snapshot.
 */
export async function compareWithRebuilt(
  tx: EntityManager,
  { tables, sql }: AnalysisTables,
): Promise<readonly TableDifference[]> {
  for (const table of tables)
    await tx.query(
      `create temp table ${quoteIdentifier(table)} (like analysis.${quoteIdentifier(table)} including indexes) on commit drop`,
    );
  const beside = tables.reduce(
    (text, table) =>
      text.replaceAll(`analysis.${quoteIdentifier(table)}`, `pg_temp.${quoteIdentifier(table)}`),
    sql.rebuild,
  );
  await tx.query(beside);
  const differences: TableDifference[] = [];
  for (const table of tables) {
    const [found, derived] = [
      `table analysis.${quoteIdentifier(table)}`,
      `table pg_temp.${quoteIdentifier(table)}`,
    ];
    const [count] = await tx.query<{ unfounded: number; missing: number }[]>(
      `select (select count(*)::int from (${found} except all ${derived}) d) as unfounded,
              (select count(*)::int from (${derived} except all ${found}) d) as missing`,
    );
    if (count && count.unfounded + count.missing > 0) differences.push({ table, ...count });
  }
  for (const table of tables) await tx.query(`drop table pg_temp.${quoteIdentifier(table)}`);
  return differences;
}
