import type { ChartSpec } from '../../charts/chart-spec.js';

/** A chart of a figure, and what is said about it. */
export interface PlannedChart {
  readonly title: string;
  readonly spec: ChartSpec;
  /** What it shows, for those who do not see it; the values of the last row where it is left out. */
  readonly description?: string;
}
/** The charts of a figure, and sentences for those who do see them: signals, and why there is none. */
export interface PlannedCharts {
  readonly charts: readonly PlannedChart[];
  readonly notes: readonly string[];
}
export const nothingPlanned: PlannedCharts = { charts: [], notes: [] };

export function together(parts: readonly PlannedCharts[]): PlannedCharts {
  return {
    charts: parts.flatMap(({ charts }) => charts),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  };
}
