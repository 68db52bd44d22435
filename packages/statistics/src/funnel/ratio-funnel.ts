import { at } from '../at.js';
import { requireCount, requirePositive, requireSameLength } from '../require-finite.js';
import { overdispersion, type Overdispersion } from './overdispersion.js';

export interface RatioUnit {
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number;
  /** (O − E) / √E. */
  readonly zPearson: number;
  /** 2(√O − √E): its variance is near 1 also for few events, and overdispersion is measured on it. */
  readonly zRoot: number;
}

export interface RatioFunnel extends Overdispersion {
  readonly units: readonly RatioUnit[];
}

/**
 * Observed over expected events of each unit against 1, with overdispersion measured on the root scale and τ² on that
 * of the ratio, whose variance by chance is 1/E (Spiegelhalter 2005). For limits see `exactPoissonLimit`. Throws a `RangeError`
 * for a count that is not whole and for expected events that are not above 0.
 */
export function ratioFunnel(
  observed: readonly number[],
  expected: readonly number[],
  { winsorise = 0.1 }: { readonly winsorise?: number | undefined } = {},
): RatioFunnel {
  requireSameLength('observed', observed, 'expected', expected);
  const units = observed.map((count, index) => {
    const mean = at(expected, index);
    requireCount(`observed[${index}]`, count);
    requirePositive(`expected[${index}]`, mean);
    return {
      observed: count,
      expected: mean,
      ratio: count / mean,
      zPearson: (count - mean) / Math.sqrt(mean),
      zRoot: 2 * (Math.sqrt(count) - Math.sqrt(mean)),
    };
  });
  const errors = expected.map((mean) => 1 / Math.sqrt(mean));
  return {
    units,
    ...overdispersion(
      units.map(({ zRoot }) => zRoot),
      errors,
      winsorise,
    ),
  };
}
