import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DisclosedResult, IndicatorResult } from '../indicators/indicator-result.js';
import { resultOf } from '../indicators/tally.js';
import { isDetermined } from './is-determined.fixture.js';
import { suppress, withoutFlowByUnit, withoutReasons } from './suppress.js';

const limits = { smallestN: 10, smallestCell: 3 };

function share(group: Readonly<Record<string, string>>, k: number, n: number): IndicatorResult {
  return resultOf('good', group, { kind: 'proportion', population: n + 2, excluded: [1], unknown: 1, n, k });
}

/** Units of one year with the nation's row. */
function year(...units: readonly (readonly [k: number, n: number])[]): readonly IndicatorResult[] {
  const rows = units.map(([k, n], at) => share({ unit: `u${String(at)}`, year: '2020' }, k, n));
  const [k, n] = units.reduce(([sumK, sumN], [unitK, unitN]) => [sumK + unitK, sumN + unitN], [0, 0]);
  return [...rows, share({ year: '2020' }, k, n)];
}
const reasons = (results: readonly DisclosedResult[]) =>
  results.map(({ suppressed }) => suppressed ?? 'shown');

describe('suppress', () => {
  it('leaves what is large enough as it is', () => {
    const results = year([5, 10], [20, 40]);
    expect(suppress(results, limits)).toEqual(results);
  });

  it('keeps a small part from those who know one of the others', () => {
    const results = year([1, 3], [7, 14], [50, 90], [120, 200]);
    expect(reasons(suppress(results, limits))).toEqual(['small-n', 'secondary', 'shown', 'shown', 'shown']);
    // u1 knows its own 14, and 17 are missing from the nation: a third unit must give way.
    expect(reasons(suppress(results, limits, { someKnowOwn: true }))).toEqual([
      'small-n',
      'secondary',
      'secondary',
      'shown',
      'shown',
    ]);
  });

  it('can keep the way to n to itself where units stand apart', () => {
    const [unit, , nation] = withoutFlowByUnit(suppress(year([5, 10], [20, 40]), limits));
    expect(unit).toMatchObject({ n: 10, k: 5, population: null, excluded: null, unknown: null });
    expect(nation).toMatchObject({ n: 50, population: 52 });
  });

  it('withholds few cases, and few in or outside the numerator, and leaves no number', () => {
    const results = [
      share({ unit: 'a' }, 4, 9),
      share({ unit: 'b' }, 2, 30),
      share({ unit: 'c' }, 28, 30),
      share({ unit: 'd' }, 3, 30),
    ];
    const shown = suppress(results, limits);
    expect(reasons(shown)).toEqual(['small-n', 'small-cell', 'small-cell', 'shown']);
    expect(shown[0]).toEqual({
      indicator: 'good',
      kind: 'proportion',
      group: { unit: 'a' },
      suppressed: 'small-n',
      population: null,
      excluded: null,
      unknown: null,
      n: null,
      value: null,
      low: null,
      high: null,
    });
  });

  it('withholds the smallest other part when one alone could be subtracted', () => {
    expect(reasons(suppress(year([4, 9], [20, 40], [15, 30]), limits))).toEqual([
      'small-n',
      'shown',
      'secondary',
      'shown',
    ]);
  });

  it('goes on until those withheld are enough together', () => {
    expect(reasons(suppress(year([1, 2], [1, 3], [20, 40], [15, 30]), limits))).toEqual([
      'small-n',
      'small-n',
      'shown',
      'secondary',
      'shown',
    ]);
    expect(reasons(suppress(year([4, 8], [4, 8], [20, 40]), limits))).toEqual([
      'small-n',
      'small-n',
      'shown',
      'shown',
    ]);
  });

  it('judges the total too', () => {
    expect(reasons(suppress(year([1, 4], [1, 4]), limits))).toEqual(['small-n', 'small-n', 'small-n']);
    expect(reasons(suppress(year([4, 9]), limits))).toEqual(['small-n', 'small-n']);
  });

  it('withholds every part of a total that was itself withheld for the sake of another', () => {
    const results = [
      share({}, 34, 69),
      share({ year: '2019' }, 4, 9),
      share({ year: '2020' }, 30, 60),
      share({ year: '2019', unit: 'a' }, 4, 9),
      share({ year: '2020', unit: 'a' }, 15, 30),
      share({ year: '2020', unit: 'b' }, 15, 30),
    ];
    expect(reasons(suppress(results, limits))).toEqual([
      'shown',
      'small-n',
      'secondary',
      'small-n',
      'secondary',
      'secondary',
    ]);
  });

  it('withholds a distribution with a small option, and a mean of few', () => {
    const flow = { population: 30, excluded: [], unknown: 0 };
    const option = (codes: readonly number[]) =>
      resultOf(
        'steps',
        {},
        { ...flow, kind: 'distribution', n: 30, options: codes.map((k, at) => ({ code: String(at), k })) },
      );
    expect(reasons(suppress([option([10, 18, 2])], limits))).toEqual(['small-cell']);
    expect(reasons(suppress([option([10, 17, 3])], limits))).toEqual(['shown']);
    const mean = (n: number) =>
      resultOf('mean', {}, { ...flow, kind: 'mean', n, summary: { n, mean: 5, sd: 1 } });
    expect(reasons(suppress([mean(9), mean(10)], limits))).toEqual(['small-n', 'shown']);
  });

  it('refuses parts of totals that cross each other, but not totals beside each other', () => {
    const crossing = [{ unit: 'a' }, { year: '2020' }, { unit: 'a', year: '2020' }].map((group) =>
      share(group, 5, 20),
    );
    expect(() => suppress(crossing, limits)).toThrow(
      'Figures by unit × year cannot be withheld safely beside those by unit and by year: leave one of the three out.',
    );
    const beside = [
      share({}, 10, 40),
      share({ unit: 'a' }, 5, 20),
      share({ unit: 'b' }, 5, 20),
      share({ year: '2020' }, 10, 40),
    ];
    expect(suppress(beside, limits)).toEqual(beside);
  });

  it('can keep the reason to itself', () => {
    expect(reasons(withoutReasons(suppress(year([4, 9], [20, 40], [15, 30]), limits)))).toEqual([
      'withheld',
      'shown',
      'withheld',
      'shown',
    ]);
  });

  it('judges each indicator by itself', () => {
    const other = { ...share({ year: '2020' }, 4, 9), indicator: 'other' };
    expect(reasons(suppress([...year([5, 10], [20, 40]), other], limits))).toEqual([
      'shown',
      'shown',
      'shown',
      'small-n',
    ]);
  });

  it('leaves no withheld number that follows by subtraction from what is shown', () => {
    const cell = fc
      .integer({ min: 0, max: 40 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    const years = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
    const drawnLimits = fc.record({
      smallestN: fc.integer({ min: 0, max: 25 }),
      smallestCell: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(years, drawnLimits, fc.boolean(), (drawn, someLimits, withTotal) => {
        const results = nested(drawn, withTotal);
        const shown = suppress(results, someLimits);
        for (const count of ['n', 'k'] as const) {
          const truth = results.map((result) => result[count] ?? 0);
          const known = shown.map((result) => (result.suppressed ? null : (result[count] ?? 0)));
          known.forEach((value, at) => {
            if (value !== null) expect(value).toBe(truth[at]);
            else expect(isDetermined(at, results, known)).toBe(false);
          });
        }
        shown.forEach((result, at) => {
          const { n = 0, k = 0 } = results[at] ?? {};
          if (!result.suppressed) {
            expect(n).toBeGreaterThanOrEqual(someLimits.smallestN);
            expect(Math.min(k, n - k)).toBeGreaterThanOrEqual(someLimits.smallestCell);
          }
        });
      }),
      { numRuns: 400 },
    );
  });
});

/** Units within years within, if asked for, the whole. */
function nested(
  years: readonly (readonly (readonly [k: number, n: number])[])[],
  withTotal: boolean,
): readonly IndicatorResult[] {
  const sum = (cells: readonly (readonly [number, number])[]) =>
    cells.reduce<readonly [number, number]>(([k, n], [otherK, otherN]) => [k + otherK, n + otherN], [0, 0]);
  return [
    ...years.flatMap((units, y) =>
      units.map(([k, n], u) => share({ unit: String(u), year: String(y) }, k, n)),
    ),
    ...years.map((units, y) => share({ year: String(y) }, ...sum(units))),
    ...(withTotal ? [share({}, ...sum(years.flat()))] : []),
  ];
}
