/**
 * SQL: the last day on which the person of an episode can still be asked or something of it is expected; `infinity` for an
 * episode that is still planned. The alias is that of a row of `register.episode`.
 */
export const lastExpected = (e: string): string => `(
  select max(case
    when o.response_id is not null then o.answered_on
    else least(coalesce(o.closes_on, o.due_on, 'infinity'), coalesce(o.ended_on, 'infinity'), coalesce(o.stopped_on, 'infinity'))
  end) from register.occasion o where o.episode_id = ${e}.id)`;

/** SQL: the last day on which anything happened in an episode, or will. */
export const lastEvent = (e: string): string =>
  `greatest(${e}.opened_on, ${e}.index_date, ${lastExpected(e)})`;
