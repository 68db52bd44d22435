import type { EntityManager } from 'typeorm';
import { purposes, type Purpose } from './delivery.js';

/** Requests of one year and purpose, and what became of them. */
export interface DeliveryCount {
  readonly year: number;
  readonly purpose: Purpose;
  readonly requested: number;
  /** By the last decision; those that are not decided are in neither. */
  readonly granted: number;
  readonly partly: number;
  readonly refused: number;
  /** Requests of which something was handed out. */
  readonly handedOut: number;
}

/** By the year of the request, the latest one first; every purpose of a year that has any request. */
export async function readCounts(tx: EntityManager, registerId: string): Promise<readonly DeliveryCount[]> {
  const rows = await tx.query<DeliveryCount[]>(
    `select extract(year from d.requested_on)::int as year, d.request->>'purpose' as purpose,
       count(*)::int as requested,
       count(*) filter (where x.outcome = 'granted')::int as granted,
       count(*) filter (where x.outcome = 'partly')::int as partly,
       count(*) filter (where x.outcome = 'refused')::int as refused,
       count(*) filter (where exists (select from register.delivery_handout h where h.delivery_id = d.id))::int as "handedOut"
     from register.delivery d
     left join lateral (select outcome from register.delivery_decision x where x.delivery_id = d.id
       order by x.number desc limit 1) x on true
     where d.register_id = $1 group by 1, 2`,
    [registerId],
  );
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  return years.flatMap((year) =>
    purposes.map(
      (purpose) =>
        rows.find((row) => row.year === year && row.purpose === purpose) ?? {
          year,
          purpose,
          requested: 0,
          granted: 0,
          partly: 0,
          refused: 0,
          handedOut: 0,
        },
    ),
  );
}
