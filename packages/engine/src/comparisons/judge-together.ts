import { adjustPValues } from '@kvalreg/statistics';
import type { ComparedResult, Finding, PairResult } from './compared-result.js';

/** What is called more than chance: 5 % for all comparisons of a page together. */
export const significance = 0.05;

/**
 * Comparisons that are read together, each judged by its p value after Holm's adjustment: with twenty of them one would
 * be below 5 % by chance alone. The order is kept.
 */
export function judgeTogether(pairs: readonly PairResult[]): readonly ComparedResult[] {
  const adjusted = adjustPValues(
    pairs.map(({ pValue }) => pValue),
    'holm',
  );
  return pairs.map((pair, index) => {
    const adjustedP = adjusted[index] ?? null;
    return { ...pair, adjustedP, finding: findingOf(pair, adjustedP) };
  });
}

function findingOf({ difference }: PairResult, adjustedP: number | null): Finding {
  if (adjustedP === null) return 'not-tested';
  if (adjustedP >= significance || difference?.value === 0) return 'no-clear-difference';
  if (!difference) return 'differs';
  return difference.value > 0 ? 'higher' : 'lower';
}
