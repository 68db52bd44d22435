import type { OccasionStatus } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { hasEnded } from '../participation/may-collect.js';
import {
  episodeColumns,
  occasionColumns,
  type EpisodeRow,
  type OccasionRow,
} from '../episodes/episode-row.js';
import { isInStatus, statusSql } from './status-sql.js';

export interface FollowUpFilter {
  readonly registerId: string;
  readonly today: string;
  /** Occasions to look at. */
  readonly occasions: readonly { readonly pathway: string; readonly occasion: string }[];
  /** A clinic's own unit is named here too: the database then finds its rows by index. */
  readonly unitId: string | null;
}

const day = '$2::date';
// Those who have objected are on no list. The day is named here, so that every statement has the same parameters whichever status it asks for.
const chosen = `o.register_id = $1 and ${day} is not null and (o.pathway, o.name) in (select * from unnest($3::text[], $4::text[]))
  and ($5::text is null or o.unit_id = $5)
  and o.episode_id not in (select left_out.id from register.episode left_out
    where left_out.register_id = $1 and ${hasEnded('left_out')})`;

function parametersOf({ registerId, today, occasions, unitId }: FollowUpFilter): unknown[] {
  return [
    registerId,
    today,
    occasions.map(({ pathway }) => pathway),
    occasions.map(({ occasion }) => occasion),
    unitId,
  ];
}

export type FollowUpRow = EpisodeRow & OccasionRow;

/** The soonest due first; among the answered the latest first. */
export function readFollowUps(
  tx: EntityManager,
  filter: FollowUpFilter,
  {
    status,
    limit,
    offset,
  }: { readonly status: OccasionStatus | null; readonly limit: number; readonly offset: number },
): Promise<FollowUpRow[]> {
  const order =
    status === 'answered'
      ? 'o.answered_on desc, o.due_on, o.episode_id, o.name'
      : 'o.due_on, o.episode_id, o.name';
  return tx.query<FollowUpRow[]>(
    `with page as materialized (
       select o.* from register.occasion o where ${chosen} and ${inStatus(status)} order by ${order} limit $6 offset $7
     )
     select ${episodeColumns}, ${occasionColumns}
     from page o join register.episode e on e.id = o.episode_id join organisation.unit u on u.id = e.unit_id
     order by ${order}`,
    [...parametersOf(filter), limit, offset],
  );
}

export async function countInStatus(
  tx: EntityManager,
  filter: FollowUpFilter,
  status: OccasionStatus | null,
): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `select count(*) as n from register.occasion o where ${chosen} and ${inStatus(status)}`,
    parametersOf(filter),
  );
  return row?.n ?? 0;
}

function inStatus(status: OccasionStatus | null): string {
  return status === null ? 'true' : isInStatus(status, day);
}

export interface FollowUpCountRow {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly pathway: string;
  readonly name: string;
  readonly status: OccasionStatus;
  readonly n: number;
}

/** All counts of all units in one scan. */
export function countFollowUps(tx: EntityManager, filter: FollowUpFilter): Promise<FollowUpCountRow[]> {
  return tx.query<FollowUpCountRow[]>(
    `select c.*, u.name as unit_name from (
       select o.unit_id, o.pathway, o.name, ${statusSql(day)} as status, count(*) as n
       from register.occasion o where ${chosen} group by 1, 2, 3, 4
     ) c join organisation.unit u on u.id = c.unit_id`,
    parametersOf(filter),
  );
}
