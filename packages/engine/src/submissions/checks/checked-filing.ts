import type { Language, Submission } from '@kvalreg/declaration';
import type { Figures } from '../fields/submission-field.js';
import type { MeasureToFile } from '../periods/measures-to-file.js';

/** What one unit files in one year. */
export interface CheckedFiling {
  readonly measures: readonly MeasureToFile[];
  readonly figures: Figures;
  /** Explanations by measure. */
  readonly comments?: Readonly<Record<string, string>>;
  /** What the same unit filed the year before. */
  readonly before?: { readonly measures: readonly MeasureToFile[]; readonly figures: Figures } | null;
}
export interface CheckOptions {
  /** True when the figures are sent: every figure that is needed must be there. */
  readonly complete: boolean;
  readonly language: Language;
}

/** What the checks of one measure look at. */
export interface MeasureContext extends CheckOptions {
  readonly submission: Submission;
  readonly name: string;
  /** The figure with a path below the measure; null when it is not there, or wrong by itself. */
  readonly figure: (...path: readonly string[]) => number | null;
}

export const keyOf = (name: string, ...path: readonly string[]): string => [name, ...path].join('.');
