import type { EntityManager } from 'typeorm';
import { ForbiddenError } from '../platform/errors/domain-error.js';

/**
 * Who a protected person is, and where, is told to nobody but the session that has broken the glass; an extract for
 * such a person is made by somebody who has, with a reason that is logged.
 */
export async function requireOpened(tx: EntityManager, personId: string, now: Date): Promise<void> {
  const [row] = await tx.query<{ closed: boolean }[]>(
    'select protected and not access.has_opened(id, $2) as closed from identity.person where id = $1',
    [personId, now],
  );
  if (row?.closed !== true) return;
  throw new ForbiddenError(
    'protected-identity-closed',
    'This person has a protected identity. Open it first, with a reason, and make the extract then.',
  );
}
