import type { ModelState, ShownResult } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, type FigureView, type NumberStyle, type TableView } from '@kvalreg/rendering';

export type Fitted = Extract<ShownResult, { readonly status: 'fitted' }>;
export type State = Pick<ModelState, 'declared' | 'pathway'>;

/** A number as it is, with so many decimals. */
export const plain = (decimals: number): NumberStyle => ({ percent: false, decimals });

/** What a chart is called. */
export function words(id: string, title: string, language: Language) {
  return {
    id: `${id}-chart`,
    title: message(language, 'figure.chartOf', { title }),
    description: message(language, 'figure.chartTable'),
  };
}

/** A figure of a model with at most one chart and one table. */
export function figure(
  id: string,
  title: string,
  chart: FigureView['charts'][number] | null,
  table: Omit<TableView, 'id' | 'caption' | 'captionHidden'> | null,
  notes: readonly string[],
): FigureView {
  return {
    id,
    title,
    headingLevel: 2,
    charts: chart ? [chart] : [],
    severalCharts: false,
    tables: table ? [{ id: `${id}-table`, caption: title, captionHidden: true, ...table }] : [],
    notes,
    definitions: [],
  };
}
