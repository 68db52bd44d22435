import { describe, expect, it } from '@jest/globals';
import type { ReadingBlock } from '@kvalreg/rendering';
import { inflateSync } from 'node:zlib';
import { readingPdf } from './reading-pdf.js';

const info = {
  title: 'Registerutdrag',
  author: 'Knäregistret',
  language: 'sv',
  madeAt: new Date('2025-11-22T10:00:00Z'),
} as const;
const draw = async (blocks: readonly ReadingBlock[]): Promise<string> =>
  (await readingPdf(blocks, info)).toString('latin1');
const pagesOf = (pdf: string): number => pdf.split('/Type /Page\n').length - 1;
const count = (pdf: string, what: RegExp): number => [...pdf.matchAll(what)].length;

/** What is drawn, unpacked: how often text is shown. */
function textsOn(pdf: string): number {
  return [...pdf.matchAll(/\/FlateDecode\n>>\nstream\n(?<body>[\s\S]*?)\nendstream/gu)]
    .map(({ groups }) => {
      try {
        return inflateSync(Buffer.from(groups?.['body'] ?? '', 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .reduce((sum, content) => sum + count(content, /\bTJ\b/gu), 0);
}

describe('the PDF of an extract', () => {
  it('says what is a heading, a paragraph and a table, and in which language', async () => {
    const pdf = await draw([
      { heading: 'Vem du är' },
      { facts: [{ term: 'Nummer', value: '19121212-1212' }] },
      { text: 'Inget mer.' },
      { table: { caption: 'Meddelanden', columns: ['När', 'Hur'], rows: [['2025-01-01', 'SMS']] } },
    ]);
    expect(pdf).toContain('/Lang (sv-SE)');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/MarkInfo');
    for (const [tag, n] of Object.entries({ H1: 1, H2: 1, Table: 1, TR: 2, TH: 2, TD: 2 }))
      expect([tag, count(pdf, new RegExp(`/S /${tag}\\b`, 'gu'))]).toEqual([tag, n]);
    expect(pagesOf(pdf)).toBe(1);
  });

  it('goes on over as many sheets as there is to read, and leaves nothing out', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`rad ${String(at)}`, 'läste']);
    const pdf = await draw([{ table: { caption: 'Logg', columns: ['När', 'Vad'], rows } }]);
    expect(pagesOf(pdf)).toBeGreaterThan(5);
    expect(count(pdf, /\/S \/TR\b/gu)).toBe(301);
    expect(textsOn(pdf)).toBeGreaterThanOrEqual(603);
  });

  it('splits a text that is longer than a sheet', async () => {
    const long = Array.from({ length: 4000 }, (_, at) => `ord${String(at)}`).join(' ');
    const short = await draw([{ facts: [{ term: 'Kort', value: 'x' }] }]);
    const pdf = await draw([{ facts: [{ term: 'Fritext', value: long }] }, { text: 'Efteråt' }]);
    expect(pagesOf(short)).toBe(1);
    expect(pagesOf(pdf)).toBeGreaterThan(3);
    expect(textsOn(pdf)).toBeGreaterThan(500);
  });

  it('is the same file for the same extract', async () => {
    expect(await draw([{ text: 'a' }])).toBe(await draw([{ text: 'a' }]));
    expect(await draw([{ text: 'a' }])).not.toBe(await draw([{ text: 'b' }]));
  });
});
