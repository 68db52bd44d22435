import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { literal } from '@kvalreg/expression';
import { meanFunnelLimits, summarise } from '@kvalreg/statistics';
import type { DisclosedResult } from '../indicators/indicator-result.js';
import { resultOf } from '../indicators/tally.js';
import { hasFunnel, resultFunnel } from './result-funnel.js';
import { unitMeanFunnel } from './unit-funnel.js';

interface FunnelCase {
  readonly id: string;
  readonly input: { readonly units: readonly (readonly number[])[] };
  readonly expected: {
    readonly target: number;
    readonly sd_within: number;
    readonly df: number;
    readonly phi: number;
    readonly tau2: number;
    readonly mean: readonly number[];
    readonly limits_95: { readonly lower: readonly number[]; readonly upper: readonly number[] };
    readonly limits_998: { readonly lower: readonly number[]; readonly upper: readonly number[] };
  };
}
/** Funnels that were computed with R, which the statistics package is checked by. */
const { cases } = JSON.parse(
  readFileSync(new URL('../../../statistics/src/data/r-comparison-cases.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly FunnelCase[] };

const named = { title: {}, definition: {} };
const one = literal(1).node;
const mean: Indicator = { ...named, kind: 'mean', value: one, range: [0, 10], decimals: 1 };
const change: Indicator = { ...named, kind: 'change', before: one, after: one, range: [0, 10], decimals: 1 };
const source = {} as FigureSource;

const averaged = (values: readonly number[], unit?: string): DisclosedResult =>
  resultOf('x', unit === undefined ? {} : { unit }, {
    population: values.length,
    excluded: [],
    unknown: 0,
    n: values.length,
    kind: 'mean',
    summary: summarise(values),
  });
const namedUnits = (units: readonly (readonly number[])[]) =>
  units.map((values, at) => ({ unit: String(at), result: averaged(values, String(at)) }));
const draw = (units: readonly (readonly number[])[], whole: readonly DisclosedResult[]) =>
  resultFunnel(source, { ...mean, value: one }, namedUnits(units), whole);

describe('a funnel of means', () => {
  it.each(cases.filter(({ id }) => id.startsWith('funnel_mean')))('places units as R does: $id', (each) => {
    const { units } = each.input;
    const { target, sd_within: sd, df, phi, tau2, limits_95: inner, limits_998: outer } = each.expected;
    const funnel = unitMeanFunnel(
      units.map((values, at) => ({ unit: String(at), ...figures(values) })),
      figures(units.flat()),
    );
    expect(funnel?.target).toBeCloseTo(target, 9);
    expect(funnel?.within?.sd).toBeCloseTo(sd, 9);
    expect(funnel?.within?.df).toBe(df);
    funnel?.points.forEach(({ place, value, k }, at) => {
      expect(k).toBeUndefined();
      const [low, high] = [inner.lower[at] ?? NaN, inner.upper[at] ?? NaN];
      const [lowest, highest] = [outer.lower[at] ?? NaN, outer.upper[at] ?? NaN];
      const wanted =
        value > highest
          ? 'above-99.8'
          : value < lowest
            ? 'below-99.8'
            : value > high
              ? 'above-95'
              : value < low
                ? 'below-95'
                : 'within';
      expect(place).toBe(wanted);
    });
    if (funnel?.overdispersion) {
      expect(funnel.overdispersion.phi).toBeCloseTo(phi, 9);
      expect(funnel.overdispersion.tau).toBeCloseTo(Math.sqrt(tau2), 9);
    }
  });

  it('finds overdispersion in units that lie apart, and none in units alike', () => {
    const found = (id: string) => {
      const units = cases.find((each) => each.id === id)?.input.units ?? [];
      return draw(units, [averaged(units.flat())])?.overdispersion ?? null;
    };
    expect(found('funnel_mean_02_apart')).not.toBeNull();
    expect(found('funnel_mean_01_alike')).toBeNull();
  });

  it('counts the cases of units that are not shown together as one', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(values, { minLength: 1, maxLength: 5 }),
        fc.array(values, { maxLength: 4 }),
        (shown, hidden) => {
          const funnel = draw(shown, [averaged([...shown, ...hidden].flat())]);
          const rest = hidden.flat();
          const wanted = draw(
            [...shown, ...(rest.length === 0 ? [] : [rest])],
            [averaged([...shown, ...hidden].flat())],
          );
          if (wanted === null) return;
          expect(funnel?.within?.df).toBe(wanted.within?.df);
          expect(funnel?.within?.sd).toBeCloseTo(wanted.within?.sd ?? NaN, 6);
          expect(funnel?.points).toHaveLength(shown.length);
        },
      ),
    );
  });

  it('stands around the sum of the units where there is no result of all together', () => {
    const units = [[1, 2, 6], [4], [3, 9, 9, 8]];
    const [byWhole, bySum] = [
      draw(units, [averaged(units.flat())]),
      draw(
        units,
        units.map((values) => averaged(values)),
      ),
    ];
    expect(bySum?.target).toBeCloseTo(byWhole?.target ?? NaN, 12);
    expect(bySum?.within?.sd).toBeCloseTo(byWhole?.within?.sd ?? NaN, 12);
    expect(bySum?.within?.df).toBe(5);
  });

  it('narrows with the number of cases, and draws its curve by the same limits', () => {
    const units = [
      [1, 2, 6, 7, 3],
      [4, 5, 5, 3, 2, 8, 9, 7],
    ];
    const funnel = draw(units, [averaged(units.flat())]);
    for (const { n, exact } of funnel?.curve ?? []) {
      const [low, high] = meanFunnelLimits(n, 0.95, 'normal', {
        target: funnel?.target ?? NaN,
        sd: funnel?.within?.sd ?? NaN,
        df: funnel?.within?.df ?? NaN,
        tau2: 0,
      });
      expect([exact.low95, exact.high95]).toEqual([low, high]);
      expect(exact.low998).toBeLessThan(exact.low95);
      expect(exact.high998).toBeGreaterThan(exact.high95);
    }
    const held = unitMeanFunnel(
      units.map((values, at) => ({ unit: String(at), ...figures(values) })),
      figures(units.flat()),
      [0, 7],
    );
    expect(Math.max(...(held?.curve ?? []).map(({ exact }) => exact.high998))).toBe(7);
    expect(Math.min(...(held?.curve ?? []).map(({ exact }) => exact.low998))).toBe(0);
  });

  it('is not drawn where the whole is not shown or nothing varies within units', () => {
    const units = [
      [1, 1],
      [3, 3, 3],
    ];
    expect(draw(units, [averaged(units.flat())])).toBeNull();
    expect(draw([[1, 2, 3]], [])).toBeNull();
    const whole = averaged([1, 2, 3, 4]);
    expect(draw([[1, 2, 3]], [{ ...whole, few: true, value: null }])).toBeNull();
  });
});

describe('whether there is a funnel', () => {
  it.each<[Indicator, boolean]>([
    [mean, true],
    [change, true],
    [{ ...change, as: 'percentage' }, false],
    [{ ...named, kind: 'quantile', value: one, range: [0, 9], decimals: 0 }, false],
    [{ ...named, kind: 'spread', value: one, range: [0, 9], decimals: 0 }, false],
    [{ ...named, kind: 'count' }, false],
    [{ ...named, kind: 'distribution', value: one, options: [] }, false],
  ])('follows from the kind', (indicator, wanted) => {
    expect(hasFunnel(indicator)).toBe(wanted);
    if (!wanted) expect(resultFunnel(source, indicator, namedUnits([[1, 2]]), [averaged([1, 2])])).toBeNull();
  });
});

function figures(values: readonly number[]): {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
} {
  const { n, mean: value, sd } = summarise(values);
  if (value === null) throw new Error('no values');
  return { n, mean: value, sd };
}
