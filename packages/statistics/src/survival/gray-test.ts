import { at } from '../at.js';
import { chiSquareTails } from '../distributions/gamma.js';
import { solveSymmetric } from '../linear-algebra/cholesky.js';
import { requireSameLength } from '../require-finite.js';
import { categoriesOf } from '../tables/cross-table.js';
import type { Category } from '../tables/frequency-table.js';
import { riskSets } from './risk-sets.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface GrayTest extends MaybeUndefined {
  readonly groups: readonly Category[];
  /** Null with fewer than two groups or without events of the cause. */
  readonly chiSquare: number | null;
  readonly df: number;
  readonly pValue: number | null;
}

/**
 * Gray's test (1988) that groups have the same cumulative incidence of a cause (counted from 1) where others compete, as
 * `cuminc` of the R package cmprsk with rho = 0. It compares subdistribution hazards, for which who has had another
 * event stays at risk. Throws a `RangeError` when the lists differ in length, a time is negative or an outcome is no
 * cause.
 */
export function grayTest(
  times: readonly number[],
  outcomes: readonly number[],
  group: readonly Category[],
  cause: number,
  causes = 2,
): GrayTest {
  requireSameLength('group', group, 'times', times);
  const groups = categoriesOf(group);
  const strata = groups.map((value) => {
    const rows = group.flatMap((candidate, row) => (candidate === value ? [row] : []));
    return riskSets(
      rows.map((row) => at(times, row)),
      rows.map((row) => at(outcomes, row)),
      causes,
    );
  });
  const df = groups.length - 1;
  const { scores, variance, events } = accumulate(strata, cause);
  if (df < 1 || events === 0) {
    return { groups, chiSquare: null, df, pValue: null, reason: df < 1 ? 'no-variation' : 'no-events' };
  }
  const free = scores.slice(0, df);
  const solution = solveSymmetric(
    variance.slice(0, df).map((row) => row.slice(0, df)),
    free,
  );
  if (solution === null) return { groups, chiSquare: null, df, pValue: null, reason: 'no-variation' };
  const chiSquare = free.reduce((sum, score, index) => sum + score * at(solution, index), 0);
  return { groups, chiSquare, df, pValue: chiSquareTails(chiSquare, df).upper };
}

type Strata = readonly ReturnType<typeof riskSets>[];

/** One group at one time: those at risk, those with the cause and with others, and its curves before and after. */
interface GroupState {
  readonly atRisk: number;
  readonly own: number;
  readonly others: number;
  readonly freeBefore: number;
  readonly free: number;
  readonly incidenceBefore: number;
}

interface Accumulated {
  readonly scores: readonly number[];
  readonly variance: readonly (readonly number[])[];
  readonly events: number;
}

function accumulate(strata: Strata, cause: number): Accumulated {
  const size = strata.length;
  const zeros = (): number[][] => strata.map(() => strata.map(() => 0));
  const scores = strata.map(() => 0);
  const [variance, drift, mixed] = [zeros(), zeros(), zeros()];
  const slope = strata.map(() => 0);
  let [events, pooledBefore] = [0, 0];
  for (const states of statesOf(strata, cause)) {
    const active = states.flatMap((state, g) => (state.atRisk > 0 ? [g] : []));
    const state = (g: number): GroupState => at(states, g);
    const own = states.reduce((sum, { own: count }) => sum + count, 0);
    events += own;
    // Those that would be at risk of the cause if nobody had another event.
    const potential = (g: number): number => state(g).atRisk / state(g).freeBefore;
    const sumOver = (term: (g: number) => number): number => active.reduce((sum, g) => sum + term(g), 0);
    const allPotential = sumOver(potential);
    const allAtRisk = sumOver((g) => potential(g) * (1 - state(g).incidenceBefore));
    const pooled = pooledBefore + own / allPotential;
    const weight = zeros();
    for (const g of active) {
      for (const h of active) {
        const value = potential(g) * ((g === h ? 1 : 0) - potential(h) / allPotential);
        at(weight, g)[h] = value;
        const row = at(drift, g);
        row[h] = at(row, h) + (value * own) / (allPotential * (1 - pooledBefore));
      }
      scores[g] =
        at(scores, g) + state(g).own - (own * potential(g) * (1 - state(g).incidenceBefore)) / allAtRisk;
    }
    const spread = (k: number, shape: (g: number) => number, factor: number, share: number): void => {
      slope[k] = at(slope, k) + factor ** 2 * share;
      for (let g = 0; g < size; g += 1) {
        const row = at(mixed, g);
        row[k] = at(row, k) + shape(g) * factor * share;
        const target = at(variance, g);
        for (let h = 0; h < size; h += 1) target[h] = at(target, h) + shape(g) * shape(h) * share;
      }
    };
    for (const k of active) {
      const { atRisk, others, free, freeBefore } = state(k);
      if (own > 0) {
        const factor = free > 0 ? 1 - (1 - pooled) / free : 1;
        const ties = own > 1 ? 1 - (own - 1) / (allPotential * freeBefore - 1) : 1;
        const share = (ties * freeBefore * own) / (allPotential * atRisk);
        spread(k, (g) => at(at(weight, g), k) - factor * at(at(drift, g), k), factor, share);
      }
      if (others > 0 && free > 0) {
        const factor = (1 - pooled) / free;
        const ties = others > 1 ? 1 - (others - 1) / (atRisk - 1) : 1;
        const share = (ties * freeBefore ** 2 * others) / atRisk ** 2;
        spread(k, (g) => -factor * at(at(drift, g), k), factor, share);
      }
    }
    pooledBefore = pooled;
  }
  // What the earlier events still do through the sums of the weights up to the end.
  for (let g = 0; g < size; g += 1) {
    for (let h = 0; h < size; h += 1) {
      for (let k = 0; k < size; k += 1) {
        const [dg, dh] = [at(at(drift, g), k), at(at(drift, h), k)];
        const row = at(variance, g);
        row[h] = at(row, h) + dg * dh * at(slope, k) + dg * at(at(mixed, h), k) + dh * at(at(mixed, g), k);
      }
    }
  }
  return { scores, variance, events };
}

/** The state of all groups at each time at which somebody has an event. */
function statesOf(strata: Strata, cause: number): readonly (readonly GroupState[])[] {
  const eventTimes = strata.flatMap((sets) =>
    sets.filter(({ events }) => events.some(Boolean)).map(({ time }) => time),
  );
  const times = [...new Set(eventTimes)].sort((a, b) => a - b);
  const places = strata.map(() => 0);
  const curves = strata.map(() => ({ free: 1, incidence: 0 }));
  return times.map((time) =>
    strata.map((sets, g) => {
      while ((sets[at(places, g)]?.time ?? Infinity) < time) places[g] = at(places, g) + 1;
      const set = sets[at(places, g)];
      const { free: freeBefore, incidence: incidenceBefore } = at(curves, g);
      const counts = set?.time === time ? set.events : [];
      const all = counts.reduce((sum, count) => sum + count, 0);
      const own = counts[cause - 1] ?? 0;
      const atRisk = set?.atRisk ?? 0;
      const free = atRisk > 0 ? (freeBefore * (atRisk - all)) / atRisk : freeBefore;
      const incidence = atRisk > 0 ? incidenceBefore + (freeBefore * own) / atRisk : incidenceBefore;
      curves[g] = { free, incidence };
      return { atRisk, own, others: all - own, freeBefore, free, incidenceBefore };
    }),
  );
}
