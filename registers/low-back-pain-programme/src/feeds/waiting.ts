import type { Exclusion } from '@kvalreg/declaration';
import { and, daysBetween, eq, isKnown, lte, not, type Expr, type IsoDate } from '@kvalreg/expression';
import { exclusionTexts } from '../texts/waiting.js';

/**
 * How long what became of a referral can come in after it: as long as the time to the first visit is followed. The
 * programme sets no limit; this is the register's.
 */
export const answerIn = { days: 180 } as const;

/** Whether something had happened at the end of a day. What happened later was not known then. */
export function happenedBy(date: Expr<IsoDate>, day: Expr<IsoDate>): Expr<boolean> {
  return and(isKnown(date), lte(date, day));
}

/** Still waiting at the end of a day: none of the events that end the waiting had happened. */
export function isWaiting(day: Expr<IsoDate>, ...ends: readonly Expr<IsoDate>[]): Expr<boolean> {
  return ends.map((end) => not(happenedBy(end, day))).reduce((all, one) => and(all, one));
}

/** At most so many days from one day to another: day `days` itself is within. */
export function within(days: number, from: Expr<IsoDate>, to: Expr<IsoDate>): Expr<boolean> {
  return lte(daysBetween(from, to), days);
}

/** As the care guarantee does: who has chosen to wait, or must wait for medical reasons, is taken out and counted. */
export function guaranteed(row: {
  readonly chosenWait: Expr<boolean>;
  readonly medicalWait: Expr<boolean>;
}): readonly Exclusion<Expr<boolean>>[] {
  return [
    { title: exclusionTexts.chosen, when: eq(row.chosenWait, true) },
    { title: exclusionTexts.medical, when: eq(row.medicalWait, true) },
  ];
}
