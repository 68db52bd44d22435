export interface Line {
  /** Counted from 1 as an editor shows it. */
  readonly number: number;
  /** Without its end; only the start of a line that is too long. */
  readonly text: string;
  readonly end: '\n' | '\r\n' | '\r' | '';
  readonly tooLong: boolean;
}

/** A line is kept up to this length, so that a file without line ends does not fill the memory. */
export const longestLine = 1024 * 1024;

const keptOfTooLongLine = 100;

/** Splits decoded text into lines; LF, CRLF and CR may be mixed. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let rest = '';
  let tooLong = false;
  const line = (text: string, end: Line['end']): Line => {
    const cut = tooLong || text.length > longestLine;
    tooLong = false;
    return { number: number++, text: cut ? text.slice(0, keptOfTooLongLine) : text, end, tooLong: cut };
  };
  for await (const chunk of chunks) {
    // A CR at the very end may be the first half of a CRLF: it waits for the next chunk.
    const text = rest + chunk;
    let from = 0;
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r(?!$)/g)) {
      yield line(text.slice(from, index), end as Line['end']);
      from = index + end.length;
    }
    rest = text.slice(from);
    if (rest.length > longestLine) {
      tooLong = true;
      rest = rest.slice(0, keptOfTooLongLine);
    }
  }
  const lastEnd = rest.endsWith('\r') ? '\r' : '';
  const last = rest.slice(0, rest.length - lastEnd.length);
  if (last !== '' || lastEnd !== '') yield line(last, lastEnd);
}

/** Decodes bytes to text, without the byte order mark. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
