import type { Goal, Period, ProportionIndicator, Text } from '@kvalreg/declaration';
import { and, daysBetween, gt, gte, lte, not, type Expr, type IsoDate } from '@kvalreg/expression';
import { definitions } from './texts/definitions.js';
import { exclusionTitles, indicatorTitles } from './texts/indicators.js';

export const source = { nb: 'NORspine, årsrapport 2024', en: 'NORspine, annual report 2024' };

interface Exclusion {
  readonly title: Text;
  readonly when: Expr<boolean>;
}
interface Share {
  readonly title: Text;
  readonly definition: Text;
  readonly population?: Expr<boolean>;
  readonly exclusions?: readonly Exclusion[];
  readonly numerator: Expr<boolean>;
  readonly better: NonNullable<ProportionIndicator['better']>;
  readonly goal?: Goal;
  readonly completeAfter?: Period;
}

/**
 * A share of the population less those who are excluded. Where it cannot be told whether an exclusion holds, the case is
 * unknown and in neither part.
 */
export function shareOf<const S extends Share>(share: S) {
  const kept = (share.exclusions ?? []).map(({ when }) => not(when));
  return { kind: 'proportion', ...share, denominator: and(...kept), source } as const;
}

/** What the delay of registration reads of an operation, in back and neck alike. */
interface Registered {
  readonly index: { readonly date: Expr<IsoDate> };
  readonly data: { readonly date: Expr<IsoDate> };
  readonly surgery: { readonly answeredOn: Expr<IsoDate> };
}

const tooLateFrom = 90;
const early = 35;

export function delayIndicators({ index, data, surgery }: Registered, title: Text) {
  const age = daysBetween(index.date, data.date);
  const delay = daysBetween(index.date, surgery.answeredOn);
  return {
    registrationDelay: shareOf({
      title,
      definition: definitions.registrationDelay,
      exclusions: [{ title: exclusionTitles.notYetLate, when: lte(age, tooLateFrom) }],
      numerator: gt(delay, tooLateFrom),
      completeAfter: { days: tooLateFrom },
      better: 'lower',
      goal: { high: { below: 0.03 }, moderate: { atMost: 0.1 }, years: 1, lag: 0, smallestN: 20 },
    }),
    registeredEarly: shareOf({
      title: indicatorTitles.registeredEarly,
      definition: definitions.registeredEarly,
      exclusions: [{ title: exclusionTitles.notYetFiveWeeks, when: lte(age, early) }],
      numerator: lte(delay, early),
      completeAfter: { days: early },
      better: 'higher',
    }),
  };
}

interface FollowedUp {
  readonly answered: Expr<boolean>;
  readonly closesOn: Expr<IsoDate>;
}

/** Volume, and how many answer. */
export function activityIndicators(at: Registered & Readonly<Record<'months3' | 'months12', FollowedUp>>) {
  const followedUp = (title: Text, { answered, closesOn }: FollowedUp) =>
    shareOf({
      title,
      definition: definitions.followedUp,
      exclusions: [{ title: exclusionTitles.stillOpen, when: gte(closesOn, at.data.date) }],
      numerator: answered,
      better: 'higher',
    });
  return {
    operations: {
      kind: 'count',
      title: indicatorTitles.operations,
      definition: definitions.operations,
      source,
    },
    followedUpMonths3: followedUp(indicatorTitles.followedUp3, at.months3),
    followedUpMonths12: followedUp(indicatorTitles.followedUp12, at.months12),
  } as const;
}
