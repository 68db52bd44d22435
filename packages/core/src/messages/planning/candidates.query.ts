import { reachedBySql } from '../../contacts/reach/reached-by.sql.js';
import type { PlacedRung } from './ladder.js';
import { pausedSql, personJoins, stoppedReasonSql, unreachableReasonSql } from './reachable.sql.js';

export interface CandidateRequest {
  readonly registerId: string;
  /** What is due by now is sent on this day. */
  readonly today: string;
  /** And what becomes due until then, on its own day. */
  readonly through: string;
  /** The last day that was planned: occasions that ended since then are told to have ended. */
  readonly since: string;
  readonly unitId: string | null;
  readonly needsConsent: boolean;
  readonly ladder: readonly PlacedRung[];
}

export function candidateParameters(request: CandidateRequest): unknown[] {
  const { registerId, today, through, since, unitId, needsConsent, ladder } = request;
  return [
    registerId,
    today,
    through,
    since,
    unitId,
    needsConsent,
    ladder.map(({ pathway }) => pathway),
    ladder.map(({ occasion }) => occasion),
    ladder.map(({ rung }) => rung.id),
    ladder.map(({ place }) => place),
    ladder.map(({ rung }) => rung.day),
    ladder.map(({ rung }) => rung.purpose),
    ladder.map(({ channels }) => channels.join(',')),
  ];
}

/**
 * One row for each rung that is due and not decided yet, in one statement for all units of a register:
 * `send_on`, and `channel` or `reason`.
 *
 * A rung is sent on the day that the ladder says, at the earliest when its form opens; one that was missed (a pause, a
 * late registration) on the first day that is planned. Of several rungs of one occasion that fall on the same day the
 * latest is sent and the others are overtaken. What is due while sending is paused waits, unless its window ends.
 */
export const candidates = `
rung as materialized (
  -- One key instead of two columns: the planner would take two for independent, and expect hardly any rows.
  select pathway || ' ' || occasion as key, rung, place, day, purpose, string_to_array(channels, ',') as channels
  from unnest($7::text[], $8::text[], $9::text[], $10::int[], $11::int[], $12::text[], $13::text[])
    as r (pathway, occasion, rung, place, day, purpose, channels)
),
open_occasion as (
  select o.*, false as is_late from register.occasion o
  where o.register_id = $1 and o.response_id is null and o.due_on is not null
    and o.closes_on >= least($4::date, $2::date) and not coalesce(o.scheduled_on > o.closes_on, false)
  union all
  -- Before the index date is known, what opens with the episode has no end yet.
  select o.*, false from register.occasion o
  where o.register_id = $1 and o.response_id is null and o.due_on is not null and o.closes_on is null
  union all
  select o.*, true from register.occasion o
  where o.register_id = $1 and o.response_id is null and o.scheduled_on > o.closes_on and o.scheduled_on >= $4::date
),
due as materialized (
  select o.episode_id, o.name as occasion, o.pathway, o.unit_id, o.closes_on, o.is_late, o.due_on,
    r.rung, r.place, r.purpose, r.channels, o.due_on + r.day as due_for,
    greatest(o.due_on + r.day, o.opens_on, $2::date) as send_on,
    r.place < max(r.place) over (partition by o.episode_id, o.name, greatest(o.due_on + r.day, o.opens_on, $2::date)) as is_overtaken
  from open_occasion o join rung r on r.key = o.pathway || ' ' || o.name
  where ($5::text is null or o.unit_id = $5) and greatest(o.due_on + r.day, o.opens_on) <= $3::date
    and not exists (select from register.message m
      where m.episode_id = o.episode_id and m.occasion = o.name and m.rung = r.rung)
),
judged as (
  select d.*, e.person_id,
    case
      when d.is_late then 'registered-too-late'
      when d.closes_on < d.send_on then 'window-over'
      else ${stoppedReasonSql('$6::boolean')}
    end as stopped,
    (select ch from unnest(d.channels) with ordinality as preferred (ch, at)
     where ch = any(${reachedBySql}) order by at limit 1) as reached_by,
    ${unreachableReasonSql('d.channels')} as unreachable
  from due d ${personJoins('d.episode_id')}
  where not d.is_overtaken and (d.is_late or d.closes_on < d.send_on or not ${pausedSql('$1', 'd.unit_id')})
),
candidate as (
  select episode_id, occasion, pathway, unit_id, person_id, rung, place, purpose, channels, due_for, due_on, send_on,
    coalesce(stopped, case when reached_by is null then unreachable end) as reason,
    case when stopped is null then reached_by end as channel
  -- Computed once: what a column is asked for twice would be computed twice.
  from (select * from judged offset 0) as judged
  union all
  -- Nothing of the person matters for a rung that a later one replaces.
  select d.episode_id, d.occasion, d.pathway, d.unit_id, e.person_id, d.rung, d.place, d.purpose, d.channels, d.due_for,
    d.due_on, d.send_on,
    case when d.is_late then 'registered-too-late' when d.closes_on < d.send_on then 'window-over' else 'overtaken' end, null
  from due d join register.episode e on e.id = d.episode_id
  where d.is_overtaken and (d.is_late or d.closes_on < d.send_on or not ${pausedSql('$1', 'd.unit_id')})
)`;
