import type { EntityManager } from 'typeorm';

export interface RecordedEvent {
  readonly registerId: string;
  readonly personId: string;
  /** Null where it was not recorded in a unit. */
  readonly unitId: string | null;
  readonly kind: 'informed' | 'consented' | 'opted-out' | 'withdrawn';
  readonly on: string;
  readonly version: string;
  /** As `authorOf` gives it. */
  readonly author: string;
  readonly at: Date;
}

/** Writes an event, and how the person stands from then on; false where the same had been recorded before, null where the person has gone. */
export async function recordEvent(tx: EntityManager, event: RecordedEvent): Promise<boolean | null> {
  const { registerId, personId, unitId, kind, on, version, author, at } = event;
  const [row] = await tx.query<{ is_new: boolean | null }[]>(
    'select register.record_participation($1, $2, $3, $4, $5, $6, $7, $8) as is_new',
    [registerId, personId, unitId, kind, on, version, author, at],
  );
  return row?.is_new ?? null;
}
