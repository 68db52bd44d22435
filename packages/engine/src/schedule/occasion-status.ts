import type { OccasionDates } from './schedule-episode.js';

export const occasionStatuses = ['not-open', 'due', 'overdue', 'expired', 'answered'] as const;
export type OccasionStatus = (typeof occasionStatuses)[number];

/**
 * How an occasion stands today: `due` from the day it opens, `overdue` after its due date, `expired` after the last
 * day on which an answer counts. An answer settles it whenever it came.
 */
export function occasionStatus(
  occasion: OccasionDates & { readonly answeredOn: string | null },
  today: string,
): OccasionStatus {
  const { opensOn, dueOn, closesOn, answeredOn } = occasion;
  if (answeredOn !== null) return 'answered';
  if (opensOn === null || today < opensOn) return 'not-open';
  if (closesOn !== null && today > closesOn) return 'expired';
  return dueOn !== null && today > dueOn ? 'overdue' : 'due';
}
