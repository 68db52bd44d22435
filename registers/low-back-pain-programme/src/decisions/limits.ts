import { daysBetween, type Expr } from '@kvalreg/expression';
import type { Assessment } from '../forms/assessment-refs.js';

/**
 * The limits of the programme in days, and which side of each belongs to the rule: docs/adr/0010. A span ("3–4 weeks") is
 * read at its earlier end, and "more than" leaves the limit itself out.
 */
export const moreThanDays = {
  /** "> 3–4 weeks" */
  painWithRedFlag: 21,
  /** "> 6–8 weeks" */
  sciatica: 42,
  /** "> 8 weeks" */
  painWithYellowFlag: 56,
  /** "> 12 weeks" */
  stenosis: 84,
} as const;
/** "4–6 months": four months of at least 30 days. */
export const disablingPainDays = 120;
/** "After 6 weeks": six whole weeks have passed. */
export const treatmentWeeks = 6;
/** Onset "before 18 or after 55": in completed years. */
export const usualOnset = { from: 18, to: 55 } as const;
/** "Not older than 1 year" */
export const currentImagingDays = 365;

export function painDays({ painSince, assessedOn }: Assessment): Expr<number> {
  return daysBetween(painSince, assessedOn);
}
export function legPainDays({ legPainSince, assessedOn }: Assessment): Expr<number> {
  return daysBetween(legPainSince, assessedOn);
}
