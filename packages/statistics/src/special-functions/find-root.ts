/**
 * The root of a continuous function between two points where it has different signs, to the last digits
 * (Chandrupatla 1997: inverse quadratic interpolation where it is safe, halving where it is not). Throws a
 * `RangeError` when the signs are the same.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa + fb)) {
    throw new RangeError(`There is no change of sign between ${low} and ${high}.`);
  }
  let part = 0.5;
  for (let step = 0; step < 300; step += 1) {
    const x = a + part * (b - a);
    const fx = f(x);
    // The third point is the end that x replaces; the root stays between x and b.
    const sameSide = fx < 0 === fa < 0;
    const [c, fc] = sameSide ? [a, fa] : [b, fb];
    if (!sameSide) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const [best, size] = Math.abs(fb) < Math.abs(fa) ? [b, fb] : [a, fa];
    const tolerance = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - c);
    if (tolerance > 0.5 || size === 0) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const safe = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    part = safe
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5;
    part = Math.max(tolerance, Math.min(1 - tolerance, part));
  }
  return b;
}

/** The root of an increasing function, searched outwards from a start in steps that double. */
export function findIncreasingRoot(f: (x: number) => number, start: number, firstStep: number): number {
  const upwards = f(start) < 0;
  let previous = start;
  for (let step = firstStep; step < Number.MAX_VALUE; step *= 2) {
    const next = upwards ? previous + step : previous - step;
    if (f(next) < 0 !== upwards) return findRoot(f, previous, next);
    previous = next;
  }
  throw new RangeError(`There is no root beyond ${start}.`);
}
