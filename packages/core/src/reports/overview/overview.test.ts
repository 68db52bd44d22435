import { expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { literal } from '@kvalreg/expression';
import type { DisclosedResult } from '@kvalreg/engine';
import { overviewPart } from './overview.js';

const always = literal(true).node;
const share: Indicator = {
  kind: 'proportion',
  title: {},
  definition: {},
  denominator: always,
  numerator: always,
  better: 'higher',
};
const sourceOf = (indicator: Indicator): FigureSource => ({
  title: {},
  dimensions: {},
  indicators: { share: indicator },
  reports: {},
});
const year = (of: number, k: number): DisclosedResult => ({
  indicator: 'share',
  kind: 'proportion',
  group: { year: String(of) },
  population: 100,
  excluded: [],
  unknown: 0,
  n: 100,
  k,
  value: k / 100,
  low: 0,
  high: 1,
});

it('calls no difference of years that share cases more than chance', () => {
  const results = { own: null, nation: [year(2022, 20), year(2023, 80)] };
  const changeOf = (indicator: Indicator) =>
    overviewPart({ sourceId: 'a', source: sourceOf(indicator) }, results).measures[0]?.change;
  expect(changeOf(share)?.finding).toBe('higher');
  const shared = changeOf({ ...share, lookBack: { years: 2 } });
  expect(shared).toMatchObject({ finding: 'not-tested', untested: 'overlap', pValue: null });
});
