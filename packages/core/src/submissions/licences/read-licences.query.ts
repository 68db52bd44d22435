import type { EntityManager } from 'typeorm';
import type { Licence } from './licence.js';

/** The licences within the scope of the transaction, by unit and day; of one unit, where one is named. */
export async function readLicences(
  tx: EntityManager,
  registerId: string,
  unitId: string | null = null,
): Promise<readonly Licence[]> {
  return tx.query<Licence[]>(
    `select id, unit_id as "unitId", valid_from::text as "from", valid_to::text as "to" from register.licence
     where register_id = $1 and ($2::text is null or unit_id = $2) order by unit_id, valid_from`,
    [registerId, unitId],
  );
}
