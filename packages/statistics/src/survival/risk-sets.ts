import { at } from '../at.js';
import { requireCount, requireSameLength } from '../require-finite.js';

/** What happened at one point in time. */
export interface RiskSet {
  readonly time: number;
  /** Those followed up to this time. */
  readonly atRisk: number;
  /** How many had each cause, from the first; who is censored at the time was still at risk. */
  readonly events: readonly number[];
  readonly censored: number;
}

/**
 * The distinct times in order, with how many were at risk and what they had. A cause is 0 for censored, else the number
 * of the event, from 1. Throws a `RangeError` when the lists differ in length, for a time that is negative or not
 * finite, and for a cause that is not a whole number from 0 to `causes`.
 */
export function riskSets(
  times: readonly number[],
  outcomes: readonly number[],
  causes: number,
): readonly RiskSet[] {
  requireSameLength('times', times, 'outcomes', outcomes);
  return countedRiskSets(
    times.map((time, index) => ({ time, outcome: at(outcomes, index), count: 1 })),
    causes,
  );
}

/** How many had an outcome at a time: what a database gives for a whole group, and what adds up over groups. */
export interface OutcomeCount {
  readonly time: number;
  readonly outcome: number;
  readonly count: number;
}

/** The same of outcomes that were counted. Throws a `RangeError` for a count that is no whole number as well. */
export function countedRiskSets(counts: readonly OutcomeCount[], causes: number): readonly RiskSet[] {
  counts.forEach(({ time, outcome, count }, index) => {
    if (!(time >= 0 && time < Infinity)) {
      throw new RangeError(`times[${index}] is ${time}: a time of follow-up is finite and at least 0.`);
    }
    if (!Number.isInteger(outcome) || outcome < 0 || outcome > causes) {
      throw new RangeError(
        `outcomes[${index}] is ${outcome}: it must be a whole number from 0 to ${causes}.`,
      );
    }
    requireCount('count', count);
  });
  const order = counts.filter(({ count }) => count > 0).sort((a, b) => a.time - b.time);
  let atRisk = order.reduce((sum, { count }) => sum + count, 0);
  const sets: RiskSet[] = [];
  for (let start = 0; start < order.length;) {
    const { time } = at(order, start);
    const events = new Array<number>(causes).fill(0);
    let [end, censored] = [start, 0];
    for (; end < order.length && order[end]?.time === time; end += 1) {
      const { outcome, count } = at(order, end);
      if (outcome === 0) censored += count;
      else events[outcome - 1] = at(events, outcome - 1) + count;
    }
    sets.push({ time, atRisk, events, censored });
    atRisk -= events.reduce((sum, count) => sum + count, censored);
    start = end;
  }
  return sets;
}

/** The place of the last of the times that is not after the time; −1 before all. The times ascend. */
export function lastUpTo(points: readonly { readonly time: number }[], time: number): number {
  let [low, high] = [-1, points.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(points, middle).time <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
