import { StringDecoder } from 'node:string_decoder';

/** A value of a row, as the database writes it in text; null where there is none. */
export type RawRow = readonly (string | null)[];

/** Reads the rows of `COPY … TO STDOUT` in text format: as many at a time as one chunk holds. */
export async function* copyRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly RawRow[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(readLine);
  }
  if (rest !== '') throw new Error('the rows of the database ended within a row');
}

function readLine(line: string): RawRow {
  return line
    .split('\t')
    .map((cell) => (cell === '\\N' ? null : cell.includes('\\') ? unescaped(cell) : cell));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

function unescaped(cell: string): string {
  return cell.replace(/\\(.)/gsu, (_, character: string) => escapes[character] ?? character);
}
