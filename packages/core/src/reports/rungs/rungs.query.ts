import type { EntityManager } from 'typeorm';
import type { RungCount } from './rungs.js';

export interface RungsFilter {
  readonly registerId: string;
  readonly pathway: string;
  readonly unitId: string | null;
  readonly today: string;
}
const parametersOf = ({ registerId, pathway, unitId, today }: RungsFilter): unknown[] => [
  registerId,
  pathway,
  unitId,
  today,
];

/**
 * Messages that went, each with the day it went, the day the next one did, and the answer. Days are those of the
 * calendar where registers are kept.
 */
const sent = `
  select m.occasion, m.rung, m.purpose, m.channel, m.episode_id, d.day,
    lead(d.day) over (partition by m.episode_id, m.occasion order by m.due_for, d.day) as next_day,
    o.answered_on, o.closes_on
  from register.message m
  join register.occasion o on o.episode_id = m.episode_id and o.name = m.occasion
  cross join lateral (select (m.sent_at at time zone 'Europe/Stockholm')::date as day) d
  where m.register_id = $1 and m.pathway = $2 and ($3::text is null or m.unit_id = $3) and $4::date is not null
    and m.state in ('sent', 'delivered') and m.sent_at is not null`;

/** Each message is in exactly one of the groups after `sent`. */
export function readRungCounts(
  tx: EntityManager,
  filter: RungsFilter,
): Promise<(RungCount & { readonly occasion: string })[]> {
  return tx.query(
    `with sent as (${sent}), judged as (
       select occasion, rung, channel, case
         when answered_on < day then 'before'
         when answered_on <= closes_on and (next_day is null or answered_on < next_day) then 'answered'
         when next_day is not null then 'next'
         when closes_on < $4::date or answered_on > closes_on then 'over'
         else 'open' end as outcome
       from sent
     )
     select occasion, rung, channel, count(*)::int as sent,
       ${['before', 'answered', 'next', 'over', 'open']
         .map((outcome) => `count(*) filter (where outcome = '${outcome}')::int as ${outcome}`)
         .join(', ')}
     from judged group by occasion, rung, channel order by occasion, rung, channel`,
    parametersOf(filter),
  );
}

export interface SkippedRow {
  readonly occasion: string;
  readonly rung: string;
  readonly reason: string;
  readonly n: number;
}
export function readSkipped(tx: EntityManager, filter: RungsFilter): Promise<SkippedRow[]> {
  return tx.query(
    `select m.occasion, m.rung, m.reason, count(*)::int as n from register.message m
     where m.register_id = $1 and m.pathway = $2 and ($3::text is null or m.unit_id = $3) and $4::date is not null
       and m.state = 'skipped'
     group by m.occasion, m.rung, m.reason order by m.occasion, m.rung, n desc, m.reason`,
    parametersOf(filter),
  );
}

export interface CurveRow {
  readonly occasion: string;
  /** Whole weeks from the invitation to the answer, the first week being 0; null without an answer in the window. */
  readonly week: number | null;
  readonly n: number;
}
/** Of those who were invited and whose window is over, from the first invitation that went. */
export function readCurve(tx: EntityManager, filter: RungsFilter): Promise<CurveRow[]> {
  return tx.query(
    `with sent as (${sent}), invited as (
       select occasion, episode_id, min(day) as day, min(answered_on) as answered_on, min(closes_on) as closes_on
       from sent where purpose = 'invitation' group by occasion, episode_id
     )
     select occasion, case when answered_on <= closes_on then greatest(answered_on - day, 0) / 7 end as week, count(*)::int as n
     from invited where closes_on < $4::date group by 1, 2 order by 1, 2`,
    parametersOf(filter),
  );
}
