import { columnTally, type ColumnCounts, type ResearchCell, type ResearchColumn } from '@kvalreg/exchange';
import { to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { copyRows, type RawRow } from '../cases/copy-rows.js';
import type { RowFile } from './row-file.js';

type Cells = readonly ResearchCell[];
export interface WrittenCases {
  readonly rows: number;
  readonly counts: readonly ColumnCounts[];
}

/** Streams the rows of a query into files, all of them at once; only as many as one chunk holds are in memory. */
export async function writeCases(
  tx: EntityManager,
  sql: string,
  columns: readonly ResearchColumn[],
  rowsOf: (rows: readonly RawRow[]) => readonly Cells[] | Promise<readonly Cells[]>,
  files: readonly RowFile[],
  onRows: (rows: number) => void,
): Promise<WrittenCases> {
  const client = (await tx.queryRunner?.connect()) as PoolClient;
  const copy: CopyToStreamQuery = client.query(copyTo(`copy (${sql}) to stdout (encoding 'UTF8')`));
  const tally = columnTally(columns);
  let rows = 0;
  try {
    for await (const batch of copyRows(copy as AsyncIterable<Buffer>)) {
      const made = await rowsOf(batch);
      for (const row of made) tally.add(row);
      for (const file of files) await file.write(made);
      rows += made.length;
      onRows(rows);
      // Others want to be served too.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    for (const file of files) await file.close();
  }
  return { rows, counts: tally.counts() };
}
