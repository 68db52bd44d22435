import type { EntityManager } from 'typeorm';
import type { Channel } from '../../episodes/episode.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';

/** What is true of an occasion while its episode is locked. */
export interface LockedOccasion {
  readonly register_id: string;
  readonly pathway: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly birth_date: string;
  readonly opened_on: string;
  readonly index_date: string | null;
  readonly form: string;
  readonly due_on: string | null;
  readonly opens_on: string | null;
  readonly closes_on: string | null;
  readonly answered_on: string | null;
  readonly response_id: string | null;
  readonly revision: number;
  readonly channel: Channel | null;
  readonly replay_revision: number | null;
  readonly replay_response: string | null;
  readonly replay_hash: Buffer | null;
  readonly ended_on: string | null;
  readonly stopped_on: string | null;
}

/** Nobody else writes to the episode until the transaction ends. */
export async function lockOccasion(
  tx: EntityManager,
  episodeId: string,
  occasion: string,
  idempotencyKey: string | null = null,
): Promise<LockedOccasion> {
  const [row] = isUuid(episodeId)
    ? await tx.query<LockedOccasion[]>('select * from register.lock_occasion($1, $2, $3)', [
        episodeId,
        occasion,
        idempotencyKey,
      ])
    : [];
  if (row) return row;
  throw unknownOccasion();
}

export function unknownOccasion(): NotFoundError {
  return new NotFoundError('unknown-occasion', 'There is no such form in your part of the register.');
}
