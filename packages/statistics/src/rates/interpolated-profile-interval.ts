import { at } from '../at.js';
import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { requireCount } from '../require-finite.js';
import { devianceTerm } from '../special-functions/saddle-point.js';
import { cubicSpline } from './cubic-spline.js';
import type { Limits } from './poisson-interval.js';
import { profileLikelihoodInterval } from './profile-likelihood-interval.js';

/** Where R ends the profile: the normal quantile of a level of 99 %, reached in steps of a fifth. */
const end = normalQuantile(0.995);
const mostSteps = 9;

/**
 * The profile-likelihood limits of a Poisson mean to the digits that `confint` of a Poisson model gives in R, which
 * computes the profile at a few points, lays a spline through them and reads it off a coarse grid. Differs from the
 * exact limits by up to some 1e-4 of their size: only for comparison with figures that were published so. Without
 * events, and for levels beyond R's profile, as `profileLikelihoodInterval`.
 */
export function interpolatedProfileInterval(count: number, options: IntervalOptions = {}): Limits {
  requireCount('count', count);
  const z = normalQuantile(upperProbability(options));
  const exact = profileLikelihoodInterval(count, options);
  if (count === 0) return exact;
  const below = profile(count, -1).reverse();
  const points = [...below, { log: Math.log(count), z: 0 }, ...profile(count, 1)];
  const spline = cubicSpline(
    points.map(({ log }) => log),
    points.map((point) => point.z),
  );
  const first = at(points, 0).log;
  const last = at(points, points.length - 1).log;
  const size = 3 * points.length;
  const grid = Array.from({ length: size }, (_, index) => {
    const log = first + ((last - first) * index) / (size - 1);
    return { log, z: spline(log) };
  });
  const [lower, upper] = [readOff(grid, -z), readOff(grid, z)];
  return lower === null || upper === null ? exact : [Math.exp(lower), Math.exp(upper)];
}

interface ProfilePoint {
  readonly log: number;
  readonly z: number;
}

/** The signed roots of the deviance at equal steps of the logarithm of the mean, to the first beyond the end. */
function profile(count: number, sign: 1 | -1): ProfilePoint[] {
  const points: ProfilePoint[] = [];
  for (let step = 1; step <= mostSteps; step += 1) {
    const log = Math.log(count) + (sign * step * end) / 5 / Math.sqrt(count);
    const z = sign * Math.sqrt(2 * devianceTerm(count, Math.exp(log)));
    points.push({ log, z });
    if (Math.abs(z) >= end) break;
  }
  return points;
}

/** The logarithm of the mean at a z, on the straight line between its neighbours on the grid; null beyond the grid. */
function readOff(grid: readonly ProfilePoint[], z: number): number | null {
  const above = grid.findIndex((point) => point.z >= z);
  if (above <= 0) return above === 0 && grid[0]?.z === z ? grid[0].log : null;
  const [left, right] = [at(grid, above - 1), at(grid, above)];
  return left.log + ((right.log - left.log) * (z - left.z)) / (right.z - left.z);
}
