import { countedIncidence, followedIncidence } from '@kvalreg/statistics';
import type { CurvePoint, IndicatorResult } from '../indicator-result.js';
import { outcomes, readDayAndOutcome } from './derived-nodes.js';
import type { Histogram } from './histogram.js';

type CurveResult = Pick<IndicatorResult, 'k' | 'value' | 'low' | 'high' | 'curve'>;

/** The incidence at each of some days, of which the last gives the value. */
export function timeToEventResult(
  histogram: Histogram,
  days: readonly number[],
  competes: boolean,
): CurveResult {
  const counts = outcomesIn(histogram);
  const incidence = countedIncidence(counts, competes ? outcomes.competing : outcomes.event);
  const curve = days.map((day): CurvePoint => {
    const { atRisk, incidence: value, lower, upper } = followedIncidence(incidence, outcomes.event, day);
    return { day, atRisk, k: eventsUpTo(counts, day), value, low: lower, high: upper };
  });
  const last = curve.at(-1);
  return {
    k: last?.k ?? 0,
    value: last?.value ?? null,
    low: last?.low ?? null,
    high: last?.high ?? null,
    curve,
  };
}

/**
 * What the figure tells of its cases: the events between each two of the days, who is without one on the last, and whose
 * follow-up ended before it, by another event or by itself.
 */
export function curveCells(histogram: Histogram, days: readonly number[]): readonly number[] {
  const counts = outcomesIn(histogram);
  const last = days.at(-1) ?? 0;
  const followed = counts.reduce(
    (sum, { time, outcome, count }) =>
      time > last || (time === last && outcome === outcomes.followed) ? sum + count : sum,
    0,
  );
  const events = days.map(
    (day, at) => eventsUpTo(counts, day) - (at === 0 ? 0 : eventsUpTo(counts, days[at - 1] ?? 0)),
  );
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return [...events, followed, all - followed - eventsUpTo(counts, last)];
}

interface Outcomes {
  readonly time: number;
  readonly outcome: number;
  readonly count: number;
}

function outcomesIn(histogram: Histogram): readonly Outcomes[] {
  return histogram.map(({ value, count }) => ({ ...readDayAndOutcome(value), count }));
}

function eventsUpTo(counts: readonly Outcomes[], day: number): number {
  return counts.reduce(
    (sum, { time, outcome, count }) => (outcome === outcomes.event && time <= day ? sum + count : sum),
    0,
  );
}
