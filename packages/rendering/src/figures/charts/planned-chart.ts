import type { ChartSpec } from '../../charts/chart-spec.js';
import type { Shown } from '../chart-words.js';
import type { FigureInput, FigureSeries } from '../figure-input.js';

/** A chart of a figure, and what is said about it. */
export interface PlannedChart {
  readonly title: string;
  /** Whose values alone it shows, where the figure compares several. */
  readonly group?: string;
  readonly spec: ChartSpec;
  /** What it shows, for those who do not see it; where it is left out, the values of what it `shows`. */
  readonly description?: string;
  /** All measures and groups of the figure where it is left out. */
  readonly shows?: Shown;
}
/** The charts of a figure, and sentences for those who do see them: signals, and why there is none. */
export interface PlannedCharts {
  readonly charts: readonly PlannedChart[];
  readonly notes: readonly string[];
}
export const nothingPlanned: PlannedCharts = { charts: [], notes: [] };

/** The title of a measure's chart: with the name of the group that it is of, where the figure compares several. */
export function titleOfGroup(
  title: string,
  { label }: FigureSeries,
  { series }: Pick<FigureInput, 'series'>,
): Pick<PlannedChart, 'title' | 'group'> {
  return series.length > 1 ? { title: `${title}, ${label}`, group: label } : { title };
}

export function together(parts: readonly PlannedCharts[]): PlannedCharts {
  return {
    charts: parts.flatMap(({ charts }) => charts),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  };
}
