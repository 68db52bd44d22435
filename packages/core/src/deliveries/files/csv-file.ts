import { csvHead, csvRow, type CsvStyle, type ResearchColumn } from '@kvalreg/exchange';
import path from 'node:path';
import { DiskFile } from './disk-file.js';
import type { RowFile } from './row-file.js';

export async function csvFile(
  folder: string,
  name: string,
  columns: readonly ResearchColumn[],
  style: CsvStyle,
): Promise<RowFile> {
  const file = await DiskFile.create(path.join(folder, name));
  await file.write(Buffer.from(csvHead(columns, style)));
  return {
    name,
    write: (rows) => file.write(Buffer.from(rows.map((row) => csvRow(row, columns, style)).join(''))),
    close: () => file.close(),
  };
}
