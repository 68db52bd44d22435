import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvFromBuffer } from './csv-source.js';
import { openCsv } from './open-csv.js';

const separators = [',', ';', '\t'] as const;
const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'å', '"', ',', ';', '\t', '\n', '\r', ' ', "'", '1', '=', '🙂'),
    maxLength: 12,
  }),
  fc.string({ maxLength: 20 }).filter((text) => !text.includes('\0')),
);
const table = fc
  .record({
    separator: fc.constantFrom(...separators),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    columns: fc.integer({ min: 2, max: 5 }),
    rows: fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
    chunk: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ columns, rows, ...rest }) => ({
    ...rest,
    header: Array.from({ length: columns }, (_, at) => `c${String(at)}`),
    rows: rows
      .map((cells) => cells.slice(0, columns))
      .filter((cells) => cells.some((text) => text.trim() !== '')),
  }));

function written(text: string, separator: string): string {
  return /["\n\r]|^\s|\s$/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('reading CSV', () => {
  it('gives the cells that were written, and those that an independent parser reads', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ separator, end, header, rows, chunk }) => {
        const text = [header, ...rows]
          .map((cells) => cells.map((value) => written(value, separator)).join(separator) + end)
          .join('');
        const bytes = Buffer.from(text);
        const file = await openCsv(async function* () {
          for (let at = 0; at < bytes.length; at += chunk)
            yield await Promise.resolve(bytes.subarray(at, at + chunk));
        });
        const read: (readonly string[])[] = [];
        for await (const record of file.records())
          read.push('cells' in record ? record.cells : [record.problem]);
        expect(file.separator).toBe(separator);
        expect(read).toEqual(rows);
        expect(parse(text, { delimiter: separator, record_delimiter: end, from_line: 2 })).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('never fails and never hangs on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const file = await openCsv(csvFromBuffer(bytes)).catch((error: unknown) => error);
        if (file instanceof Error) expect(file).toMatchObject({ code: 'file-refused' });
        else
          for await (const record of (file as Awaited<ReturnType<typeof openCsv>>).records())
            expect(record.line).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });
});
