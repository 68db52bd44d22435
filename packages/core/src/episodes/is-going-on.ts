/** Whether an end of its episode, or a stop for the person, has come on a day while the occasion `o` was still open. */
export function isCutBy(column: 'ended_on' | 'stopped_on', day: string): string {
  return `(o.${column} is not null and o.${column} <= ${day} and (o.closes_on is null or o.closes_on >= o.${column}))`;
}

/** Neither of them has. */
export function isGoingOn(day: string): string {
  return `not ${isCutBy('stopped_on', day)} and not ${isCutBy('ended_on', day)}`;
}
