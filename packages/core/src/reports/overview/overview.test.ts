import { expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { literal } from '@kvalreg/expression';
import type { DisclosedResult } from '@kvalreg/engine';
import { measuresOf, overviewPart, pooledGoals } from './overview.js';

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

it('judges a goal on the years that it declares, not on the last one alone', () => {
  const goal = { high: { atLeast: 0.7 }, years: 2, lag: 1, smallestN: 20 };
  const source = sourceOf({ ...share, goal });
  const results = { own: null, nation: [year(2022, 60), year(2023, 80)] };
  expect(pooledGoals(source, results)).toEqual([{ indicator: 'share', first: 2022, last: 2023 }]);
  const pooled = { ...year(2023, 69), group: {} };
  const [measure] = overviewPart({ sourceId: 'a', source }, results, [
    { indicator: 'share', result: pooled },
  ]).measures;
  expect(measure).toMatchObject({ year: '2023', level: 'low', judged: { first: 2022, last: 2023 } });
  expect(measure?.judged?.result?.value).toBe(0.69);
  const ofOneYear = sourceOf({ ...share, goal: { ...goal, years: 1 } });
  expect(pooledGoals(ofOneYear, results)).toEqual([]);
  expect(overviewPart({ sourceId: 'a', source: ofOneYear }, results).measures[0]?.level).toBe('high');
});

it('begins with the measures that are public', () => {
  const source = {
    ...sourceOf(share),
    indicators: { share, other: share },
    publication: { indicators: ['other'], smallestN: 15, smallestCell: 5 },
  };
  expect(measuresOf(source)).toEqual(['other', 'share']);
});
