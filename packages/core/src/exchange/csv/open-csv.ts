import { refuseFile } from './csv-file-error.js';
import type { CsvSource } from './csv-source.js';
import { detectEncoding, type CsvEncoding } from './detect-encoding.js';
import { declaredSeparator, detectSeparator } from './detect-separator.js';
import { parseRecord, type Separator } from './parse-record.js';
import { decode, readLines, type Line } from './read-lines.js';
import { readRecords, type CsvRecord } from './read-records.js';

export interface CsvFile {
  readonly encoding: CsvEncoding;
  readonly separator: Separator;
  /** Trimmed header cells in the order of the file. */
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Every row and every line that is none; may be called again. */
  readonly records: () => AsyncGenerator<CsvRecord>;
}

/** Most lines that may be unreadable before the file as a whole is refused. */
export const mostBrokenLines = 100;
const mostColumns = 5000;

/** Finds encoding, separator and header of a CSV file; throws a `CsvFileError` when it cannot be one. */
export async function openCsv(source: CsvSource): Promise<CsvFile> {
  const encoding = await detectEncoding(source);
  const lines = (): AsyncGenerator<Line> => readLines(decode(source(), encoding));
  const { line, declared } = await findHeader(lines());
  const separator = declared ?? detectSeparator(line.text);
  const parsed = parseRecord(line.text, separator);
  if (line.tooLong || !('cells' in parsed) || parsed.cells.length > mostColumns) {
    refuseFile(
      'not-text',
      'This cannot be read as a header with the names of the columns. Is the file CSV?',
      line.number,
    );
  }
  const header = withoutEmptyEnd(parsed.cells.map((cell) => cell.trim()));
  return {
    encoding,
    separator,
    header,
    headerLine: line.number,
    records: () => readRecords(after(lines(), line.number), separator, header.length),
  };
}

/** Counts the rows, and refuses a file of which so much cannot be read that it is hardly a table. */
export async function countRecords(file: CsvFile): Promise<number> {
  let rows = 0;
  const broken: number[] = [];
  for await (const record of file.records()) {
    rows += 1;
    if ('problem' in record && broken.push(record.line) > mostBrokenLines) {
      refuseFile(
        'too-many-broken-lines',
        `More than ${String(mostBrokenLines)} lines cannot be read as rows, among them line ${broken.slice(0, 5).join(', ')}. ` +
          'Check that the file is CSV and uses one separator throughout.',
        broken[0],
      );
    }
  }
  return rows;
}

async function findHeader(lines: AsyncGenerator<Line>): Promise<{ line: Line; declared?: Separator }> {
  let declared: Separator | undefined;
  for await (const line of lines) {
    if (line.text.trim() === '') continue;
    const separator = declared === undefined ? declaredSeparator(line.text) : undefined;
    if (separator === undefined) return declared === undefined ? { line } : { line, declared };
    declared = separator;
  }
  return refuseFile('empty-file', 'The file is empty: it has neither a header nor rows.');
}

async function* after(lines: AsyncGenerator<Line>, number: number): AsyncGenerator<Line> {
  for await (const line of lines) if (line.number > number) yield line;
}

/** Spreadsheet programs leave empty cells to the right of a table. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
