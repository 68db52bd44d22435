import { at } from '../at.js';
import type { SurvivalPoint } from './kaplan-meier.js';

export interface RestrictedMean {
  /** The mean time without the event within the first `horizon`: the area under the curve, in the unit of time. */
  readonly mean: number;
  readonly standardError: number | null;
  readonly horizon: number;
}

/**
 * The mean survival time up to a horizon (Irwin 1949), which needs no assumption on hazards. Beyond the last time the
 * curve stays as it is. Throws a `RangeError` unless the horizon is finite and above 0.
 */
export function restrictedMean(curve: readonly SurvivalPoint[], horizon: number): RestrictedMean {
  if (!(horizon > 0 && horizon < Infinity)) {
    throw new RangeError(`horizon is ${horizon}: it must be finite and above 0.`);
  }
  const points = curve.filter(({ time }) => time < horizon);
  // From the end backwards, so that the area to the right of each time is at hand for the variance.
  let [area, variance, end] = [0, 0, horizon];
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const { time, survival, events, atRisk } = at(points, index);
    area += survival * (end - time);
    // A time at which all have the event leaves no area behind it.
    if (events > 0 && events < atRisk) variance += (area ** 2 * events) / (atRisk * (atRisk - events));
    end = time;
  }
  return { mean: area + end, standardError: Math.sqrt(variance), horizon };
}
