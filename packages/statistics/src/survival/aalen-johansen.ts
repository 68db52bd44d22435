import { at } from '../at.js';
import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { countedRiskSets, lastUpTo, riskSets, type OutcomeCount, type RiskSet } from './risk-sets.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface IncidencePoint {
  readonly time: number;
  readonly atRisk: number;
  readonly events: readonly number[];
  /** The share that has had none of the causes. */
  readonly eventFree: number;
  /** The share that has had each cause first. */
  readonly incidence: readonly number[];
  /** The variance of each incidence, of the kind of Greenwood's. */
  readonly variance: readonly number[];
}

/**
 * The cumulative incidence of causes that compete (Aalen and Johansen 1978), as `survfit` and `etm` in R. One minus
 * Kaplan–Meier with the other causes censored answers another question, and is always higher: at ten years after spine
 * surgery 34–39 % reoperated instead of 29–31 %. An outcome is 0 for censored, else the number of the cause, from 1.
 * Throws a `RangeError` when the lists differ in length, a time is negative or a cause is none.
 */
export function aalenJohansen(
  times: readonly number[],
  outcomes: readonly number[],
  causes = 2,
): readonly IncidencePoint[] {
  return incidenceCurve(riskSets(times, outcomes, causes), causes);
}

/** The same of outcomes that were counted. */
export function countedIncidence(counts: readonly OutcomeCount[], causes = 2): readonly IncidencePoint[] {
  return incidenceCurve(countedRiskSets(counts, causes), causes);
}

function incidenceCurve(sets: readonly RiskSet[], causes: number): readonly IncidencePoint[] {
  let eventFree = 1;
  let incidence: readonly number[] = new Array<number>(causes).fill(0);
  // The covariance matrix of each incidence with the share without events, carried from time to time.
  let spread: readonly Spread[] = incidence.map(() => ({ own: 0, withFree: 0 }));
  let freeVariance = 0;
  let variance: readonly number[] = spread.map(({ own }) => own);
  return sets.map(({ time, atRisk, events }) => {
    const all = events.reduce((sum, count) => sum + count, 0);
    // Where follow-up only ends, the curve stays as it is.
    if (all === 0) return { time, atRisk, events, eventFree, incidence, variance };
    const staying = 1 - all / atRisk;
    spread = spread.map(({ own, withFree }, cause) => {
      const count = at(events, cause);
      const share = count / atRisk;
      return {
        own:
          own +
          2 * share * withFree +
          share ** 2 * freeVariance +
          (eventFree ** 2 * count * (atRisk - count)) / atRisk ** 3,
        withFree:
          staying * (withFree + share * freeVariance) -
          (eventFree ** 2 * count * (atRisk - all)) / atRisk ** 3,
      };
    });
    freeVariance = staying ** 2 * freeVariance + (eventFree ** 2 * all * (atRisk - all)) / atRisk ** 3;
    incidence = incidence.map((value, cause) => value + (eventFree * at(events, cause)) / atRisk);
    eventFree *= staying;
    variance = spread.map(({ own }) => Math.max(0, own));
    return { time, atRisk, events, eventFree, incidence, variance };
  });
}

interface Spread {
  readonly own: number;
  readonly withFree: number;
}

export interface IncidenceEstimate extends MaybeUndefined {
  readonly time: number;
  readonly incidence: number;
  readonly eventFree: number;
  readonly variance: number;
  /** F^exp(±z s/(F ln F)); null where the incidence is 0 or 1, which the scale has no limits for. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The incidence of a cause (counted from 1) up to a time, with limits on the log-log scale. */
export function incidenceAt(
  curve: readonly IncidencePoint[],
  cause: number,
  time: number,
  options: IntervalOptions = {},
): IncidenceEstimate {
  const point = curve[lastUpTo(curve, time)];
  if (!point) {
    return { time, incidence: 0, eventFree: 1, variance: 0, lower: null, upper: null, reason: 'at-boundary' };
  }
  const incidence = at(point.incidence, cause - 1);
  const variance = at(point.variance, cause - 1);
  const estimate = { time, incidence, eventFree: point.eventFree, variance };
  const interval = incidenceLimits(incidence, Math.sqrt(variance), options);
  if (interval === null) return { ...estimate, lower: null, upper: null, reason: 'at-boundary' };
  return { ...estimate, lower: interval[0], upper: interval[1] };
}

/** Limits of an incidence on the log-log scale; null where it is 0 or 1. */
export function incidenceLimits(
  incidence: number,
  standardError: number,
  options: IntervalOptions = {},
): readonly [lower: number, upper: number] | null {
  if (!(incidence > 0 && incidence < 1)) return null;
  const spread =
    (normalQuantile(upperProbability(options)) * standardError) / (-incidence * Math.log(incidence));
  return [incidence ** Math.exp(spread), incidence ** Math.exp(-spread)];
}

export interface FollowedIncidence extends MaybeUndefined {
  readonly time: number;
  /** Those followed up to this time without an event. */
  readonly atRisk: number;
  /** Null where nobody was followed so long and somebody was still without an event. */
  readonly incidence: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The incidence of a cause (counted from 1) up to a time as a figure to show: nothing beyond the follow-up. With one cause
 * it is one minus Kaplan–Meier with the log-log limits of the survival, otherwise that of `incidenceAt`.
 */
export function followedIncidence(
  curve: readonly IncidencePoint[],
  cause: number,
  time: number,
  options: IntervalOptions = {},
): FollowedIncidence {
  const next = curve.find((point) => point.time >= time);
  const atRisk = next?.atRisk ?? 0;
  const point = curve[lastUpTo(curve, time)];
  if (curve.length === 0 || (!next && (point?.eventFree ?? 1) > 0)) {
    const reason = curve.length === 0 ? 'no-observations' : 'too-few-observations';
    return { time, atRisk, incidence: null, lower: null, upper: null, reason };
  }
  const { incidence, eventFree, variance, lower, upper, reason } = incidenceAt(curve, cause, time, options);
  if ((point?.incidence.length ?? 2) > 1)
    return { time, atRisk, incidence, lower, upper, ...(reason && { reason }) };
  const limits = incidenceLimits(eventFree, Math.sqrt(variance), options);
  return limits === null
    ? { time, atRisk, incidence, lower: null, upper: null, reason: 'at-boundary' }
    : { time, atRisk, incidence, lower: 1 - limits[1], upper: 1 - limits[0] };
}
