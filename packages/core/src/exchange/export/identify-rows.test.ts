import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { identifyRows } from './identify-rows.js';

const ids = ['a', 'b'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`);
const cells = new Map(ids.map((id, at) => [id, `person ${String(at)}`]));
const rows = `${ids[0] ?? ''},1,"two\nlines, ""quoted"" å"\n${ids[1] ?? ''},2,\n${ids[0] ?? ''},3,x\n`;

describe('identifyRows', () => {
  it.each([1, 7, 40, 1000])('replaces the first cell of every row, in chunks of %d bytes', async (size) => {
    const bytes = Buffer.from(rows);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const stream = Readable.from(chunks).pipe(identifyRows(() => Promise.resolve(cells)));
    expect(await text(stream)).toBe('person 0,1,"two\nlines, ""quoted"" å"\nperson 1,2,\nperson 0,3,x\n');
  });

  it('fails rather than leaving somebody out', async () => {
    const failing = Readable.from([Buffer.from(rows)]).pipe(identifyRows(() => Promise.resolve(new Map())));
    await expect(text(failing)).rejects.toThrow('cannot be read');
  });
});
