import { Transform } from 'node:stream';

/** What stands in the place of a person's random id. */
export type IdentityCells = ReadonlyMap<string, string>;

const idLength = 36;
const quote = 0x22;
const lineFeed = 0x0a;

/**
 * Replaces the random person id that every row begins with. Rows are told apart by line feeds outside quotes; only
 * as many as one chunk holds are in memory.
 */
export function identifyRows(lookUp: (ids: readonly string[]) => Promise<IdentityCells>): Transform {
  let rest: Buffer = Buffer.alloc(0);
  const replaced = async (rows: readonly Buffer[]): Promise<Buffer> => {
    const ids = rows.map((row) => row.toString('latin1', 0, idLength));
    const cells = await lookUp([...new Set(ids)]);
    return Buffer.concat(
      rows.flatMap((row, at) => [Buffer.from(cellsOf(cells, ids[at] ?? '')), row.subarray(idLength)]),
    );
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const { rows, left } = split(Buffer.concat([rest, chunk]));
      rest = left;
      replaced(rows).then((text) => {
        done(null, text);
      }, done);
    },
    flush(done) {
      if (rest.length > 0) done(new Error('an export ended within a row'));
      else done();
    },
  });
}

function cellsOf(cells: IdentityCells, id: string): string {
  const found = cells.get(id);
  if (found === undefined) throw new Error('an exported row belongs to a person who cannot be read');
  return found;
}

function split(bytes: Buffer): { readonly rows: readonly Buffer[]; readonly left: Buffer } {
  const rows: Buffer[] = [];
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    // A doubled quote closes and opens at once, which is right too.
    if (bytes[at] === quote) isQuoted = !isQuoted;
    else if (bytes[at] === lineFeed && !isQuoted) {
      rows.push(bytes.subarray(from, at + 1));
      from = at + 1;
    }
  }
  return { rows, left: bytes.subarray(from) };
}
