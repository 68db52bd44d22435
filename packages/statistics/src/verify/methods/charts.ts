import { exactPoissonLimit } from '../../funnel/exact-limit.js';
import { meanFunnel, meanFunnelLimits } from '../../funnel/mean-funnel.js';
import { funnelLimits, proportionFunnel, type FunnelMethod } from '../../funnel/proportion-funnel.js';
import { ratioFunnel } from '../../funnel/ratio-funnel.js';
import { mean } from '../../moments/mean.js';
import { median } from '../../moments/quantile.js';
import { summarise } from '../../moments/summary.js';
import { pChart } from '../../process-charts/p-chart.js';
import { runChart } from '../../process-charts/run-chart.js';
import { xmrChart } from '../../process-charts/xmr-chart.js';
import type { Methods } from '../method.js';
import {
  isObject,
  readList,
  readNullableNumbers,
  readNumbers,
  readOptionalNumber,
  type JsonObject,
} from '../read-input.js';

/** Funnels, run charts and control charts. */
export const chartMethods: Methods = {
  funnel_proportion: ({ input }) => {
    const events = readNumbers(input['events'], 'events');
    const sizes = readNumbers(input['n'], 'n');
    const funnel = proportionFunnel(events, sizes, {
      target: readOptionalNumber(input['target'], 'target'),
      winsorise: readOptionalNumber(input['winsor'], 'winsor'),
    });
    const limits = (method: FunnelMethod, level: number): JsonObject =>
      lowerUpper(sizes.map((n) => funnelLimits(n, level, method, funnel)));
    return {
      target: funnel.target,
      proportion: funnel.units.map(({ proportion }) => proportion),
      z: funnel.units.map(({ z }) => z),
      winsor_limits: funnel.cut ?? [null, null],
      z_winsorised: funnel.winsorised,
      phi: funnel.phi,
      tau2: funnel.tau2,
      z_adjusted_multiplicative: funnel.units.map(({ zMultiplicative }) => zMultiplicative),
      z_adjusted_additive: funnel.units.map(({ zAdditive }) => zAdditive),
      limits_normal_95: limits('normal', 0.95),
      limits_normal_998: limits('normal', 0.998),
      limits_exact_interpolated_95: limits('exact', 0.95),
      limits_exact_interpolated_998: limits('exact', 0.998),
      limits_additive_95: limits('additive', 0.95),
      limits_additive_998: limits('additive', 0.998),
      limits_multiplicative_95: limits('multiplicative', 0.95),
      limits_multiplicative_998: limits('multiplicative', 0.998),
    };
  },

  funnel_smr: ({ input }) => {
    const observed = readNumbers(input['observed'], 'observed');
    const expected = readNumbers(input['expected'], 'expected');
    const funnel = ratioFunnel(observed, expected, {
      winsorise: readOptionalNumber(input['winsor'], 'winsor'),
    });
    const limits = (outside: number): JsonObject =>
      lowerUpper(expected.map((e) => [exactPoissonLimit(outside, e), exactPoissonLimit(1 - outside, e)]));
    return {
      smr: funnel.units.map(({ ratio }) => ratio),
      z_pearson: funnel.units.map(({ zPearson }) => zPearson),
      z_sqrt: funnel.units.map(({ zRoot }) => zRoot),
      z_sqrt_winsorised: funnel.winsorised,
      phi: funnel.phi,
      tau2: funnel.tau2,
      limits_exact_interpolated_95: limits(0.025),
      limits_exact_interpolated_998: limits(0.001),
    };
  },

  funnel_mean: ({ input }) => {
    const units = readList(input['units'], 'units').map((values, unit) =>
      summarise(readNumbers(values, `units[${unit}]`)),
    );
    const funnel = meanFunnel(units, { winsorise: readOptionalNumber(input['winsor'], 'winsor') });
    if (funnel === null) throw new RangeError('Nothing varies within the units.');
    const limits = (method: 'normal' | 'additive', level: number): JsonObject =>
      lowerUpper(units.map(({ n }) => meanFunnelLimits(n, level, method, funnel)));
    return {
      target: funnel.target,
      sd_within: funnel.sd,
      df: funnel.df,
      mean: funnel.units.map(({ mean: value }) => value),
      z: funnel.units.map(({ z }) => z),
      phi: funnel.phi,
      tau2: funnel.tau2,
      limits_95: limits('normal', 0.95),
      limits_998: limits('normal', 0.998),
      limits_additive_95: limits('additive', 0.95),
      limits_additive_998: limits('additive', 0.998),
    };
  },

  run_chart_xmr: ({ input }) => {
    const x = readNullableNumbers(input['x'], 'x').filter((value) => value !== null);
    const chart = xmrChart(x);
    return {
      anhoej_median: anhoej(x, median(x)),
      anhoej_mean: anhoej(x, mean(x)),
      xmr: {
        center: chart.centre,
        mr: chart.movingRanges,
        mr_bar: chart.meanMovingRange,
        lcl: chart.limits?.[0] ?? null,
        ucl: chart.limits?.[1] ?? null,
        lcl_exact_d2: chart.limitsUnrounded?.[0] ?? null,
        ucl_exact_d2: chart.limitsUnrounded?.[1] ?? null,
        mr_ucl: chart.movingRangeLimit,
        mr_bar_screened: chart.screenedMeanMovingRange,
        sigma_points: chart.outside,
      },
    };
  },

  p_chart: ({ input, expected }) => {
    const chart = pChart(readNumbers(input['events'], 'events'), readNumbers(input['n'], 'n'));
    const shares = chart.points.flatMap(({ proportion }) => (proportion === null ? [] : [proportion]));
    // A file that has limits beyond 0 or 1 states them without cutting.
    const limits = (field: string, side: 0 | 1): readonly (number | null)[] =>
      chart.points.map((point) => {
        const uncut = passesUnit(expected, field);
        if (field.startsWith('laney'))
          return (uncut ? point.uncutLaneyLimits : point.laneyLimits)?.[side] ?? null;
        return (uncut ? point.uncutLimits : point.limits)?.[side] ?? null;
      });
    return {
      center: chart.centre,
      proportion: chart.points.map(({ proportion }) => proportion),
      lcl: limits('lcl', 0),
      ucl: limits('ucl', 1),
      z: chart.points.map(({ z }) => z),
      laney_sigma_z: chart.laneySigma,
      laney_lcl: limits('laney_lcl', 0),
      laney_ucl: limits('laney_ucl', 1),
      sigma_points: chart.outside,
      anhoej_center: anhoej(shares, chart.centre),
      anhoej_median: anhoej(shares, median(shares)),
    };
  },
};

function passesUnit(expected: unknown, field: string): boolean {
  const values = isObject(expected) ? expected[field] : undefined;
  return (
    Array.isArray(values) && values.some((value) => typeof value === 'number' && (value < 0 || value > 1))
  );
}

function lowerUpper(limits: readonly (readonly [number, number])[]): JsonObject {
  return { lower: limits.map(([lower]) => lower), upper: limits.map(([, upper]) => upper) };
}

function anhoej(values: readonly number[], centre: number | null): JsonObject {
  if (centre === null) return { center: null, n_obs: 0 };
  const chart = runChart(values, centre);
  return {
    center: centre,
    n_obs: chart.observations,
    n_useful: chart.useful,
    longest_run: chart.longestRun,
    longest_run_max: chart.longestRunLimit,
    n_crossings: chart.crossings,
    n_crossings_min: chart.crossingsLimit,
    signal_shift: chart.shift,
    signal_crossings: chart.fewCrossings,
    signal_any: chart.shift || chart.fewCrossings,
  };
}
