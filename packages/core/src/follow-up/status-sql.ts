import type { OccasionStatus } from '@kvalreg/engine';
import { isCutBy, isGoingOn } from '../episodes/is-going-on.js';

/**
 * `occasionStatus` of the engine in SQL, for an occasion `o` on a day: lists and counts over many rows are made in
 * the database. A test holds the two together.
 */
export function statusSql(day: string): string {
  return `case
    when o.response_id is not null then 'answered'
    when ${isCutBy('stopped_on', day)} then 'stopped'
    when ${isCutBy('ended_on', day)} then 'ended'
    when o.opens_on is null or o.opens_on > ${day} then 'not-open'
    when o.closes_on < ${day} then case when o.closes_on < o.scheduled_on then 'too-late' else 'expired' end
    when o.due_on < ${day} then 'overdue'
    else 'due' end`;
}

/** The same as a condition for one status, in which the database recognises its indexes. */
export function isInStatus(status: OccasionStatus, day: string): string {
  const unanswered = `o.response_id is null and ${isGoingOn(day)}`;
  const open = `${unanswered} and o.opens_on <= ${day} and (o.closes_on is null or o.closes_on >= ${day})`;
  const over = `${unanswered} and o.opens_on <= ${day} and o.closes_on < ${day}`;
  return {
    answered: 'o.response_id is not null',
    stopped: `o.response_id is null and ${isCutBy('stopped_on', day)}`,
    ended: `o.response_id is null and ${isCutBy('ended_on', day)} and not ${isCutBy('stopped_on', day)}`,
    'not-open': `${unanswered} and (o.opens_on is null or o.opens_on > ${day})`,
    'too-late': `${over} and o.closes_on < o.scheduled_on`,
    expired: `${over} and (o.scheduled_on is null or o.closes_on >= o.scheduled_on)`,
    overdue: `${open} and o.due_on < ${day}`,
    due: `${open} and (o.due_on is null or o.due_on >= ${day})`,
  }[status];
}
