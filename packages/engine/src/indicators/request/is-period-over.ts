import {
  nodesOfIndicator,
  type FigureSource,
  type Indicator,
  type Pathway,
  type Period,
} from '@kvalreg/declaration';
import { fieldsOf } from '@kvalreg/expression';
import { addDays, addPeriod } from '../../schedule/add-period.js';

/** An occasion whose answers an indicator waits for: from its due day so many days on. */
export interface AwaitedOccasion {
  readonly occasion: string;
  readonly due: Period;
  readonly daysAfter: number;
}

/**
 * The one rule of what is complete: a period is over for an indicator when the last day on which something of it may
 * come in has passed. On that day itself it is not.
 *
 * @param end last day of the period (`YYYY-MM-DD`)
 * @param day the day of the figures
 */
export function isPeriodOver(source: FigureSource, indicator: Indicator, end: string, day: string): boolean {
  return day > lastOpenDay(source, indicator, end);
}

/**
 * The last day on which something of a period may come in: so long after its end as the indicator declares
 * (`completeAfter`), or else the last day on which a follow-up that it reads is open for the last case of the period.
 */
export function lastOpenDay(source: FigureSource, indicator: Indicator, end: string): string {
  if (indicator.completeAfter) return addPeriod(end, indicator.completeAfter);
  return awaitedOccasions(source, indicator)
    .map(({ due, daysAfter }) => addDays(addPeriod(end, due), daysAfter))
    .reduce((latest, day) => (day > latest ? day : latest), end);
}

const awaited = new WeakMap<FigureSource, WeakMap<Indicator, readonly AwaitedOccasion[]>>();

/**
 * The occasions that an indicator reads and that are due after the index date. None of an indicator that counts by the day
 * of an answer or is judged on the last day of a period: what comes later lies in a later period.
 */
export function awaitedOccasions(source: FigureSource, indicator: Indicator): readonly AwaitedOccasion[] {
  const ofSource = awaited.get(source) ?? new WeakMap<Indicator, readonly AwaitedOccasion[]>();
  awaited.set(source, ofSource);
  const known = ofSource.get(indicator) ?? occasionsRead(source, indicator);
  ofSource.set(indicator, known);
  return known;
}

function occasionsRead(source: FigureSource, indicator: Indicator): readonly AwaitedOccasion[] {
  if (!isPathway(source) || indicator.date !== undefined || indicator.basis === 'snapshot') return [];
  const read = new Set(
    nodesOfIndicator(indicator)
      .flatMap(fieldsOf)
      .flatMap(({ path }) => path[0] ?? []),
  );
  return Object.entries(source.occasions).flatMap(([occasion, { opens, due, window }]) =>
    opens === 'index' && read.has(occasion) ? [{ occasion, due, daysAfter: window.after }] : [],
  );
}

function isPathway(source: FigureSource): source is Pathway {
  return 'occasions' in source;
}
