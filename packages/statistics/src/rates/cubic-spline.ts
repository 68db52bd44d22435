import { at } from '../at.js';

/**
 * The interpolating cubic spline whose end pieces agree with the cubics through the first and the last four points
 * (Forsythe, Malcolm and Moler 1977), as `spline` in R. The x ascend, and there are at least four.
 */
export function cubicSpline(x: readonly number[], y: readonly number[]): (at: number) => number {
  const n = x.length;
  if (n < 4) throw new RangeError(`${n} points are too few for a spline: it needs four.`);
  const h = x.slice(1).map((next, i) => next - at(x, i));
  const slopes = h.map((step, i) => (at(y, i + 1) - at(y, i)) / step);
  const bends = curvatures(x, h, slopes);
  return (value) => {
    let piece = 0;
    while (piece < n - 2 && at(x, piece + 1) <= value) piece += 1;
    const step = at(h, piece);
    const [left, right] = [at(bends, piece), at(bends, piece + 1)];
    const d = value - at(x, piece);
    const slope = at(slopes, piece) - step * (right + 2 * left);
    return at(y, piece) + d * (slope + d * (3 * left + (d * (right - left)) / step));
  };
}

/** One sixth of the second derivative at each point: a tridiagonal system with the end conditions. */
function curvatures(
  x: readonly number[],
  h: readonly number[],
  slopes: readonly number[],
): readonly number[] {
  const n = x.length;
  const second = (i: number): number => (at(slopes, i + 1) - at(slopes, i)) / (at(x, i + 2) - at(x, i));
  const third = (i: number): number => (second(i + 1) - second(i)) / (at(x, i + 3) - at(x, i));
  const [first, last] = [at(h, 0), at(h, n - 2)];
  const diagonal = x.map((_, i) => {
    if (i === 0) return -first;
    return i === n - 1 ? -last : 2 * (at(h, i - 1) + at(h, i));
  });
  const right = x.map((_, i) => {
    if (i === 0) return first ** 2 * third(0);
    return i === n - 1 ? -(last ** 2) * third(n - 4) : at(slopes, i) - at(slopes, i - 1);
  });
  for (let i = 1; i < n; i += 1) {
    const factor = at(h, i - 1) / at(diagonal, i - 1);
    diagonal[i] = at(diagonal, i) - factor * at(h, i - 1);
    right[i] = at(right, i) - factor * at(right, i - 1);
  }
  const result = [...right];
  for (let i = n - 1; i >= 0; i -= 1) {
    const next = i === n - 1 ? 0 : at(h, i) * at(result, i + 1);
    result[i] = (at(right, i) - next) / at(diagonal, i);
  }
  return result;
}
