import type { CsvSource } from './csv-source.js';
import { countRecords, openCsv } from './open-csv.js';
import type { CsvRecord } from './read-records.js';

/** A small CSV file in memory. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

const mostRecords = 10_000;

/** Reads a small file whole: separator and encoding are found out, broken lines are among the records. */
export async function csvRecords(source: CsvSource): Promise<CsvTable> {
  const file = await openCsv(source);
  await countRecords(file);
  const records: CsvRecord[] = [];
  for await (const record of file.records()) if (records.push(record) === mostRecords) break;
  return { header: file.header, records };
}
