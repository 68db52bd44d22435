import { describe, expect, it } from '@jest/globals';
import { reportFor, figuresOfTab } from './report-parts.js';
import { indicatorsIn, indicatorsInTexts, parseReportText } from './report-text.js';
import type { Figure, Report } from './report.js';

const figure = (name: string, more: Partial<Figure> = {}): Figure => ({
  title: { en: name },
  indicators: [name],
  chart: 'columns',
  ...more,
});

describe('parseReportText', () => {
  it('reads words, names and numbers in their order', () => {
    expect(
      parseReportText(`{{n 'operations'}} operations in {{period}}: {{percent "good" of='nation'}}.`),
    ).toEqual({
      problems: [],
      parts: [
        { kind: 'number', measure: 'n', indicator: 'operations', of: null },
        { kind: 'words', words: ' operations in ' },
        { kind: 'name', name: 'period' },
        { kind: 'words', words: ': ' },
        { kind: 'number', measure: 'percent', indicator: 'good', of: 'nation' },
        { kind: 'words', words: '.' },
      ],
    });
  });

  it('reads what is said where a number is known, and where not, also within each other', () => {
    const { parts, problems } = parseReportText(
      `{{#known 'a'}}A{{#known 'b' of='own'}}B{{/known}}{{else}}none{{/known}}`,
    );
    expect(problems).toEqual([]);
    expect(parts).toEqual([
      {
        kind: 'known',
        indicator: 'a',
        of: null,
        then: [
          { kind: 'words', words: 'A' },
          { kind: 'known', indicator: 'b', of: 'own', then: [{ kind: 'words', words: 'B' }], otherwise: [] },
        ],
        otherwise: [{ kind: 'words', words: 'none' }],
      },
    ]);
    expect(indicatorsIn(parts)).toEqual(['a', 'b']);
  });

  it.each([
    [`{{{n 'operations'}}}`, /raw markup/],
    [`{{&period}}`, /raw markup/],
    [`{{lookup this 'constructor'}}`, /cannot be read/],
    [`{{constructor}}`, /no "constructor"/],
    [`{{#if 'a'}}x{{/if}}`, /no "#if"/],
    [`{{> partial}}`, /cannot be read/],
    [`{{n}}`, /of which indicator/],
    [`{{period 'a'}}`, /stands alone/],
    [`{{n 'a' year='2020'}}`, /year='2020' means nothing/],
    [`{{#known 'a'}}x`, /not closed/],
    [`x {{n 'a'`, /braces without their other half/],
    [`{{else}}`, /no "else"/],
  ])('says what is wrong with %s', (text, problem) => {
    expect(parseReportText(text).problems.join(' ')).toMatch(problem);
  });
});

describe('reportFor', () => {
  const report: Report = {
    title: { en: 'Report' },
    filters: [],
    tabs: [
      {
        id: 'a',
        title: { en: 'A' },
        text: { en: `{{n 'x'}}` },
        figures: [figure('one'), figure('two', { for: ['office'] })],
        sections: [
          { heading: { en: 'S' }, figures: [figure('three', { for: ['office'] })] },
          { heading: { en: 'T' }, text: { en: `{{n 'y'}}` }, figures: [], for: ['clinic', 'authority'] },
        ],
      },
      { id: 'b', title: { en: 'B' }, figures: [figure('four')], for: ['office'] },
      { id: 'c', title: { en: 'C' }, figures: [figure('five', { for: ['public'] })] },
    ],
  };
  const seenBy = (audience: Parameters<typeof reportFor>[1]) =>
    reportFor(report, audience).tabs.map((tab) => [
      tab.id,
      figuresOfTab(tab).map(({ indicators }) => indicators[0]),
      indicatorsInTexts(tab),
    ]);

  it('leaves nothing of what is for others, and no empty parts', () => {
    expect(seenBy('office')).toEqual([
      ['a', ['one', 'two', 'three'], ['x']],
      ['b', ['four'], []],
      ['c', ['five'], []],
    ]);
    expect(seenBy('clinic')).toEqual([
      ['a', ['one'], ['x', 'y']],
      ['c', ['five'], []],
    ]);
    expect(seenBy('authority')).toEqual(seenBy('clinic'));
  });
});
