import type { EntityManager } from 'typeorm';
import { addressText } from '../../contacts/details/address.js';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import type { PopulationImport, PopulationRow, RowRemark, RowStatus } from '../population-row.js';
import type { PersonState } from './person-state.js';

interface ContactRow {
  readonly register_id: string;
  readonly sealed: Buffer | null;
  readonly noted_on: string | null;
}

/**
 * Writes a new address for every register that knows the person and that the person takes part in, and empties the day on
 * which a letter came back.
 */
export async function writeAddress(
  tx: EntityManager,
  cipher: IdentityCipher,
  person: PersonState,
  { address, noted }: PopulationRow,
  by: PopulationImport,
): Promise<{ readonly status: RowStatus; readonly remark: RowRemark | null }> {
  const text = address === null ? '' : addressText(address);
  const rows = await tx.query<ContactRow[]>(
    `select k.register_id, c.address_encrypted as sealed, c.address_noted_on as noted_on
     from (select distinct register_id from register.participant where person_id = $1 and ($2::text is null or register_id = $2)) k
     left join identity.contact c on c.register_id = k.register_id and c.person_id = $1
     where not exists (select from register.participation p
       where p.register_id = k.register_id and p.person_id = $1 and p.status in ('opted-out', 'withdrawn'))
     order by 1`,
    [person.id, by.registerId],
  );
  const open = rows.filter(({ noted_on: known }) => known === null || known < noted);
  for (const { register_id: register } of open) {
    await tx.query(
      `insert into identity.contact (register_id, person_id, address_encrypted, address_noted_on, updated_at, updated_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (register_id, person_id) do update set address_encrypted = excluded.address_encrypted,
         address_noted_on = excluded.address_noted_on, address_failed_on = null,
         updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
      [register, person.id, cipher.encrypt(text, person.hash), noted, by.now, by.author],
    );
  }
  if (open.length > 0) return { status: 'changed', remark: null };
  const isSame = rows.every(
    ({ sealed, noted_on: known }) =>
      known === noted && sealed !== null && cipher.decrypt(sealed, person.hash) === text,
  );
  if (isSame) return { status: 'unchanged', remark: null };
  const day = rows.reduce((last, { noted_on: known }) => ((known ?? '') > last ? (known ?? '') : last), '');
  return { status: 'outdated', remark: { code: 'noted-later', params: { day } } };
}

/** Takes away where a person lives, in every register; an address that was noted before does not come back. */
export async function emptyAddresses(tx: EntityManager, personId: string, noted: string): Promise<void> {
  await tx.query(
    `update identity.contact set address_encrypted = null, address_failed_on = null,
       address_noted_on = greatest(address_noted_on, $2) where person_id = $1`,
    [personId, noted],
  );
}
