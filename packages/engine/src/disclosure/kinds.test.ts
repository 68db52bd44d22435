import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '../indicators/indicator-result.js';
import type { Histogram } from '../indicators/kinds/histogram.js';
import { sumTallies } from '../indicators/sum-tallies.js';
import { resultOf, type Tally } from '../indicators/tally.js';
import { discloseUnits } from './disclose.js';
import { coarseCurves } from './coarse-curves.js';
import { countsOf, limitsOf, passes, widthOf } from './disclosure-limits.js';
import { planDisclosure } from './plan/disclosure-plan.js';

const limits = { smallestN: 10, smallestCell: 5 };
const named = { title: {}, definition: {} };
const yes = { op: 'literal', type: 'boolean', value: true } as const;
const zero = { op: 'literal', type: 'number', value: 0 } as const;
const day = { op: 'literal', type: 'date', value: '2020-01-01' } as const;
const part = { title: {}, denominator: yes, numerator: yes };
const options = ['bad', 'good'].map((code) => ({ code, label: {} }));
const counts = (...pairs: readonly (readonly [number, number])[]): Histogram =>
  pairs.map(([value, count]) => ({ value, count }));
const flow = (n: number) => ({ population: n, excluded: [], unknown: 0, n });
const composite = (k: number, small: number): Tally => ({
  ...flow(40),
  kind: 'composite',
  as: 'all-or-none',
  k,
  parts: [
    { n: 40, k: 20 },
    { n: 20, k: small },
  ],
});
const average = (small: number): Tally => ({
  ...flow(40),
  kind: 'composite',
  as: 'average',
  summary: { n: 40, mean: 0.5, sd: 0.1 },
  parts: [{ n: 20, k: small }],
});
const states = { kind: 'transition', codes: ['bad', 'good'], better: 'higher' } as const;
const curve = { kind: 'time-to-event', at: [30, 90], competes: false } as const;
const median = { kind: 'quantile', probability: 0.5 } as const;

/** Of each kind: what it is, a figure that may be shown, and one whose cases are enough and a part of them is not. */
const kinds: readonly (readonly [string, Indicator, Tally, Tally])[] = [
  [
    'all or none',
    { ...named, kind: 'composite', as: 'all-or-none', parts: [part, part] },
    composite(20, 10),
    composite(20, 17),
  ],
  [
    'all or none by itself',
    { ...named, kind: 'composite', as: 'all-or-none', parts: [part, part] },
    composite(20, 10),
    composite(3, 10),
  ],
  ['average', { ...named, kind: 'composite', as: 'average', parts: [part] }, average(10), average(2)],
  [
    'transition',
    { ...named, kind: 'transition', from: yes, to: yes, better: 'higher', options },
    { ...flow(40), ...states, histogram: counts([0, 10], [1, 10], [2, 10], [3, 10]) },
    { ...flow(40), ...states, histogram: counts([0, 18], [1, 10], [2, 10], [3, 2]) },
  ],
  [
    'time to event',
    { ...named, kind: 'time-to-event', end: day, event: yes, horizon: 365, at: [30, 90] },
    // Days times three, and one for an event: six events by day 30, six more by day 90, the others followed for a year.
    { ...flow(40), ...curve, histogram: counts([31, 6], [181, 6], [1095, 28]) },
    { ...flow(40), ...curve, histogram: counts([31, 6], [181, 2], [1095, 32]) },
  ],
  [
    'follow-up',
    { ...named, kind: 'time-to-event', end: day, event: yes, horizon: 365, at: [30, 90] },
    { ...flow(40), ...curve, histogram: counts([31, 6], [181, 6], [1095, 28]) },
    { ...flow(40), ...curve, histogram: counts([31, 6], [181, 6], [195, 25], [1095, 3]) },
  ],
  [
    'follow-up that ended early',
    { ...named, kind: 'time-to-event', end: day, event: yes, horizon: 365, at: [30, 90] },
    { ...flow(40), ...curve, histogram: counts([31, 6], [60, 5], [181, 6], [1095, 23]) },
    { ...flow(40), ...curve, histogram: counts([31, 6], [60, 1], [181, 6], [1095, 27]) },
  ],
  [
    'follow-up with events on the last day',
    { ...named, kind: 'time-to-event', end: day, event: yes, horizon: 365, at: [30, 90] },
    { ...flow(40), ...curve, histogram: counts([31, 6], [271, 6], [1095, 28]) },
    { ...flow(40), ...curve, histogram: counts([31, 6], [195, 25], [271, 6], [1095, 3]) },
  ],
  [
    'percentile',
    { ...named, kind: 'quantile', value: zero, range: [0, 9], decimals: 0 },
    { ...flow(40), ...median, histogram: counts([1, 20], [2, 20]) },
    { ...flow(19), ...median, histogram: counts([1, 10], [2, 9]) },
  ],
];

describe.each(kinds)('%s', (_, indicator, shown, few) => {
  it('has as many counts as its indicator says, which add up', () => {
    const [one, other] = [countsOf(shown, true), countsOf(few, true)];
    expect([one.length, other.length]).toEqual([widthOf(indicator), widthOf(indicator)]);
    const sum = countsOf(sumTallies(indicator, [shown, few]), true);
    sum.forEach((count, at) => expect(count).toBeCloseTo((one[at] ?? NaN) + (other[at] ?? NaN), 9));
  });

  it('is shown or withheld by its parts', () => {
    const own = limitsOf(indicator, limits);
    expect(passes(countsOf(shown, true), own)).toBe(true);
    expect(passes(countsOf(few, true), own)).toBe(false);
    expect(passes(countsOf(few, true), { ...own, smallestCell: 0 })).toBe(true);
  });

  it('is withheld as a whole, without any number of its own', () => {
    const source: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators: { it: indicator } };
    const request = { indicators: ['it'], groups: [['unit'], []] };
    const plan = planDisclosure(source, [request], { byUnit: true });
    const byUnit = { a: shown, b: shown, c: shown, d: few };
    const tallied = [
      ...Object.entries(byUnit).map(([unit, tally]) => ({ indicator: 'it', group: { unit }, tally })),
      { indicator: 'it', group: {}, tally: sumTallies(indicator, Object.values(byUnit)) },
    ];
    const results = discloseUnits(plan, tallied, limits, { smallestN: 5, smallestCell: 0 })(request);
    const d = results.find(({ group }) => group['unit'] === 'd');
    expect(d).toEqual({
      indicator: 'it',
      kind: indicator.kind,
      group: { unit: 'd' },
      suppressed: 'withheld',
      population: null,
      excluded: null,
      unknown: null,
      n: null,
      value: null,
      low: null,
      high: null,
    } satisfies DisclosedResult);
    // Nobody who knows one unit can work it out from those that are shown and the sum.
    expect(results.filter(({ suppressed }) => suppressed)).toHaveLength(3);
    const all = results.filter(({ group }) => group['unit'] === undefined);
    const whole = resultOf('it', {}, sumTallies(indicator, Object.values(byUnit)));
    expect(all).toEqual(coarseCurves([whole], limits));
  });
});

describe('a sum of what few persons have', () => {
  const few: Tally = {
    population: 40,
    excluded: [30],
    unknown: 6,
    kind: 'ratio',
    as: 'rate',
    per: 1,
    n: 400,
    k: 40,
  };

  it('is about few, however large it is, and rows of a feed count many themselves', () => {
    expect(countsOf(few, true)).toEqual([4, 40, 40]);
    expect(passes(countsOf(few, true), limits)).toBe(false);
    expect(countsOf(few, false)).toEqual([400, 40, 40]);
    expect(passes(countsOf(few, false), limits)).toBe(true);
  });

  it('is too few for its indicator also where those who were left out are not told', () => {
    const declared: Indicator = {
      ...named,
      kind: 'ratio',
      as: 'rate',
      decimals: 0,
      numerator: zero,
      denominator: zero,
      exclusions: [{ title: {}, when: yes }],
      smallestN: 150,
    };
    const source = {
      ...{ title: {}, dimensions: {}, reports: {}, indicators: { it: declared } },
      ...{ occasions: {}, forms: {} },
    } as unknown as FigureSource;
    const request = { indicators: ['it'], groups: [['unit'], []] };
    const plan = planDisclosure(source, [request], { byUnit: true });
    const tallied = ['a', 'b', 'c', 'd'].map((unit) => ({
      indicator: 'it',
      group: { unit },
      tally: { ...few, excluded: [2], unknown: 0 },
    }));
    const results = discloseUnits(plan, tallied, limits, { smallestN: 5, smallestCell: 0 })(request);
    expect(results).toHaveLength(5);
    for (const { group, n, value, few: isFew, population } of results) {
      const isUnit = group['unit'] !== undefined;
      expect([n, isFew, value === null]).toEqual(isUnit ? [400, true, true] : [1600, undefined, false]);
      expect(population).toBe(isUnit ? null : 160);
    }
  });
});
