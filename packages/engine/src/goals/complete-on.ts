import { nodesOfIndicator, type FigureSource, type Indicator, type Pathway } from '@kvalreg/declaration';
import { fieldsOf } from '@kvalreg/expression';

import { addDays, addPeriod } from '../schedule/add-period.js';

/**
 * The day from which an indicator's figures for the cases of a year are complete: when the window of the last occasion
 * that it reads has closed for the last case of the year. Until then they can still change.
 */
export function completeOn(source: FigureSource, indicator: Indicator, year: number): string {
  const lastDay = `${String(year)}-12-31`;
  if (!isPathway(source)) return lastDay;
  const read = new Set(
    nodesOfIndicator(indicator)
      .flatMap(fieldsOf)
      .flatMap(({ path }) => path[0] ?? []),
  );
  const closing = Object.entries(source.occasions)
    .filter(([name, { opens }]) => opens === 'index' && read.has(name))
    .map(([, { due, window }]) => addDays(addPeriod(lastDay, due), window.after));
  return [lastDay, ...closing].reduce((latest, day) => (day > latest ? day : latest));
}

function isPathway(source: FigureSource): source is Pathway {
  return 'occasions' in source;
}
