import type { Language } from '@kvalreg/declaration';
import { readSheet as readXlsx } from 'read-excel-file/node';
import { csvRecords } from '../../exchange/csv/csv-records.js';
import { CsvFileError } from '../../exchange/csv/csv-file-error.js';
import { csvFromBuffer } from '../../exchange/csv/csv-source.js';
import { unguardText } from '../../exchange/columns/text-guard.js';
import { inspectXlsx } from './inspect-xlsx.js';
import { refuseSheet, sheetProblem, UnreadableSheet } from './refuse-sheet.js';
import type { Sheet, SheetCell, SheetFormat } from './sheet-row.js';

const largestFile = 1024 * 1024;

/** The table in a file; what it is, CSV or XLSX, is seen from its first bytes. */
export async function readSheet(
  bytes: Buffer,
  language: Language,
): Promise<Sheet & { readonly format: SheetFormat }> {
  try {
    if (bytes.length === 0) throw new UnreadableSheet('empty-file');
    if (bytes.length > largestFile) throw new UnreadableSheet('file-too-large');
    if (bytes.toString('latin1', 0, 2) !== 'PK') return { format: 'csv', ...(await fromCsv(bytes)) };
    return { format: 'xlsx', ...(await fromXlsx(inspectXlsx(bytes))) };
  } catch (error) {
    if (error instanceof UnreadableSheet) return refuseSheet([sheetProblem(error.code, language)]);
    throw error;
  }
}

async function fromCsv(bytes: Buffer): Promise<Sheet> {
  const { header, records } = await csvRecords(csvFromBuffer(bytes)).catch((error: unknown) => {
    throw error instanceof CsvFileError ? new UnreadableSheet('csv-unreadable') : error;
  });
  const rows = records.map((record) =>
    'cells' in record
      ? { line: record.line, cells: record.cells.map(unguardText) }
      : { line: record.line, cells: [], isBroken: true },
  );
  return { header, rows };
}

async function fromXlsx(bytes: Buffer): Promise<Sheet> {
  const read = await readXlsx(bytes).catch(() => {
    throw new UnreadableSheet('xlsx-unreadable');
  });
  const [header = [], ...rows] = read;
  return {
    header: header.map((cell) => String(asCell(cell) ?? '').trim()),
    rows: rows.map((cells, at) => ({ line: at + 2, cells: cells.map(asCell) })),
  };
}

function asCell(cell: unknown): SheetCell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number' || typeof cell === 'string') return cell;
  // A number in a cell that is formatted as a date comes as a date: to be refused as what it looks like.
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : JSON.stringify(cell);
}
