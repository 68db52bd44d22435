import type { Indicator } from '@kvalreg/declaration';
import type { CaseStep, DisclosedResult } from '@kvalreg/engine';
import { hasNumerator } from './step-words.js';

/** How many cases of a figure end at each step, in the order of the way; all of them are the population. */
export interface FlowSteps {
  readonly population: number;
  readonly steps: readonly { readonly step: CaseStep; readonly cases: number }[];
  /** Cases that count. */
  readonly counted: number;
  /** Whether those that count are told apart by the numerator: of too few cases the figure does not say how many are in it. */
  readonly isDivided: boolean;
}

/**
 * The way of the cases to a figure; null where it is not told. A ratio sums rows that themselves count something: of
 * those left, it does not say which are outside.
 */
export function flowSteps(indicator: Indicator, result: DisclosedResult | null): FlowSteps | null {
  if (!result || result.population === null) return null;
  const { population, excluded, unknown } = result;
  const left = excluded.reduce((rest, cases) => rest - cases, population);
  const counted = indicator.kind === 'ratio' ? left - unknown : result.n;
  const outside = left - unknown - counted;
  const numerator = hasNumerator(indicator) ? (result.k ?? null) : null;
  return {
    population,
    counted,
    isDivided: numerator !== null,
    steps: [
      ...excluded.map((cases, at) => ({ step: `excluded:${at}` as const, cases })),
      { step: 'unknown' as const, cases: unknown },
      ...(outside > 0 ? [{ step: 'outside' as const, cases: outside }] : []),
      { step: 'denominator' as const, cases: counted - (numerator ?? 0) },
      ...(numerator === null ? [] : [{ step: 'numerator' as const, cases: numerator }]),
    ],
  };
}
