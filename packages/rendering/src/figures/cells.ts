import type { Language } from '@kvalreg/declaration';
import type { DisclosedResult, MeanFigure, SuppressionReason } from '@kvalreg/engine';
import { formatEstimate, noValue, type Estimate, type NumberStyle } from '../format/format-interval.js';
import { formatCount } from '../format/format-number.js';
import { message } from '../messages/message.js';
import type { CellView } from '../views/table-view.js';

export function estimateCell(
  estimate: Estimate | undefined,
  style: NumberStyle,
  language: Language,
  reason?: SuppressionReason,
): CellView {
  const text = estimate ? formatEstimate(estimate, style, language) : noValue;
  return numberCell(text, estimate?.value ?? null, reason, language);
}

export function meanCell(
  figure: MeanFigure | undefined,
  style: NumberStyle,
  language: Language,
  reason?: SuppressionReason,
): CellView {
  return estimateCell(
    figure && { value: figure.mean, low: figure.low, high: figure.high },
    style,
    language,
    reason,
  );
}

export function countCell(
  value: number | null | undefined,
  language: Language,
  reason?: SuppressionReason,
): CellView {
  const known = value ?? null;
  return numberCell(known === null ? noValue : formatCount(known, language), known, reason, language);
}

function numberCell(
  text: string,
  value: number | null,
  reason: SuppressionReason | undefined,
  language: Language,
): CellView {
  return {
    text,
    numeric: true,
    note: reason ? message(language, 'suppressed.mark') : null,
    ...(value !== null && { sort: String(value) }),
  };
}

/** One sentence that explains the dashes of a table; null when nothing is withheld. */
export function withheldNote(
  results: readonly (DisclosedResult | undefined)[],
  smallestN: number,
  language: Language,
): string | null {
  return results.some((result) => result?.suppressed)
    ? message(language, 'suppressed.explanation', { smallestN })
    : null;
}
