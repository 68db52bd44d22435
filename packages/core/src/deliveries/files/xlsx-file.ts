import { sheetParts, sheetRow, type ResearchColumn } from '@kvalreg/exchange';
import { Zip, ZipDeflate } from 'fflate';
import path from 'node:path';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import { DiskFile } from './disk-file.js';
import type { RowFile } from './row-file.js';

/** What a sheet can hold, the header included. */
const mostRows = 1_048_576;

/** A workbook with one sheet, written row by row. */
export async function xlsxFile(
  folder: string,
  name: string,
  title: string,
  columns: readonly ResearchColumn[],
): Promise<RowFile> {
  const file = await DiskFile.create(path.join(folder, name));
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const keep = async () => {
    const bytes = ready;
    ready = [];
    for (const piece of bytes) await file.write(piece);
  };
  const { others, before, after } = sheetParts(title, columns);
  for (const [part, text] of Object.entries(others)) {
    const entry = new ZipDeflate(part);
    zip.add(entry);
    entry.push(Buffer.from(text), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 3 });
  zip.add(sheet);
  sheet.push(Buffer.from(before));
  let rows = 1;
  return {
    name,
    write: async (batch) => {
      if (rows + batch.length > mostRows) {
        throw new InvalidInputError(
          'too-many-rows',
          'A spreadsheet holds 1,048,575 rows, and these are more. Choose fewer years or units, or CSV.',
        );
      }
      const text = batch.map((row) => sheetRow(row, columns, (rows += 1))).join('');
      sheet.push(Buffer.from(text));
      await keep();
    },
    close: async () => {
      sheet.push(Buffer.from(after), true);
      zip.end();
      await keep();
      await file.close();
    },
  };
}
