import type { EntityManager } from 'typeorm';
import { endedSince } from '../../platform/errors/participation-errors.js';

/**
 * Refuses a number that has objected to the register, unless the person has agreed on a later day: then the objection is
 * lifted.
 *
 * @param consentOn the day on which the person agreed, if that is stated
 */
export async function refuseObjected(
  tx: EntityManager,
  registerId: string,
  hash: Buffer,
  consentOn: string | null,
): Promise<void> {
  const [row] = await tx.query<{ since: string | null }[]>(
    'select register.objection_since($1, $2) as since',
    [registerId, hash],
  );
  const since = row?.since ?? null;
  if (since === null) return;
  if (consentOn === null || consentOn <= since) throw endedSince(since);
  await tx.query('select register.lift_objection($1, $2)', [registerId, hash]);
}
