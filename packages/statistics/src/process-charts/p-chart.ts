import { at } from '../at.js';
import { mean, total } from '../moments/mean.js';
import { requireEvents } from '../proportions/require-events.js';
import { requireSameLength } from '../require-finite.js';
import { meanRangeOfTwo } from './xmr-chart.js';

export type ChartLimits = readonly [lower: number, upper: number];

export interface PChartPoint {
  readonly events: number;
  readonly n: number;
  /** Null in a period without observations, as all that follows from it. */
  readonly proportion: number | null;
  /** Centre ± 3 √(centre (1 − centre)/n), within 0 to 1. */
  readonly limits: ChartLimits | null;
  /** The same, not cut to 0–1. */
  readonly uncutLimits: ChartLimits | null;
  readonly z: number | null;
  /** Laney's limits: three standard errors times his σ_z, within 0 to 1. */
  readonly laneyLimits: ChartLimits | null;
  readonly uncutLaneyLimits: ChartLimits | null;
}

export interface PChart {
  /** All events over all observations; null without observations. */
  readonly centre: number | null;
  /** The mean moving range of the z-scores over 1.128: about 1 when periods differ by chance alone. */
  readonly laneySigma: number | null;
  readonly points: readonly PChartPoint[];
  /** The places, counted from 1, of shares outside the ordinary limits. */
  readonly outside: readonly number[];
}

/**
 * The chart of shares with a size that may differ between periods, with Laney's (2002) limits that widen when the
 * periods vary more than chance lets them. Throws a `RangeError` for counts that are not 0 ≤ events ≤ n.
 */
export function pChart(events: readonly number[], sizes: readonly number[]): PChart {
  requireSameLength('events', events, 'sizes', sizes);
  events.forEach((k, index) => requireEvents(k, at(sizes, index)));
  const all = total(sizes);
  const centre = all === 0 ? null : total(events) / all;
  const plain = events.map((k, index) => {
    const n = at(sizes, index);
    const s = centre === null || n === 0 ? null : Math.sqrt((centre * (1 - centre)) / n);
    const proportion = n === 0 ? null : k / n;
    const z = !s || centre === null || proportion === null ? null : (proportion - centre) / s;
    return { events: k, n, proportion, s, z };
  });
  const scores = plain.flatMap(({ z }) => (z === null ? [] : [z]));
  const meanRange = mean(scores.slice(1).map((z, index) => Math.abs(z - at(scores, index))));
  const laneySigma = meanRange === null ? null : meanRange / meanRangeOfTwo;
  const around = (margin: number | null): ChartLimits | null =>
    centre === null || margin === null ? null : [centre - margin, centre + margin];
  const points = plain.map(({ s, ...point }) => {
    const uncutLimits = around(s === null ? null : 3 * s);
    const uncutLaneyLimits = around(s === null || laneySigma === null ? null : 3 * s * laneySigma);
    return {
      ...point,
      limits: cut(uncutLimits),
      uncutLimits,
      laneyLimits: cut(uncutLaneyLimits),
      uncutLaneyLimits,
    };
  });
  const outside = points.flatMap(({ proportion, limits }, index) =>
    proportion !== null && limits !== null && (proportion < limits[0] || proportion > limits[1])
      ? [index + 1]
      : [],
  );
  return { centre, laneySigma, points, outside };
}

function cut(limits: ChartLimits | null): ChartLimits | null {
  return limits && [Math.max(0, limits[0]), Math.min(1, limits[1])];
}
