import { describe, expect, it } from '@jest/globals';
import type { PrintedPaper } from '@kvalreg/core';
import type { Form } from '@kvalreg/declaration';
import { measureText } from './measure-text.js';
import { paperPdf } from './paper-pdf.js';

const form: Form = {
  version: '2024.1',
  title: { sv: 'Före operationen', en: 'Before surgery' },
  respondent: 'patient',
  items: { smoker: { kind: 'boolean', label: { sv: 'Röker du?', en: 'Do you smoke?' } } },
  instruments: {},
  pages: [{ id: 'only', title: { sv: 'Frågor', en: 'Questions' }, fields: ['smoker'] }],
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
    occasion: 'baseline',
    form: 'baseline',
    formVersion: '2024.1',
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
  occasionTitle: { sv: 'Före operationen' },
});
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').split('/Type /Page\n').length - 1;

describe('the PDF of papers', () => {
  it('names its title and language, and brings its fonts', async () => {
    const pdf = (await paperPdf([paper('K7M2P-9XQRT')], { twoSided: false })).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/Lang (sv-SE)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toMatch(/\/FontFile[23]/u);
    expect(pdf).toMatch(/\+SourceSans3-Regular/u);
    expect(pdf).not.toContain('Stina Staff');
  });

  it('is the same file for the same papers, and another for another code', async () => {
    const first = await paperPdf([paper('K7M2P-9XQRT')], { twoSided: false });
    expect((await paperPdf([paper('K7M2P-9XQRT')], { twoSided: false })).equals(first)).toBe(true);
    expect((await paperPdf([paper('K7M2P-9XQRS')], { twoSided: false })).equals(first)).toBe(false);
  });

  it('begins every form on a new sheet where both sides are printed on', async () => {
    const three = ['AAAAA', 'BBBBB', 'CCCCC'].map((code) => paper(`${code}-22222`));
    expect(pagesOf(await paperPdf(three, { twoSided: false }))).toBe(3);
    // No empty page at the end: nothing follows it.
    expect(pagesOf(await paperPdf(three, { twoSided: true }))).toBe(5);
  });

  it('measures letters of the languages of the registers by their own widths', () => {
    const style = { size: 10, bold: false };
    expect(measureText('åäöøæéÅÄÖØÆ–“”«»≤≥→½', style)).toBeGreaterThan(50);
    expect(measureText('iiii', style)).toBeLessThan(measureText('mmmm', style));
    expect(measureText('abc', { size: 20, bold: false })).toBeCloseTo(2 * measureText('abc', style), 6);
  });
});
