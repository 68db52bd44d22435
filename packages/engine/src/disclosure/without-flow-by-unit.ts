import type { DisclosedResult } from '../indicators/indicator-result.js';

/**
 * The results with the cases that each figure left out taken away wherever units stand apart. Side by side, those
 * numbers tell how many answered where another indicator is withheld, and they are small themselves.
 */
export function withoutFlowByUnit(results: readonly DisclosedResult[]): readonly DisclosedResult[] {
  return results.map((result) =>
    result.suppressed === undefined && result.group['unit'] !== undefined
      ? { ...result, population: null, excluded: null, unknown: null }
      : result,
  );
}
