import { awaitedBy, type FigureSource, type Indicator } from '@kvalreg/declaration';
import { addPeriod } from '../../schedule/add-period.js';

/**
 * The one rule of what is complete: a period is over for an indicator when the last day on which something of it may
 * come in has passed. On that day itself it is not.
 *
 * @param end last day of the period (`YYYY-MM-DD`)
 * @param day the day of the figures
 */
export function isPeriodOver(source: FigureSource, indicator: Indicator, end: string, day: string): boolean {
  const last = lastOpenDay(source, indicator, end);
  return last !== null && day > last;
}

/**
 * The last day on which something of a period may come in: so long after its end as the indicator declares
 * (`completeAfter`), or else the last day of what it waits for, of the last case of the period. Null where nothing says
 * so, which the lint of a register does not let pass: such a period is never called complete.
 */
export function lastOpenDay(source: FigureSource, indicator: Indicator, end: string): string | null {
  if (indicator.completeAfter) return addPeriod(end, indicator.completeAfter);
  const { awaited, unbounded } = awaitedBy(source, indicator);
  if (unbounded.length > 0) return null;
  return awaited
    .map(({ steps }) => steps.reduce(addPeriod, end))
    .reduce((latest, day) => (day > latest ? day : latest), end);
}
