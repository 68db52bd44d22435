import { normalQuantile } from '@kvalreg/statistics';
import type { Random } from './seeded-random.js';

/**
 * Standard normal values whose ranks follow `latent` and whose distribution is stratified: one value in each of the
 * n equally likely strata. A cohort's means then lie close to their targets also in small groups, while the values
 * keep the correlation of the latent variables.
 */
export function stratifiedNormals(latent: readonly number[], random: Random): number[] {
  const order = latent.map((_, at) => at).sort((a, b) => (latent[a] ?? 0) - (latent[b] ?? 0));
  const values = new Array<number>(latent.length);
  order.forEach((at, rank) => {
    const within = 0.001 + 0.998 * random();
    values[at] = normalQuantile((rank + within) / latent.length);
  });
  return values;
}

/** A standard normal draw. */
export function normal(random: Random): number {
  return normalQuantile(Math.min(Math.max(random(), 1e-12), 1 - 1e-12));
}

/**
 * Shares a number of cases among weighted alternatives: as close to the weights as whole numbers allow
 * (largest remainder; ties by the random stream).
 */
export function allocate(total: number, weights: readonly number[], random: Random): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((a, b) => a + b, 0);
  exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) + 1e-9 * random() }))
    .sort((a, b) => b.rest - a.rest)
    .slice(0, left)
    .forEach(({ at }) => (counts[at] = (counts[at] ?? 0) + 1));
  return counts;
}
