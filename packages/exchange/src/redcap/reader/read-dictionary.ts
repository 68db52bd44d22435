import { parse } from 'csv-parse/sync';
import { columns, fieldTypeOf, headings, noCells, type Cells, type Column } from '../columns.js';
import type { NotCarried } from '../../frame/not-carried.js';
import { decodeBytes } from './decode-bytes.js';
import { countHeadings, findHeader, type Header } from './find-header.js';

export interface DictionaryRow {
  /** Line of the file on which the row begins; the header stands on line 1. */
  readonly line: number;
  readonly cells: Cells;
}
export type ReadDictionary =
  | { readonly rows: readonly DictionaryRow[]; readonly notCarried: readonly NotCarried[] }
  /** Why the file is refused as a whole. */
  | { readonly refused: readonly NotCarried[] };

const largestFile = 30_000_000;
const mostRows = 20_000;

/**
 * The rows of a data dictionary from the bytes of a CSV file: any encoding, line end and separator, with or without the
 * header, 18 columns or fewer. A file that is no dictionary is refused whole.
 */
export function readDictionary(bytes: Uint8Array): ReadDictionary {
  if (bytes.length === 0) return refusal('The file', 'it is empty');
  if (bytes.length > largestFile)
    return refusal(
      'The file',
      `it holds ${bytes.length} bytes, and no dictionary is larger than ${largestFile}`,
    );
  const text = decodeBytes(bytes);
  if (text === undefined) return refusal('The file', 'it is not text: save the dictionary as CSV');
  const records = recordsOf(text);
  if ('reason' in records) return refusal('The file', records.reason);
  const [first] = records.records;
  if (!first) return refusal('The file', 'it holds no rows');
  const header = findHeader(first.cells);
  if (!header) return refusal('The header', headerReason(first.cells));
  const read = rowsOf(records.records.slice(header.first), header);
  if (read.rows.length === 0) return refusal('The dictionary', 'there is a header but no field below it');
  if (read.rows.length > mostRows)
    return refusal('The rows', `there are ${read.rows.length} of them, and at most ${mostRows} can be read`);
  if (!read.rows.some(({ cells }) => fieldTypeOf(cells.field_type) !== undefined))
    return refusal(
      'The rows',
      'none of them has a field type that there is: text, notes, radio, checkbox, calc and so on',
    );
  return read;
}

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string): { readonly records: readonly RawRecord[] } | { readonly reason: string } {
  const delimiter = delimiterOf(text);
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    const records = parsed.map(({ record, info }) => ({
      cells: record,
      // The parser counts to the line on which a record ends.
      line: info.lines - lineBreaks(record),
    }));
    return { records: records.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    return { reason: `it cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.split('\n').length - 1), 0);
}

/** The separator with which the first line has most headings of a dictionary; of equals, the one that is there most. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 20_000).trimStart().split('\n', 1)[0] ?? '';
  const scored = [',', ';', '\t'].map((delimiter) => {
    const cells = line.split(delimiter).map((cell) => cell.replaceAll('"', ''));
    return { delimiter, score: 1000 * countHeadings(cells) + cells.length };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function rowsOf(
  records: readonly RawRecord[],
  { at }: Header,
): { readonly rows: readonly DictionaryRow[]; readonly notCarried: readonly NotCarried[] } {
  const notCarried: NotCarried[] = [];
  const rows = records.map(({ line, cells: raw }): DictionaryRow => {
    const cells: Record<Column, string> = { ...noCells };
    raw.forEach((cell, index) => {
      const column = at[index];
      if (column !== undefined) cells[column] = cell;
      else if (cell.trim() !== '') {
        notCarried.push({
          where: `line ${line}, field ${cells.field_name.trim()}, cell ${index + 1}`,
          what: shortened(cell),
          why: 'A dictionary has no such column.',
        });
      }
    });
    return { line, cells };
  });
  return { rows, notCarried };
}

function headerReason(found: readonly string[]): string {
  const expected = columns.slice(0, 6).map((column) => `"${headings[column]}"`);
  const seen = found.slice(0, 6).map((cell) => `"${shortened(cell)}"`);
  return (
    `it is not that of a data dictionary. Expected ${expected.join(', ')} and so on, or field_name, form_name and so on; ` +
    `found ${seen.join(', ')}`
  );
}

function shortened(cell: string): string {
  const line = cell.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function refusal(what: string, why: string): ReadDictionary {
  return { refused: [{ where: 'file', what, why: `${what} is refused: ${why}.` }] };
}
