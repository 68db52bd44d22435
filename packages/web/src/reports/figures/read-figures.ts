import type { IndicatorsService, Scope } from '@kvalreg/core';
import type { DisclosedResult } from '@kvalreg/engine';
import type { FiguresSelection } from './figures-selection.js';

/** The figures of a selection: of the unit that is chosen, and of all. */
export interface ReadFigures {
  /** Null where no unit stands beside all, because none is chosen or because the rows are units themselves. */
  readonly unitId: string | null;
  readonly own: readonly DisclosedResult[];
  readonly nation: readonly DisclosedResult[];
}

/** Figures by what is asked for, by that without the units, and of all together. */
export async function readFigures(
  indicators: Pick<IndicatorsService, 'compute' | 'compare'>,
  scope: Scope,
  pathway: string,
  { by, filter, from, indicators: asked, to, unit }: FiguresSelection,
): Promise<ReadFigures> {
  const byUnit = by.includes('unit');
  const request = {
    pathway,
    indicators: asked,
    groups: [by, ...(byUnit ? [by.filter((dimension) => dimension !== 'unit')] : []), []],
    filter,
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
  if (byUnit) return { unitId: null, own: [], nation: await indicators.compute(scope, request) };
  const unitId = unit[0] ?? (scope.level === 'unit' ? (scope.unitId ?? null) : null);
  return { unitId, ...(await indicators.compare(scope, unitId, request)) };
}
