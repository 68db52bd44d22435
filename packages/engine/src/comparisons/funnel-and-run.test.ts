import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndicatorResult } from '../indicators/indicator-result.js';
import { resultOf } from '../indicators/tally.js';
import { runSeries, runWords } from './run-series.js';
import { unitFunnel } from './unit-funnel.js';

const whole = (units: readonly { readonly k: number; readonly n: number }[]) =>
  units.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });

describe('a funnel of shares', () => {
  it('places units against exact limits of all together', () => {
    const units = [
      { unit: 'a', k: 50, n: 100 },
      { unit: 'b', k: 52, n: 100 },
      { unit: 'c', k: 48, n: 100 },
      { unit: 'd', k: 70, n: 100 },
      { unit: 'e', k: 500, n: 1020 },
    ];
    const funnel = unitFunnel(units, { as: 'share' }, whole(units));
    expect(funnel?.target).toBeCloseTo(720 / 1420, 12);
    expect(funnel?.points.map(({ place }) => place)).toEqual([
      'within',
      'within',
      'within',
      'above-99.8',
      'within',
    ]);
    const [first] = funnel?.curve ?? [];
    expect(first?.n).toBe(80);
    expect(funnel?.curve.at(-1)?.n).toBe(1122);
    for (const { exact } of funnel?.curve ?? []) {
      expect(exact.low998).toBeLessThanOrEqual(exact.low95);
      expect(exact.high95).toBeLessThanOrEqual(exact.high998);
    }
  });

  it('names overdispersion where units differ more than chance lets them, and widens the limits', () => {
    const units = Array.from({ length: 20 }, (_, at) => ({
      unit: String(at),
      k: at % 2 === 0 ? 300 : 200,
      n: 500,
    }));
    const funnel = unitFunnel(units, { as: 'share' }, whole(units));
    expect(funnel?.overdispersion?.phi).toBeGreaterThan(10);
    expect(funnel?.overdispersion?.tau).toBeGreaterThan(0.05);
    expect(funnel?.points.every(({ place }) => place !== 'within')).toBe(true);
    expect(funnel?.points.every(({ placeBeyondChance }) => placeBeyondChance === 'within')).toBe(true);
  });

  it('has nothing to show where nobody or everybody counts', () => {
    expect(unitFunnel([{ unit: 'a', k: 0, n: 9 }], { as: 'share' }, { k: 0, n: 9 })).toBeNull();
    expect(unitFunnel([{ unit: 'a', k: 9, n: 9 }], { as: 'share' }, { k: 9, n: 9 })).toBeNull();
    expect(unitFunnel([], { as: 'share' }, { k: 1, n: 9 })).toBeNull();
  });

  it('never leaves the scale, whatever the units', () => {
    const unit = fc
      .integer({ min: 1, max: 400 })
      .chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), (drawn) => {
        const units = drawn.map((one, at) => ({ ...one, unit: String(at) }));
        const funnel = unitFunnel(units, { as: 'share' }, whole(units));
        return (funnel?.curve ?? []).every(({ exact, widened }) =>
          [exact, ...(widened ? [widened] : [])].every(
            (band) => band.low998 >= 0 && band.high998 <= 1 && band.low95 <= band.high95,
          ),
        );
      }),
    );
  });
});

it('a funnel of rates stands around the rate of all together', () => {
  const units = [
    { unit: 'a', k: 20, n: 1000.5 },
    { unit: 'b', k: 50, n: 2000 },
    { unit: 'c', k: 80, n: 2000 },
  ];
  const funnel = unitFunnel(units, { as: 'rate', per: 1000 }, whole(units));
  expect(funnel?.target).toBeCloseTo((150 / 5000.5) * 1000, 10);
  expect(funnel?.points.map(({ place }) => place)).toEqual(['within', 'within', 'above-95']);
});

describe('a run chart', () => {
  const month = (at: number, value: number | null, more: Partial<IndicatorResult> = {}): IndicatorResult => ({
    ...resultOf(
      'x',
      { month: `2024-${String(at + 1).padStart(2, '0')}` },
      { kind: 'count', population: 9, excluded: [], unknown: 0, n: 9 },
    ),
    value,
    ...more,
  });
  const series = (values: readonly (number | null)[]) =>
    runSeries(
      values.map((value, at) => month(at, value)),
      ({ group }) => group['month'] ?? '',
    );

  it('finds a shift and few crossings', () => {
    const found = series([1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9]);
    expect(found).toMatchObject({ centre: 5, signal: 'crossings' });
    expect(runWords(found, 'en')).toBe(
      'Signal: the median is crossed too seldom, times: 1; chance gives at least 3.',
    );
    const shifted = series([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 9, 1, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1]);
    expect(shifted.signal).toMatch(/shift|both/);
  });

  it('has no signal in points that alternate, and tells nothing of few', () => {
    expect(series([1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 2, 8]).signal).toBe('none');
    expect(series([1, 9, 2]).signal).toBe('too-few');
    expect(series([])).toMatchObject({ centre: null, chart: null, signal: 'too-few' });
  });

  it('judges no points of which none can be beyond the median', () => {
    const rare = [0, 0, 3, 0, 1, 0, 0, 2, 0, 4, 0, 1, 0, 2, 0, 0, 5, 0, 1, 0, 2, 0, 3, 0];
    expect(series(rare)).toMatchObject({ centre: 0, chart: null, signal: 'one-sided' });
    expect(series(rare.map((value) => 1 - value))).toMatchObject({ centre: 1, signal: 'one-sided' });
    expect(series([0, 0, 0, 1]).signal).toBe('too-few');
    expect(runWords(series(rare), 'en')).toMatch(/^The points are not judged/);
  });

  it('judges no periods that share cases: neighbours lie on one side for that alone', () => {
    const values = [1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9];
    const found = runSeries(
      values.map((value, at) => month(at, value)),
      ({ group }) => group['month'] ?? '',
      { overlap: true },
    );
    expect(found).toMatchObject({ centre: 5, chart: null, signal: 'overlap' });
    expect(found.points).toHaveLength(12);
    expect(runWords(found, 'en')).toMatch(/^The points are not judged/);
  });

  it('draws the month that is not over, and judges it not', () => {
    const { points, chart } = runSeries(
      [month(1, 4), month(0, 3), month(2, 99, { incomplete: true }), month(3, null)],
      ({ group }) => group['month'] ?? '',
    );
    expect(points.map(({ period }) => period)).toEqual(['2024-01', '2024-02', '2024-03', '2024-04']);
    expect(chart?.observations).toBe(2);
    expect(chart?.centre).toBe(3.5);
  });

  it('says what it found in every language', () => {
    for (const language of ['sv', 'nb', 'en'] as const)
      expect(runWords(series([1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9]), language)).not.toMatch(
        /\{|undefined|null/,
      );
  });
});
