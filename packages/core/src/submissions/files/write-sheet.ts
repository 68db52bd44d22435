import writeXlsx from 'write-excel-file/node';
import type { SheetCell } from './sheet-row.js';

/** A table for a file; the columns that a person reads first are the widest. */
export interface WrittenSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
}

/** As XLSX: numbers are numbers, text is text and never a formula. */
export function xlsxOf({ name, header, rows, widths }: WrittenSheet): Promise<Buffer> {
  const heading = header.map((value) => ({ value, fontWeight: 'bold' as const }));
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  );
  return writeXlsx([heading, ...cells], {
    sheet: name.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

/** As CSV for a spreadsheet program of the reader: semicolons and decimal commas but in English. */
export function csvOf({ header, rows }: WrittenSheet, language: string): string {
  const isEnglish = language === 'en';
  const written = (cell: SheetCell): string => {
    if (typeof cell === 'number') return isEnglish ? String(cell) : String(cell).replace('.', ',');
    // A spreadsheet program would run a text that begins so as a formula.
    const text = cell === null ? '' : /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
    return /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [header, ...rows].map((row) => row.map(written).join(isEnglish ? ',' : ';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
