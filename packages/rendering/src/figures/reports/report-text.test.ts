import { describe, expect, it } from '@jest/globals';
import type { Figure } from '@kvalreg/declaration';
import { countOf, pathway, proportionOf, withheldOf } from '../pathway.fixture.js';
import { reportBlocks } from './report-blocks.js';
import { periodText, reportText, type ReportWords } from './report-text.js';

const words: ReportWords = {
  pathway,
  language: 'en',
  own: {
    label: 'Lund',
    tone: 'own',
    results: [
      proportionOf('satisfied', 0.6),
      countOf('operations', 1200),
      countOf('operations', 7, { year: '2019' }),
    ],
  },
  nation: {
    label: 'The nation',
    tone: 'other',
    results: [withheldOf('satisfied', 'proportion'), countOf('operations', 5000)],
  },
  period: '2019–2021',
  date: '22 November 2025',
};
const said = (en: string, more: Partial<ReportWords> = {}): string =>
  reportText({ en, sv: en }, { ...words, ...more });

describe('reportText', () => {
  it('fills in the numbers of all that was chosen, as the language writes them', () => {
    expect(
      said(`{{count 'operations'}} operations in {{period}}, {{percent 'satisfied'}} of {{n 'satisfied'}}.`),
    ).toBe('1,200 operations in 2019–2021, 60.0% of 100.');
    expect(said(`{{interval 'satisfied'}}`, { language: 'sv' })).toBe('60,0 (50,0–70,0)\u00a0%');
    expect(said(`{{unit}}, {{whole}}, {{date}}: {{count 'operations' of='nation'}}`)).toBe(
      'Lund, The nation, 22 November 2025: 5,000',
    );
  });

  it('says that a number is withheld, and never tells it', () => {
    expect(said(`{{percent 'satisfied' of='nation'}} of {{n 'satisfied' of='nation'}}`)).toBe(
      'withheld of withheld',
    );
    expect(said(`{{percent 'satisfied'}}`, { own: null, language: 'sv' })).toBe('hålls inne');
    const either = `{{#known 'satisfied'}}{{percent 'satisfied'}}{{else}}Too few to tell.{{/known}}`;
    expect([said(either), said(either, { own: null })]).toEqual(['60.0%', 'Too few to tell.']);
  });

  it('says that there is none where nothing was counted, or nobody is beside the nation', () => {
    expect(said(`{{percent 'stay'}}`)).toBe('not available');
    expect(said(`{{n 'operations' of='own'}}`, { own: null })).toBe('not available');
  });

  it('takes a share of nobody for none', () => {
    const nobody = { ...proportionOf('satisfied', 0), n: 0, k: 0, value: null, low: null, high: null };
    const own = { label: 'Lund', tone: 'own', results: [nobody] } as const;
    expect(said(`{{#known 'satisfied'}}some{{else}}none{{/known}} {{percent 'satisfied'}}`, { own })).toBe(
      'none not available',
    );
  });

  it('writes a value in its unit, and a share without one', () => {
    const stay = { ...countOf('stay', 2.4), low: 2, high: 2.8 };
    const own = { label: 'Lund', tone: 'own', results: [stay, proportionOf('satisfied', 0.6)] } as const;
    expect(said(`{{value 'stay'}}, {{interval 'stay'}}, {{value 'satisfied'}}`, { own })).toBe(
      '2.4\u00a0days, 2.4 (2.0–2.8)\u00a0days, 60.0%',
    );
  });

  it('leaves markup as words', () => {
    expect(said(`<b>{{count 'operations'}}</b>`)).toBe('<b>1,200</b>');
  });
});

describe('periodText', () => {
  it.each([
    [['2021', '2019', '2020'], '2019–2021'],
    [['2019', '2021'], '2019, 2021'],
    [['2019'], '2019'],
    [[], 'no years'],
  ])('says %j', (years, expected) => {
    expect(periodText(years, 'en')).toBe(expected);
  });
});

describe('reportBlocks', () => {
  it('puts each figure below its own heading', () => {
    const figure = (id: string): Figure => ({
      title: { en: id },
      indicators: ['operations'],
      chart: 'columns',
    });
    const blocks = reportBlocks(
      {
        id: 'a',
        title: { en: 'A' },
        text: { en: `First {{count 'operations'}}.\n\nSecond.` },
        figures: [figure('1')],
        sections: [
          { heading: { en: 'S' }, figures: [figure('2'), figure('3')] },
          { heading: { en: 'T' }, text: { en: 'Words.' }, figures: [] },
        ],
      },
      [{ id: '1' }, { id: '2' }, { id: '3' }],
      words,
    );
    expect(blocks).toEqual([
      { heading: null, paragraphs: ['First 1,200.', 'Second.'], figures: [{ id: '1' }] },
      { heading: 'S', paragraphs: [], figures: [{ id: '2' }, { id: '3' }] },
      { heading: 'T', paragraphs: ['Words.'], figures: [] },
    ]);
  });
});
