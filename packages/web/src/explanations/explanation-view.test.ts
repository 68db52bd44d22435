import { describe, expect, it } from '@jest/globals';
import type { Explanation } from '@kvalreg/core';
import type { Feed, Indicator, Language, Pathway } from '@kvalreg/declaration';
import { explanationView } from './explanation-view.js';

const count: Indicator = {
  kind: 'count',
  title: { sv: 'A', nb: 'A', en: 'A' },
  definition: { sv: 'A', nb: 'A', en: 'A' },
};
const source = { title: count.title, dimensions: {}, indicators: { count }, reports: {} };
const pathway = { ...source, occasions: {}, forms: {} } as unknown as Pathway;
const feed = { ...source, items: {} } as unknown as Feed;

function seen(of: Pathway | Feed, n: number, language: Language, unit: Explanation['unit']) {
  const result = {
    indicator: 'count',
    kind: 'count',
    group: {},
    population: n,
    excluded: [],
    unknown: 0,
    n,
    value: n,
    low: null,
    high: null,
  } as const;
  const explanation: Explanation = {
    asOfTime: '2026-01-01T12:00:00Z',
    source: of,
    registerVersion: '1',
    asked: { indicator: 'count', filter: {}, unitId: unit?.id ?? null },
    unit,
    own: unit ? result : null,
    nation: result,
    unknown: [],
    persons: false,
    last: null,
  };
  return explanationView(explanation, {
    indicator: count,
    units: [],
    whole: 'Norge',
    language,
    personsHref: () => '',
  });
}

describe('the explanation of a figure', () => {
  it.each([
    ['sv', ['990 fall', '1 fall'], ['990 rader', '1 rad']],
    ['nb', ['990 tilfeller', '1 tilfelle'], ['990 rader', '1 rad']],
    ['en', ['990 cases', '1 case'], ['990 rows', '1 row']],
  ] as const)('says what was counted: %s', (language, cases, rows) => {
    const valuesOf = (of: Pathway | Feed) =>
      [990, 1].map((n) => seen(of, n, language, null).values[0]?.value);
    expect(valuesOf(pathway)).toEqual(cases);
    expect(valuesOf(feed)).toEqual(rows);
  });

  it.each([
    ['sv', 'inget saknas.'],
    ['nb', 'ingenting mangler.'],
    ['en', 'nothing is missing.'],
  ] as const)('says of whom nothing is missing: %s', (language, words) => {
    const unit = { id: 'oslo', name: 'Oslo', kind: 'clinic' } as Explanation['unit'];
    expect(seen(pathway, 5, language, unit).unknown.text).toBe(`Oslo: ${words}`);
    expect(seen(pathway, 5, language, null).unknown.text).toBe(`Norge: ${words}`);
  });
});
