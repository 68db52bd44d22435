import { isMissing, type ResearchCell } from './cell.js';
import type { ResearchColumn } from './column.js';

/** `plain` for programs: commas and decimal points. `excel` for a Nordic spreadsheet program: semicolons and decimal commas. */
export type CsvStyle = 'plain' | 'excel';

/** A spreadsheet program would run a text that begins so as a formula; it gets an apostrophe before it. */
const formula = /^'*[=+\-@\t\r]/u;

/** The first line of a file, with the mark that tells a spreadsheet program of its encoding. */
export function csvHead(columns: readonly Pick<ResearchColumn, 'name'>[], style: CsvStyle): string {
  const line = columns.map(({ name }) => name).join(style === 'excel' ? ';' : ',');
  return `${style === 'excel' ? '\ufeff' : ''}${line}\r\n`;
}

/** One line of a file; a missing value is an empty cell. Only texts can hold a formula: codes are declared. */
export function csvRow(
  cells: readonly ResearchCell[],
  columns: readonly Pick<ResearchColumn, 'type'>[],
  style: CsvStyle,
): string {
  const separator = style === 'excel' ? ';' : ',';
  const texts = cells.map((cell, at) => {
    if (isMissing(cell)) return '';
    if (typeof cell === 'number') return style === 'excel' ? String(cell).replace('.', ',') : String(cell);
    return quoted(columns[at]?.type === 'text' && formula.test(cell) ? `'${cell}` : cell);
  });
  return `${texts.join(separator)}\r\n`;
}

function quoted(text: string): string {
  return /[",;\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
