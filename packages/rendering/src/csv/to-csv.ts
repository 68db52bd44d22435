/** A cell of a table: numbers stay numbers so that their decimal sign can be chosen and they are never mistaken for text. */
export type CsvCell = string | number | boolean | null;

export interface CsvOptions {
  readonly separator: ';' | ',';
  readonly decimalSign: ',' | '.';
  /** A byte order mark lets spreadsheet programs see that the file is UTF-8. */
  readonly byteOrderMark: boolean;
}

/** What a spreadsheet program takes for the beginning of a formula. */
const formulaStart = /^[=+\-@\t\r]/u;

/**
 * Comma-separated text after RFC 4180: CRLF after every record, quotes where needed and doubled within.
 * Text that a spreadsheet program would run as a formula gets an apostrophe in front; null is an empty cell.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  options: CsvOptions,
): string {
  const lines = [header, ...rows].map((row) =>
    row.map((cell) => csvCell(cell, options)).join(options.separator),
  );
  return `${options.byteOrderMark ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: CsvCell, { separator, decimalSign }: CsvOptions): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return quoted(numberText(cell, decimalSign), separator);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return quoted(formulaStart.test(cell) ? `'${cell}` : cell, separator);
}

function numberText(value: number, decimalSign: ',' | '.'): string {
  if (!Number.isFinite(value)) return '';
  return decimalSign === ',' ? String(value).replace('.', ',') : String(value);
}

function quoted(text: string, separator: string): string {
  const needed = text.includes(separator) || /["\r\n]/u.test(text) || text !== text.trim();
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}
