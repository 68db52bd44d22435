import { at } from '../at.js';
import { requireSameLength } from '../require-finite.js';
import { mean, total } from './mean.js';

/**
 * Pearson's correlation of values in pairs; null of fewer than two pairs or where one side does not vary. Throws a
 * `RangeError` when the lists differ in length or hold a number that is not finite.
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  requireSameLength('x', x, 'y', y);
  const [meanX, meanY] = [mean(x), mean(y)];
  if (meanX === null || meanY === null || x.length < 2) return null;
  const dx = x.map((value) => value - meanX);
  const dy = y.map((value) => value - meanY);
  const squares = Math.sqrt(total(dx.map((d) => d ** 2))) * Math.sqrt(total(dy.map((d) => d ** 2)));
  if (squares === 0) return null;
  return Math.max(-1, Math.min(1, total(dx.map((d, index) => d * at(dy, index))) / squares));
}
