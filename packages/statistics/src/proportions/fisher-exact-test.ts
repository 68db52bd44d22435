import { logBinomialTerm } from '../special-functions/saddle-point.js';
import type { Events } from './proportion-difference.js';
import { requireEvents } from './require-events.js';

/**
 * The two-sided p-value of Fisher's exact test that two groups have the same share, as `fisher.test` in R: the
 * probability of all tables with the same margins that are at most as probable as the one at hand. Throws a
 * `RangeError` unless events ≤ n are whole numbers.
 */
export function fisherExactTest(first: Events, second: Events): number {
  requireEvents(first.events, first.n);
  requireEvents(second.events, second.n);
  const events = first.events + second.events;
  const lowest = Math.max(0, events - second.n);
  const highest = Math.min(events, first.n);
  const logs: number[] = [];
  for (let k = lowest; k <= highest; k += 1) logs.push(logHypergeometric(k, events, first.n, second.n));
  const observed = logs[first.events - lowest] ?? 0;
  // Tables as probable as this one may differ from it by rounding.
  const limit = observed + 1e-7;
  return Math.min(
    1,
    logs.filter((log) => log <= limit).reduce((sum, log) => sum + Math.exp(log), 0),
  );
}

/** ln of the probability of k of the events in the first group, by way of binomial terms, which lose no digits. */
function logHypergeometric(k: number, events: number, firstN: number, secondN: number): number {
  const all = firstN + secondN;
  if (all === 0) return 0;
  const [p, q] = [events / all, (all - events) / all];
  return (
    logBinomialTerm(k, firstN - k, p, q) +
    logBinomialTerm(events - k, secondN - events + k, p, q) -
    logBinomialTerm(events, all - events, p, q)
  );
}
