import { isMissing, type ResearchCell, type ResearchColumn } from '@kvalreg/exchange';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import path from 'node:path';
import type { RowFile } from './row-file.js';

/** Rows that stand together in the file, and that are in memory at a time. */
const groupSize = 5000;
const largestInt = 2_147_483_647;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type ColumnType = Omit<Schema[number], 'name' | 'repetition_type'>;

/** A Parquet file: codes and texts are strings, days are dates, a missing value is null. */
export function parquetFile(folder: string, name: string, columns: readonly ResearchColumn[]): RowFile {
  const root: Schema[number] = { name: 'root', num_children: columns.length };
  const schema = columns.map((column) => ({
    name: column.name,
    repetition_type: 'OPTIONAL' as const,
    ...typeOf(column),
  }));
  const writer = new ParquetWriter({
    writer: fileWriter(path.join(folder, name)),
    schema: [root, ...schema],
    createdBy: 'kvalreg',
    kvMetadata: columns.map((column) => ({ key: `label:${column.name}`, value: column.label })),
  });
  let waiting: (readonly ResearchCell[])[] = [];
  const writeGroup = async () => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await writer.write({
      columnData: columns.map((column, at) => ({
        name: column.name,
        data: rows.map((row) => valueOf(column, row[at])),
      })),
      rowGroupSize: groupSize,
    });
  };
  return {
    name,
    write: async (rows) => {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length >= groupSize) await writeGroup();
      }
    },
    close: async () => {
      await writeGroup();
      await writer.finish();
    },
  };
}

function typeOf({ type, range }: ResearchColumn): ColumnType {
  switch (type) {
    case 'integer':
      return range && Math.max(...range.map(Math.abs)) <= largestInt ? { type: 'INT32' } : { type: 'DOUBLE' };
    case 'decimal':
      return { type: 'DOUBLE' };
    case 'date':
      return { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
    case 'code':
    case 'text':
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
  }
}

function valueOf({ type }: ResearchColumn, cell: ResearchCell | undefined): number | string | Date | null {
  if (cell === undefined || isMissing(cell)) return null;
  return type === 'date' ? new Date(`${String(cell)}T00:00:00Z`) : cell;
}
