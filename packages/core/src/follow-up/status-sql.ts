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
