import { at } from '../at.js';
import { aalenJohansen } from './aalen-johansen.js';
import { lastUpTo } from './risk-sets.js';

/**
 * The standard error of the incidence of a cause (counted from 1) up to a time by the infinitesimal jackknife, as
 * `survfit` of the R package survival gives it: the root of the sum of squares of what each person's weight changes.
 * Close to that of `aalenJohansen`.
 */
export function influenceStandardError(
  times: readonly number[],
  outcomes: readonly number[],
  cause: number,
  time: number,
  causes = 2,
): number {
  const curve = aalenJohansen(times, outcomes, causes);
  const last = lastUpTo(curve, time);
  if (last < 0) return 0;
  // Sums over the times before each: of d/(n(n − d)), and of what being at risk does to the incidence.
  const hazard: number[] = [0];
  const exposure: number[] = [0];
  let before = 1;
  curve.forEach(({ atRisk, events, eventFree }, j) => {
    const all = events.reduce((sum, count) => sum + count, 0);
    const gain = (before * at(events, cause - 1)) / atRisk;
    exposure.push(at(exposure, j) + gain * at(hazard, j) - gain / atRisk);
    hazard.push(at(hazard, j) + (all < atRisk ? all / (atRisk * (atRisk - all)) : 0));
    before = eventFree;
  });
  const incidence = (j: number): number => (j < 0 ? 0 : at(at(curve, j).incidence, cause - 1));
  let squares = 0;
  times.forEach((end, person) => {
    const own = lastUpTo(curve, end);
    const outcome = at(outcomes, person);
    const reach = Math.min(own, last);
    let influence = at(exposure, reach + 1);
    if (own <= last) {
      const { atRisk, events } = at(curve, own);
      const stay = atRisk - events.reduce((sum, count) => sum + count, 0);
      const eventFreeBefore = own === 0 ? 1 : at(curve, own - 1).eventFree;
      if (outcome === cause) influence += eventFreeBefore / atRisk;
      const change = at(hazard, own + 1) - (outcome > 0 && stay > 0 ? 1 / stay : 0);
      influence += (incidence(last) - incidence(own)) * change;
    }
    squares += influence ** 2;
  });
  return Math.sqrt(squares);
}
