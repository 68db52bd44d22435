/** Which cases of a pathway a file holds. */
export interface CaseFilters {
  /** Years of the index date, both included; null for no limit. */
  readonly from: number | null;
  readonly to: number | null;
  /** Units; empty for all that may be read. */
  readonly units: readonly string[];
  /** Dimension → values that are kept; a dimension that is not named chooses nothing. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
}
export const allCases: CaseFilters = { from: null, to: null, units: [], dimensions: {} };
