import type { FittedCoefficient } from '@kvalreg/engine';
import { studentQuantile, studentTwoSided } from '@kvalreg/statistics';
import { roundTo } from './told-numbers.js';

/** A coefficient as it is told; one that is rounded has of an intercept the estimate alone. */
export interface ToldCoefficient extends Omit<FittedCoefficient, 'standardError' | 'low' | 'high'> {
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The standard error with two digits, the estimate to the same decimal, and limits and p of these two. With more digits
 * the estimate of a group is the fraction of two counts, and its standard error says which: of a model of a few groups
 * they would give back how many each of them has. `df` are degrees of freedom by what is told: infinite but for means.
 */
export function roundedCoefficient(one: FittedCoefficient, df: number): ToldCoefficient {
  const { term, level } = one;
  const standardError = Number(one.standardError.toPrecision(2));
  const decimals = decimalsOf(standardError);
  const estimate = roundTo(one.estimate, decimals);
  if (term === null)
    return { term, level, estimate, standardError: null, low: null, high: null, pValue: null };
  const margin = studentQuantile(0.975, df) * standardError;
  return {
    term,
    level,
    estimate,
    standardError,
    low: roundTo(estimate - margin, decimals),
    high: roundTo(estimate + margin, decimals),
    pValue: standardError === 0 ? null : roundTo(studentTwoSided(estimate / standardError, df), 3),
  };
}

/** That of the second digit; three at most where there is no error at all. */
function decimalsOf(standardError: number): number {
  if (standardError === 0) return 3;
  return Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(standardError))));
}
