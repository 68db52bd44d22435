import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Indicator } from '@kvalreg/declaration';
import { literal } from '@kvalreg/expression';
import { summarise } from '@kvalreg/statistics';
import type { DisclosedResult, IndicatorResult } from '../indicators/indicator-result.js';
import { histogramOf } from '../indicators/kinds/histogram.js';
import { resultOf } from '../indicators/tally.js';
import { compareBesideWhole } from './beside-whole.js';
import { comparePair } from './compare-pair.js';
import { findingWords } from './finding-words.js';
import { judgeTogether } from './judge-together.js';

/** Rank sums that were computed with R, which the statistics package is checked by. */
const { cases: rankCases } = JSON.parse(
  readFileSync(new URL('../../../statistics/src/data/r-comparison-cases.json', import.meta.url), 'utf8'),
) as {
  readonly cases: readonly {
    readonly id: string;
    readonly input: { readonly x?: readonly number[]; readonly y?: readonly number[] };
    readonly expected: { readonly p_value?: number };
  }[];
};

const named = { title: {}, definition: {} };
const yes = literal(true).node;
const one = literal(1).node;
const proportion: Indicator = { ...named, kind: 'proportion', denominator: yes, numerator: yes };
const change: Indicator = { ...named, kind: 'change', before: one, after: one, range: [0, 10], decimals: 1 };
const rate: Indicator = {
  ...named,
  kind: 'ratio',
  as: 'rate',
  per: 1000,
  numerator: one,
  denominator: one,
  decimals: 1,
};
const distribution: Indicator = { ...named, kind: 'distribution', value: one, options: [] };

const flow = (n: number) => ({ population: n, excluded: [], unknown: 0, n });
const share = (k: number, n: number): IndicatorResult =>
  resultOf('x', {}, { ...flow(n), kind: 'proportion', k });
const changed = (values: readonly number[]): IndicatorResult => {
  const summary = summarise(values);
  return resultOf(
    'x',
    {},
    {
      ...flow(values.length),
      kind: 'change',
      before: summary,
      after: summary,
      difference: summary,
    },
  );
};
const events = (k: number, n: number): IndicatorResult =>
  resultOf('x', {}, { ...flow(n), kind: 'ratio', as: 'rate', per: 1000, k });
const spread = (...counts: readonly number[]): IndicatorResult =>
  resultOf(
    'x',
    {},
    {
      ...flow(counts.reduce((sum, k) => sum + k, 0)),
      kind: 'distribution',
      options: counts.map((k, at) => ({ code: String(at), k })),
    },
  );
const withheld: DisclosedResult = {
  indicator: 'x',
  kind: 'proportion',
  group: {},
  suppressed: 'withheld',
  population: null,
  excluded: null,
  unknown: null,
  n: null,
  value: null,
  low: null,
  high: null,
};

describe('two sides of a share', () => {
  it('differ by as much as Newcombe (1998) gives for 56 of 70 and 48 of 80', () => {
    const pair = comparePair(proportion, share(56, 70), share(48, 80));
    expect(pair.difference?.value).toBeCloseTo(0.2, 12);
    expect(pair.difference?.low).toBeCloseTo(0.0524, 4);
    expect(pair.difference?.high).toBeCloseTo(0.3339, 4);
    expect(pair.ratio?.value).toBeCloseTo(4 / 3, 12);
    // z = 0.2 / √(0.69333 × 0.30667 × (1/70 + 1/80))
    expect(pair).toMatchObject({ test: 'chi-square', untested: null });
    expect(pair.pValue).toBeCloseTo(0.00804, 4);
  });

  it('are tested exactly where few are expected', () => {
    // The lady tasting tea: 3 of 4 and 1 of 4.
    const pair = comparePair(proportion, share(3, 4), share(1, 4));
    expect(pair.test).toBe('fisher');
    expect(pair.pValue).toBeCloseTo(34 / 70, 10);
  });

  it.each([
    ['withheld', withheld, share(4, 10)],
    ['withheld', share(4, 10), withheld],
    ['nobody', share(0, 0), share(4, 10)],
    ['no-variation', share(10, 10), share(4, 4)],
  ])('are not tested: %s', (reason, first, second) => {
    expect(comparePair(proportion, first, second)).toMatchObject({
      untested: reason,
      pValue: null,
      test: null,
    });
  });

  it('give no number of a side that is withheld', () => {
    expect(comparePair(proportion, share(4, 10), withheld)).toMatchObject({ difference: null, ratio: null });
  });
});

describe('two sides of other figures', () => {
  it('of changes are compared by Welch', () => {
    const pair = comparePair(change, changed([1, 2, 3, 4, 5]), changed([2, 4, 6, 8, 10]));
    // Means 3 and 6, variances 2.5 and 10: t = −3 / √2.5 with 5.88 degrees of freedom.
    expect(pair.difference?.value).toBeCloseTo(-3, 12);
    expect(pair.pValue).toBeCloseTo(0.1073, 3);
    expect(pair.ratio).toBeNull();
    expect(comparePair(change, changed([1]), changed([2, 3])).untested).toBe('too-few');
  });

  it('of rates are compared exactly, given the sum', () => {
    const pair = comparePair(rate, events(11, 800), events(23, 3000));
    // poisson.test(c(11, 23), c(800, 3000)) in R: ratio 1.793478, limits 0.7899 and 3.8212
    expect(pair.ratio?.value).toBeCloseTo((11 / 800 / 23) * 3000, 10);
    expect(pair.difference?.value).toBeCloseTo(13.75 - 23 / 3, 10);
    expect(pair.test).toBe('conditional');
    const [low, high] = [pair.ratio?.low ?? 0, pair.ratio?.high ?? 0];
    // The test and the interval agree on whether 1 is possible.
    expect((pair.pValue ?? 0) > 0.05).toBe(low < 1 && high > 1);
    expect(comparePair(rate, events(0, 800), events(0, 10)).untested).toBe('no-variation');
  });

  it('of a distribution are compared over all of its options', () => {
    // chisq.test(rbind(c(40, 30, 30), c(20, 30, 50))) in R: 11.6667 with 2 degrees of freedom.
    const pair = comparePair(distribution, spread(40, 30, 30), spread(20, 30, 50));
    expect(pair).toMatchObject({ test: 'chi-square', difference: null, ratio: null, untested: null });
    expect(pair.pValue).toBeCloseTo(0.002928, 6);
    // An option that nobody has says nothing.
    expect(comparePair(distribution, spread(40, 30, 0, 30), spread(20, 30, 0, 50)).pValue).toBe(pair.pValue);
  });

  it.each([
    ['few-expected', spread(4, 3, 3), spread(2, 3, 5)],
    ['no-variation', spread(40, 0), spread(30, 0)],
    ['nobody', spread(0, 0), spread(30, 10)],
    ['withheld', { ...withheld, kind: 'distribution' as const }, spread(30, 10)],
  ])('of a distribution stand side by side: %s', (reason, first, second) => {
    expect(comparePair(distribution, first, second)).toMatchObject({ untested: reason, pValue: null });
  });

  it('of transitions and of averages of parts are compared as shares and means', () => {
    const moved = (k: number, n: number): DisclosedResult => ({
      ...share(k, n),
      kind: 'transition',
    });
    const transition: Indicator = { ...named, kind: 'transition', from: yes, to: yes, options: [] };
    expect(comparePair(transition, moved(56, 70), moved(48, 80)).pValue).toBe(
      comparePair(proportion, share(56, 70), share(48, 80)).pValue,
    );
    const composite: Indicator = { ...named, kind: 'composite', parts: [], as: 'average' };
    const average = (values: readonly number[]): DisclosedResult => ({
      ...changed(values),
      kind: 'composite',
    });
    const sides = [
      [0.2, 0.4, 0.6],
      [0.5, 0.7, 0.9],
    ] as const;
    expect(comparePair(composite, average(sides[0]), average(sides[1])).pValue).toBe(
      comparePair(change, changed(sides[0]), changed(sides[1])).pValue,
    );
  });

  describe('of medians', () => {
    const median: Indicator = { ...named, kind: 'quantile', value: one, range: [0, 9], decimals: 0 };
    const middle = (values: readonly number[]) => {
      const histogram = histogramOf(values);
      const tally = { ...flow(values.length), kind: 'quantile', probability: 0.5, histogram } as const;
      return { result: resultOf('x', {}, tally), histogram };
    };
    const pairOf = (x: readonly number[], y: readonly number[], indicator = median) => {
      const [first, second] = [middle(x), middle(y)];
      const values = { first: first.histogram, second: second.histogram };
      return comparePair(indicator, first.result, second.result, values);
    };
    const { x = [], y = [] } = rankCases.find(({ id }) => id === 'rank_sum_01_ties')?.input ?? {};
    const wanted = rankCases.find(({ id }) => id === 'rank_sum_01_ties')?.expected.p_value ?? Number.NaN;

    it('have the p value of wilcox.test in R, and are said to be of the values', () => {
      const pair = pairOf(x, y);
      expect(pair).toMatchObject({ test: 'rank-sum', leans: 'lower', difference: null, untested: null });
      expect(pair.pValue).toBeCloseTo(wanted, 12);
      expect(pairOf(y, x)).toMatchObject({ leans: 'higher', pValue: expect.closeTo(wanted, 12) });
      const [judged] = judgeTogether([pair]);
      expect(judged?.finding).toBe('differs');
      const sides = { first: 'North', second: 'the others' };
      expect(judged && findingWords(judged, sides, 'en')).toBe(
        'North: the values are more often lower than those of the others, more than chance explains.',
      );
    });

    it('are tested beside the whole as against the rest', () => {
      const [part, rest, whole] = [middle(x), middle(y), middle([...x, ...y])];
      const values = { first: part.histogram, second: rest.histogram };
      const pair = compareBesideWhole(median, part.result, whole.result, rest.result, values);
      expect(pair).toMatchObject({ test: 'rank-sum', leans: 'lower', difference: null });
      expect(pair.pValue).toBeCloseTo(wanted, 12);
    });

    it('stand side by side without values, of few, of other percentiles and where all are equal', () => {
      const few = middle([1, 2, 3, 4]).result;
      expect(comparePair(median, few, few).untested).toBe('kind');
      expect(pairOf([1, 2, 3, 4], [1, 2, 3, 4, 5]).untested).toBe('few-values');
      expect(pairOf([2, 2, 2, 2, 2], [2, 2, 2, 2, 2]).untested).toBe('no-variation');
      const ninth: Indicator = { ...median, probability: 0.9 };
      expect(pairOf(x, y, ninth).untested).toBe('kind');
      expect(comparePair(median, withheld, few, { first: [], second: [] }).untested).toBe('withheld');
    });

    it('lean to neither side where the ranks are even', () => {
      const pair = pairOf([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]);
      expect(pair.pValue).toBe(1);
      expect(pair).not.toHaveProperty('leans');
    });
  });
});

describe('a part beside its whole', () => {
  it('is tested against the rest, on the scale of the whole', () => {
    const [part, rest, whole] = [share(40, 50), share(90, 150), share(130, 200)];
    const pair = compareBesideWhole(proportion, part, whole, rest);
    const besideRest = comparePair(proportion, part, rest);
    expect(pair.difference?.value).toBeCloseTo(0.8 - 0.65, 12);
    expect(pair.difference?.low).toBeCloseTo(0.75 * (besideRest.difference?.low ?? 0), 12);
    expect(pair.ratio?.value).toBeCloseTo(0.8 / 0.65, 12);
    expect(pair.pValue).toBe(besideRest.pValue);
    expect(pair.second).toBe(whole);
  });

  it('is not tested where it is the whole', () => {
    const pair = compareBesideWhole(proportion, share(4, 9), share(4, 9), share(0, 0));
    expect(pair.untested).toBe('same-cases');
  });

  it('is not tested where either is withheld', () => {
    expect(compareBesideWhole(proportion, share(4, 9), withheld, withheld)).toMatchObject({
      untested: 'withheld',
      difference: null,
    });
  });
});

describe('comparisons that are read together', () => {
  it('are judged by the adjusted p values, and said in plain words', () => {
    const clear = comparePair(proportion, share(90, 100), share(50, 100));
    const lower = comparePair(proportion, share(30, 100), share(70, 100));
    // p = 0.031: below 5 % alone, above it among four.
    const alone = comparePair(proportion, share(60, 100), share(45, 100));
    const none = comparePair({ ...distribution, kind: 'count' }, share(1, 2), share(1, 2));
    const judged = judgeTogether([
      clear,
      lower,
      alone,
      none,
      comparePair(proportion, share(5, 10), share(6, 11)),
    ]);
    expect(alone.pValue).toBeLessThan(0.05);
    expect(judged.map(({ finding }) => finding)).toEqual([
      'higher',
      'lower',
      'no-clear-difference',
      'not-tested',
      'no-clear-difference',
    ]);
    expect(judgeTogether([alone])[0]?.finding).toBe('higher');
    const sides = { first: 'North', second: 'the rest of the nation' };
    expect(judged.slice(0, 4).map((one) => findingWords(one, sides, 'en'))).toEqual([
      'North: higher than the rest of the nation, more than chance explains.',
      'North: lower than the rest of the nation, more than chance explains.',
      'No clear difference between North and the rest of the nation.',
      'No test: for this kind of figure the results stand side by side without one.',
    ]);
    const apart = judgeTogether([comparePair(distribution, spread(40, 30, 30), spread(20, 30, 50))]);
    expect(apart.map(({ finding }) => finding)).toEqual(['differs']);
    expect(apart.map((one) => findingWords(one, sides, 'en'))).toEqual([
      'North and the rest of the nation: the answers are distributed differently, more than chance explains.',
    ]);
    for (const language of ['sv', 'nb'] as const)
      expect(findingWords(judged[0] as never, sides, language)).toContain('North');
  });
});
