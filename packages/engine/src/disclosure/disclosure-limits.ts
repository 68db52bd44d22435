import type { IndicatorResult } from '../indicators/indicator-result.js';

export interface DisclosureLimits {
  /** A figure with fewer cases is withheld. */
  readonly smallestN: number;
  /** A share with fewer cases in the numerator or outside it is withheld, and a distribution with such an option. */
  readonly smallestCell: number;
}

/** The numbers of cases that the limits look at. */
type Cells = Pick<IndicatorResult, 'n' | 'k'> & { readonly options?: readonly { readonly k: number }[] };

/** Which limit a figure does not reach, if any. */
export function limitMissed(cells: Cells, limits: DisclosureLimits): 'small-n' | 'small-cell' | null {
  if (cells.n < limits.smallestN) return 'small-n';
  const parts = [
    ...(cells.k === undefined ? [] : [cells.k, cells.n - cells.k]),
    ...(cells.options ?? []).map(({ k }) => k),
  ];
  return parts.some((part) => part < limits.smallestCell) ? 'small-cell' : null;
}

/** The cells of several figures of one indicator, added up. */
export function sumOf(results: readonly IndicatorResult[]): Cells {
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const [first] = results;
  return {
    n: total(results.map(({ n }) => n)),
    ...(first?.k === undefined ? {} : { k: total(results.map(({ k = 0 }) => k)) }),
    ...(first?.options === undefined
      ? {}
      : {
          options: first.options.map((_, at) => ({
            k: total(results.map(({ options }) => options?.[at]?.k ?? 0)),
          })),
        }),
  };
}
