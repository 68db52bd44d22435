import { expect, it } from '@jest/globals';
import { copyRows, type RawRow } from './copy-rows.js';

async function rowsOf(text: string, size: number): Promise<readonly RawRow[]> {
  const bytes = Buffer.from(text);
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size)
      yield await Promise.resolve(bytes.subarray(at, at + size));
  };
  const rows: RawRow[] = [];
  for await (const batch of copyRows(chunks())) rows.push(...batch);
  return rows;
}

it.each([1, 2, 3, 1000])('reads what the database writes, %i bytes at a time', async (size) => {
  const text = 'å\\tb\t\\N\t\n\\\\N\tline one\\nline two\t\\r\n';
  expect(await rowsOf(text, size)).toEqual([
    ['å\tb', null, ''],
    ['\\N', 'line one\nline two', '\r'],
  ]);
});

it('does not take half a row for a whole one', async () => {
  await expect(rowsOf('a\tb\nc', 4)).rejects.toThrow('ended within a row');
});
