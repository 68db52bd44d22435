import { describe, expect, it } from '@jest/globals';
import type { Letter, PlacedLetter, PrintedPaper } from '@kvalreg/core';
import type { Form } from '@kvalreg/declaration';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PdfLetterPress } from './pdf-letter-press.js';
import { streamLetters, type LetterPdfOptions } from './stream-letters.js';

const form: Form = {
  version: '1',
  title: { sv: 'Frågor', en: 'Questions' },
  respondent: 'patient',
  items: { satisfied: { kind: 'boolean', label: { sv: 'Är du nöjd?', en: 'Are you satisfied?' } } },
  instruments: {},
  pages: [{ id: 'only', title: { sv: 'Frågor', en: 'Questions' }, fields: ['satisfied'] }],
  visibleIf: {},
  checks: [],
};
const paper = (code: string): PrintedPaper => ({
  paper: {
    id: code,
    code,
    batch: 'b',
    pathway: 'knee',
    unitId: 'north',
    unitName: 'North clinic',
    episodeId: 'e',
    occasion: 'year1',
    form: 'followUp',
    formVersion: '1',
    language: 'sv',
    large: false,
    double: false,
    state: 'printed',
    printedAt: '2025-11-22T10:00:00.000Z',
    printedBy: 'Stina Staff',
    revokedAt: null,
  },
  form,
  registerTitle: { sv: 'Knäregistret' },
  occasionTitle: { sv: 'Ett år efter' },
});
const letter = (at: number, encloses = false): Letter => ({
  messageId: String(at),
  registerId: 'knee',
  registerTitle: { sv: 'Knäregistret', en: 'Knee register' },
  clinic: 'North clinic',
  language: 'sv',
  recipient: { name: `Pat Patient ${String(at)}`, address: [`Storgatan ${String(at)}`, '123 45 Tallby'] },
  subject: 'Frågor till dig',
  body: 'Hej,\n\nVi ber dig svara på ett frågeformulär.',
  link: `https://register.example.org/a/${'x'.repeat(22)}`,
  codeAddress: 'https://register.example.org/code',
  code: 'K7M2P-9XQRT',
  closesOn: '2026-05-21',
  paper: encloses ? paper('K7M2P-9XQRT') : null,
});
const options: LetterPdfOptions = {
  title: 'Letters',
  author: 'Knäregistret',
  language: 'sv',
  madeAt: new Date('2025-11-22T10:00:00Z'),
  window: 'left',
  twoSided: false,
};
async function* placed(letters: readonly Letter[]): AsyncGenerator<PlacedLetter> {
  for (const [at, one] of letters.entries())
    yield await Promise.resolve({ letter: one, place: at + 1, of: letters.length });
}
async function pdfOf(letters: readonly Letter[], more: Partial<LetterPdfOptions> = {}): Promise<Buffer> {
  const out = new PassThrough();
  const [pdf] = await Promise.all([
    buffer(out),
    streamLetters(placed(letters), out, { ...options, ...more }),
  ]);
  return pdf;
}
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').split('/Type /Page\n').length - 1;

describe('letters as PDF', () => {
  it('are one page each, with the form behind its letter; on both sides each begins on a new sheet', async () => {
    expect(pagesOf(await pdfOf([letter(1), letter(2)]))).toBe(2);
    expect(pagesOf(await pdfOf([letter(1, true), letter(2)]))).toBe(3);
    expect(pagesOf(await pdfOf([letter(1, true), letter(2)], { twoSided: true }))).toBe(6);
  });

  it('are the same file when they are printed again, and differ by window', async () => {
    const first = await pdfOf([letter(1, true)]);
    expect((await pdfOf([letter(1, true)])).equals(first)).toBe(true);
    expect((await pdfOf([letter(1, true)], { window: 'right' })).equals(first)).toBe(false);
    expect(first.toString('latin1')).not.toContain('Pat Patient');
  });

  it('stop when the reader goes away', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<PlacedLetter> {
      for (;;) {
        given += 1;
        yield await Promise.resolve({ letter: letter(given), place: given, of: 1 });
      }
    }
    const out = new Writable({
      write(_, __, done) {
        if (given > 3) this.destroy();
        done();
      },
    });
    expect(await streamLetters(endless(), out, options)).toBeNull();
    expect(given).toBeLessThan(50);
  });

  it('wait for a reader that is slow, instead of filling the memory', async () => {
    let given = 0;
    let isRead = false;
    async function* many(): AsyncGenerator<PlacedLetter> {
      for (; given < 1000; given += 1)
        yield await Promise.resolve({ letter: letter(given, true), place: given, of: 1000 });
    }
    const stuck = new Writable({
      highWaterMark: 1024,
      write(_, __, done) {
        // Reads nothing until it is let go.
        if (isRead) done();
      },
    });
    const streamed = streamLetters(many(), stuck, options);
    const stood: number[] = [];
    while (stood.at(-1) !== given || stood.length < 3) {
      stood.push(given);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(given).toBeGreaterThan(5);
    expect(given).toBeLessThan(500);
    isRead = true;
    stuck.destroy();
    expect(await streamed).toBeNull();
  });
});

describe('PdfLetterPress', () => {
  it('makes a file of one letter', async () => {
    const pages = Buffer.from(await new PdfLetterPress().press(letter(1, true)));
    expect(pages.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pages)).toBe(4);
  });
});
