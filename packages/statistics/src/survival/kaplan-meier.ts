import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { lastUpTo, riskSets } from './risk-sets.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface SurvivalPoint {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** The share without the event up to and including this time. */
  readonly survival: number;
  /** Greenwood's standard error of the survival; null when it is 0. */
  readonly standardError: number | null;
}

/**
 * The Kaplan–Meier curve at each time of an event or end of follow-up, as `survfit` of the R package survival. An event
 * that competes with the one in question must not be passed as censored here: use `aalenJohansen`. Throws a
 * `RangeError` when the lists differ in length or a time is negative or not finite.
 */
export function kaplanMeier(times: readonly number[], events: readonly boolean[]): readonly SurvivalPoint[] {
  let [survival, variance] = [1, 0];
  return riskSets(times, events.map(Number), 1).map(({ time, atRisk, events: [deaths = 0], censored }) => {
    survival *= 1 - deaths / atRisk;
    variance += deaths === 0 ? 0 : deaths / (atRisk * (atRisk - deaths));
    const standardError = survival === 0 ? null : survival * Math.sqrt(variance);
    return { time, atRisk, events: deaths, censored, survival, standardError };
  });
}

export type SurvivalScale = 'plain' | 'log' | 'log-log';

export interface SurvivalEstimate extends MaybeUndefined {
  readonly time: number;
  /** Those followed up to this time; 0 after the last, where the curve rests on nobody. */
  readonly atRisk: number;
  readonly survival: number;
  readonly standardError: number | null;
  /** Null where the survival is 0 and, on the log-log scale, where it is 1: the scale has no limits there. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The survival at a time with limits on a scale: log-log keeps them within 0 to 1 and is the one to show; plain and log
 * ones are cut there. After the last time the curve stays as it is.
 */
export function survivalAt(
  curve: readonly SurvivalPoint[],
  time: number,
  scale: SurvivalScale = 'log-log',
  options: IntervalOptions = {},
): SurvivalEstimate {
  const point = curve[lastUpTo(curve, time)];
  const next = curve.find((candidate) => candidate.time >= time);
  const survival = point?.survival ?? 1;
  const standardError = point ? point.standardError : 0;
  const z = normalQuantile(upperProbability(options));
  const estimate = { time, atRisk: next?.atRisk ?? 0, survival, standardError };
  const interval = limits(survival, standardError, scale, z);
  if (interval === null) return { ...estimate, lower: null, upper: null, reason: 'at-boundary' };
  return { ...estimate, lower: interval[0], upper: interval[1] };
}

function limits(
  survival: number,
  standardError: number | null,
  scale: SurvivalScale,
  z: number,
): readonly [number, number] | null {
  if (standardError === null || survival === 0) return null;
  if (scale === 'plain') {
    return [Math.max(0, survival - z * standardError), Math.min(1, survival + z * standardError)];
  }
  const logError = standardError / survival;
  if (scale === 'log')
    return [survival * Math.exp(-z * logError), Math.min(1, survival * Math.exp(z * logError))];
  if (survival === 1) return null;
  const spread = (z * logError) / -Math.log(survival);
  return [survival ** Math.exp(spread), survival ** Math.exp(-spread)];
}

/**
 * The time up to which a share has had the event: the first at which the survival is at most 1 − share, or the middle
 * of the stretch where it equals it; null when the curve does not get there.
 */
export function survivalQuantile(curve: readonly SurvivalPoint[], share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share is ${share}: it must lie from 0 to 1.`);
  const level = 1 - share;
  const tolerance = 1e-9;
  const first = curve.find(({ survival }) => survival <= level + tolerance);
  if (!first) return null;
  if (first.survival < level - tolerance) return first.time;
  const after = curve.find(({ survival }) => survival < level - tolerance) ?? curve.at(-1);
  return after ? (first.time + after.time) / 2 : null;
}
