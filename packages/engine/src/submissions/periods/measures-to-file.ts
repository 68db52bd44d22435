import type { Measure, Submission } from '@kvalreg/declaration';
import { daysIn, sharedSpan, type CalendarSpan } from './calendar-span.js';

/** Days on which a unit had a licence; without end, it still has. */
export interface LicencePeriod {
  readonly from: string;
  readonly to?: string | null;
}
/** A measure that is filed, and the days that it covers. */
export interface MeasureToFile {
  readonly measure: string;
  readonly periods: readonly CalendarSpan[];
  readonly days: number;
}

/**
 * The days that a measure covers in the filing of a year; null before its first filing. The first may cover a part of
 * the year only, later ones cover the whole of it.
 */
export function periodOfMeasure({ period }: Measure, filingYear: number): CalendarSpan | null {
  const { yearsBefore, firstFiling, firstPeriod } = period;
  if (filingYear < firstFiling) return null;
  if (filingYear === firstFiling && firstPeriod) return firstPeriod;
  const year = String(filingYear - yearsBefore).padStart(4, '0');
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/**
 * What is filed in a year, in declared order: by a unit, the measures whose period shares days with its licences, for
 * those days. Empty for a year that has nothing to do with the unit.
 */
export function measuresToFile(
  submission: Submission,
  filingYear: number,
  licences?: readonly LicencePeriod[],
): readonly MeasureToFile[] {
  return Object.entries(submission.measures).flatMap(([measure, declared]) => {
    const period = periodOfMeasure(declared, filingYear);
    if (!period) return [];
    const periods = licences
      ? [...licences]
          .sort((a, b) => (a.from < b.from ? -1 : 1))
          .flatMap((licence) => sharedSpan(period, licence) ?? [])
      : [period];
    return periods.length === 0 ? [] : [{ measure, periods, days: daysIn(periods) }];
  });
}
