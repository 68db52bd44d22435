import type { OccasionDates } from './schedule-episode.js';

export const occasionStatuses = [
  'not-open',
  'due',
  'overdue',
  'expired',
  'too-late',
  'ended',
  'stopped',
  'answered',
] as const;
export type OccasionStatus = (typeof occasionStatuses)[number];

/** All that the status of an occasion follows from. */
export interface OccasionFacts extends OccasionDates {
  readonly answeredOn: string | null;
  /** The day on which the occasion got its dates, as far as that is known. */
  readonly scheduledOn: string | null;
  /** The first day on which its episode was no longer followed up. */
  readonly endedOn: string | null;
  /** The first day on which the person could no longer be asked: dead, moved abroad, or no longer taking part. */
  readonly stoppedOn: string | null;
}

/**
 * How an occasion stands today: `due` from the day it opens, `overdue` after its due date, `expired` after the last
 * day on which an answer counts, or `too-late` where that day was over when its dates became known, so that nobody was
 * ever asked. An answer settles it whenever it came; an end or a stop settles whatever was not over by then.
 */
export function occasionStatus(occasion: OccasionFacts, today: string): OccasionStatus {
  const { opensOn, dueOn, closesOn, answeredOn, scheduledOn, endedOn, stoppedOn } = occasion;
  const isOverBy = (day: string | null): boolean => day !== null && closesOn !== null && closesOn < day;
  const isCutBy = (day: string | null): boolean => day !== null && day <= today && !isOverBy(day);
  if (answeredOn !== null) return 'answered';
  if (isCutBy(stoppedOn)) return 'stopped';
  if (isCutBy(endedOn)) return 'ended';
  if (opensOn === null || today < opensOn) return 'not-open';
  if (isOverBy(today)) return isOverBy(scheduledOn) ? 'too-late' : 'expired';
  return dueOn !== null && today > dueOn ? 'overdue' : 'due';
}
