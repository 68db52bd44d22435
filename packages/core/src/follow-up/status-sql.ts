import type { OccasionStatus } from '@kvalreg/engine';

/**
 * `occasionStatus` of the engine in SQL, for an occasion `o` on a day: lists and counts over many rows are made in
 * the database. A test holds the two together.
 */
export function statusSql(day: string): string {
  return `case
    when o.response_id is not null then 'answered'
    when o.opens_on is null or o.opens_on > ${day} then 'not-open'
    when o.closes_on < ${day} then 'expired'
    when o.due_on < ${day} then 'overdue'
    else 'due' end`;
}

/** The same as a condition for one status, in which the database recognises its indexes. */
export function isInStatus(status: OccasionStatus, day: string): string {
  const open = `o.response_id is null and o.opens_on <= ${day} and (o.closes_on is null or o.closes_on >= ${day})`;
  return {
    answered: 'o.response_id is not null',
    'not-open': `o.response_id is null and (o.opens_on is null or o.opens_on > ${day})`,
    expired: `o.response_id is null and o.opens_on <= ${day} and o.closes_on < ${day}`,
    overdue: `${open} and o.due_on < ${day}`,
    due: `${open} and (o.due_on is null or o.due_on >= ${day})`,
  }[status];
}
