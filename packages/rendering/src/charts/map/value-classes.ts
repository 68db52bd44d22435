import type { NumberStyle } from '../../format/format-interval.js';

/** Values from `from` on and below `to`; the last class holds its end. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

const most = 6;

/** At most six classes of equal width with round boundaries around the values, from the lowest. */
export function valueClasses(values: readonly number[], style: NumberStyle): readonly ValueClass[] {
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const smallest = style.percent ? 0.001 : 10 ** -style.decimals;
  const step = stepFor(Math.max((high - low) / most, smallest), low, high);
  const first = Math.floor(low / step + 1e-9);
  const end = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const round = (at: number) => Number((at * step).toPrecision(12));
  return Array.from({ length: end - first }, (_, at) => ({
    from: round(first + at),
    to: round(first + at + 1),
  }));
}

/** The smallest round step that needs no more classes than there may be. */
function stepFor(least: number, low: number, high: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const steps = [1, 2, 5, 10, 20, 50, 100].map((factor) => factor * power);
  const fits = (step: number) =>
    step >= least - 1e-12 && Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) <= most;
  return steps.find(fits) ?? 100 * power;
}

/** Place of the class that a value is in. */
export function classOf(value: number, classes: readonly ValueClass[]): number {
  const at = classes.findIndex(({ to }) => value < to);
  return at < 0 ? classes.length - 1 : at;
}
