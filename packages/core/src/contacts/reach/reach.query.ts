import type { EntityManager } from 'typeorm';
import { reachedBySql } from './reached-by.sql.js';

/**
 * Persons that something is still to be asked of, now or later, once for each unit, with what reaches them: `p` of the
 * parameters register, day, unit.
 */
const toBeAsked = `
asked as materialized (
  select distinct o.unit_id, e.person_id
  from register.occasion o
  join register.episode e on e.id = o.episode_id
  join register.pathway_rule r on r.register_id = o.register_id and r.pathway = o.pathway
  where o.register_id = $1 and o.response_id is null and ($3::text is null or o.unit_id = $3)
    and not o.name = any(r.staff_occasions) and (o.closes_on is null or o.closes_on >= $2::date)
    and (o.stopped_on is null or o.stopped_on > $2::date) and (o.ended_on is null or o.ended_on > $2::date)
), person as (
  select a.unit_id, a.person_id, p.protected,
    coalesce(${reachedBySql}, '{}') as reached_by,
    c.email_failed_on is not null or c.phone_failed_on is not null or c.address_failed_on is not null as has_failed,
    cardinality(coalesce(c.refused, '{}')) > 0 as has_refused
  from asked a
  join identity.person p on p.id = a.person_id
  left join identity.contact c on c.register_id = $1 and c.person_id = a.person_id
)`;

export interface ReachFilter {
  readonly registerId: string;
  readonly today: string;
  readonly unitId: string | null;
}

export interface ReachRow {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly persons: number;
  readonly by_mailbox: number;
  readonly by_email: number;
  readonly by_sms: number;
  readonly by_letter: number;
  readonly none: number;
  readonly protected: number;
}

export function countReach(
  tx: EntityManager,
  { registerId, today, unitId }: ReachFilter,
): Promise<ReachRow[]> {
  const by = (channel: string): string =>
    `count(*) filter (where not protected and '${channel}' = any(reached_by))`;
  return tx.query<ReachRow[]>(
    `with ${toBeAsked}
     select n.*, u.name as unit_name from (
       select unit_id, count(*) as persons, ${by('digital-mailbox')} as by_mailbox, ${by('email')} as by_email,
         ${by('sms')} as by_sms, ${by('letter')} as by_letter,
         count(*) filter (where not protected and reached_by = '{}') as none,
         count(*) filter (where protected) as protected
       from person group by unit_id
     ) n join organisation.unit u on u.id = n.unit_id`,
    [registerId, today, unitId],
  );
}

export interface UnreachableRow {
  readonly person_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly reason: 'wrong-address' | 'refused' | 'no-address';
  readonly total: number;
}

/** Those whom nothing reaches, by unit. What came back says more than what was refused, and that more than nothing. */
export function readUnreachable(
  tx: EntityManager,
  { registerId, today, unitId }: ReachFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<UnreachableRow[]> {
  return tx.query<UnreachableRow[]>(
    `with ${toBeAsked}
     select x.person_id, x.unit_id, u.name as unit_name, count(*) over () as total,
       case when x.has_failed then 'wrong-address' when x.has_refused then 'refused' else 'no-address' end as reason
     from person x join organisation.unit u on u.id = x.unit_id
     where not x.protected and x.reached_by = '{}'
     order by u.name collate "C", x.unit_id, x.person_id limit $4 offset $5`,
    [registerId, today, unitId, limit, offset],
  );
}
