/**
 * What a follow-up counts as on a day, in SQL: the first exclusion that holds, or else how it was answered. `o` is the
 * occasion, `e` its episode, `p` the person and `t` how the person stands to the register. Nothing that excludes looks
 * at whether there is an answer: a rate among those who happened to answer would be too high.
 */
export function outcomeSql(today: string): string {
  const byDue = (day: string): string => `${day} <= o.due_on`;
  return `case
    when o.closes_on is null or o.closes_on >= ${today} then 'open'
    when o.scheduled_on > o.closes_on then 'too-late'
    when ${byDue('p.died_on')} then 'died'
    when ${byDue('p.emigrated_on')} then 'emigrated'
    when t.status in ('opted-out', 'withdrawn') and ${byDue('t.since')} then 'left'
    when ${byDue('e.ended_on')} then case when e.end_reason = 'new-index' then 'new-index' else 'ended' end
    when o.answered_on is null then 'none'
    when o.answered_on < o.opens_on or o.answered_on > o.closes_on then 'outside'
    else o.channel end`;
}
