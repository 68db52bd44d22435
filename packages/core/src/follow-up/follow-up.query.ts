import type { OccasionStatus } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { episodeColumns, occasionColumns, type EpisodeRow, type OccasionRow } from '../episodes/episode-row.js';
import { statusSql } from './status-sql.js';

export interface FollowUpFilter {
  readonly registerId: string;
  readonly today: string;
  /** Occasions to look at, as `pathway occasion`. */
  readonly occasions: readonly string[];
  readonly unitId: string | null;
}

const chosen = `o.register_id = $1 and o.pathway || ' ' || o.name = any($3) and ($4::text is null or o.unit_id = $4)`;

export type FollowUpRow = EpisodeRow & OccasionRow & { readonly total: number };

/** The soonest due first; among the answered the latest first. */
export function readFollowUps(
  tx: EntityManager,
  filter: FollowUpFilter,
  { status, limit, offset }: { readonly status: OccasionStatus | null; readonly limit: number; readonly offset: number },
): Promise<FollowUpRow[]> {
  const part = status === null ? '' : `and o.response_id is ${status === 'answered' ? 'not null' : 'null'}`;
  const order = status === 'answered' ? 'o.answered_on desc, o.due_on, o.episode_id, o.name' : 'o.due_on, o.episode_id, o.name';
  return tx.query<FollowUpRow[]>(
    `with page as materialized (
       select o.*, count(*) over () as total from register.occasion o
       where ${chosen} ${part} and ($5::text is null or ${statusSql('$2::date')} = $5)
       order by ${order} limit $6 offset $7
     )
     select ${episodeColumns}, ${occasionColumns}, o.total
     from page o join register.episode e on e.id = o.episode_id join organisation.unit u on u.id = e.unit_id
     order by ${order}`,
    [filter.registerId, filter.today, filter.occasions, filter.unitId, status, limit, offset],
  );
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
       select o.unit_id, o.pathway, o.name, ${statusSql('$2::date')} as status, count(*) as n
       from register.occasion o where ${chosen} group by 1, 2, 3, 4
     ) c join organisation.unit u on u.id = c.unit_id`,
    [filter.registerId, filter.today, filter.occasions, filter.unitId],
  );
}
