import { parseRecord, type Separator } from './parse-record.js';
import type { Line } from './read-lines.js';

/** A row of the file with the line that it begins on, or a line that cannot be read as a row. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: string };

/** A quoted cell may run over this many lines; what is longer is a quotation mark that was never closed. */
export const mostLinesOfRecord = 200;

const explanations = {
  open: 'a quotation mark is opened but not closed. Close it, or write a quotation mark inside a cell twice ("").',
  'text-after-quote':
    'there is text after a closing quotation mark. Write a quotation mark inside a cell twice ("").',
  'quote-in-cell':
    'a quotation mark stands inside a cell without quotes. Put the cell in quotes and write the mark twice ("").',
} as const;

/**
 * Reads rows and goes on after a broken one: the rest of a file is never swallowed by a stray quotation mark,
 * because reading resumes on the line after the one where the broken row began. Blank lines are left out.
 *
 * @param columns number of cells of every row, as in the header
 */
export async function* readRecords(
  lines: AsyncIterable<Line>,
  separator: Separator,
  columns: number,
): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]();
  const ahead: Line[] = [];
  let ended = false;
  const lineAt = async (index: number): Promise<Line | undefined> => {
    while (!ended && ahead.length <= index) {
      const next = await source.next();
      if (next.done === true) ended = true;
      else ahead.push(next.value);
    }
    return ahead[index];
  };

  for (;;) {
    const first = await lineAt(0);
    if (first === undefined) return;
    const { taken, ...record } = await recordFrom(first, lineAt, separator, columns);
    ahead.splice(0, taken);
    if ('problem' in record) yield { line: first.number, problem: record.problem };
    else if (record.cells.some((cell) => cell.trim() !== ''))
      yield { line: first.number, cells: record.cells };
  }
}

type Attempt = { readonly taken: number } & (
  { readonly cells: readonly string[] } | { readonly problem: string }
);

async function recordFrom(
  first: Line,
  lineAt: (index: number) => Promise<Line | undefined>,
  separator: Separator,
  columns: number,
): Promise<Attempt> {
  let text = '';
  let previousEnd = '';
  for (let index = 0; index < mostLinesOfRecord; index += 1) {
    const line = index === 0 ? first : await lineAt(index);
    if (line === undefined) break;
    if (line.tooLong) {
      if (index > 0) break;
      return {
        taken: 1,
        problem:
          'the line is longer than 1 048 576 characters. Check that the file is a table with one row a line.',
      };
    }
    text += previousEnd + line.text;
    previousEnd = line.end;
    const parsed = closes(line.text, index) ? parseRecord(text, separator) : { broken: 'open' as const };
    if ('cells' in parsed) return counted(parsed.cells, columns, index + 1);
    if (parsed.broken !== 'open') return { taken: 1, problem: explanations[parsed.broken] };
  }
  return { taken: 1, problem: explanations.open };
}

/** A continued record can only end on a line that has a quotation mark: the others need no new parsing. */
function closes(line: string, index: number): boolean {
  return index === 0 || line.includes('"');
}

function counted(cells: readonly string[], columns: number, taken: number): Attempt {
  const blank = cells.every((cell) => cell.trim() === '');
  if (cells.length === columns || blank) return { taken, cells };
  const surplus = cells.slice(columns);
  if (cells.length > columns && surplus.every((cell) => cell.trim() === ''))
    return { taken, cells: cells.slice(0, columns) };
  return {
    taken: 1,
    problem:
      `the row has ${String(cells.length)} cells where the header has ${String(columns)}. ` +
      'Look for a missing or extra separator, or a quotation mark that is not closed.',
  };
}
