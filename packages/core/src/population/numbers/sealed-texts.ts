import type { EntityManager } from 'typeorm';
import type { IdentityCipher } from '../../people/identity-cipher.js';

interface NameRow {
  readonly register_id: string;
  readonly unit_id: string;
  readonly sealed: Buffer;
}
const contactColumns = ['email_encrypted', 'phone_encrypted', 'address_encrypted'] as const;
type ContactRow = { readonly register_id: string } & Readonly<
  Record<(typeof contactColumns)[number], Buffer | null>
>;

/** Encrypts the names and addresses of a locked person for another number: they are bound to the one that the person has. */
export async function resealPerson(
  tx: EntityManager,
  cipher: IdentityCipher,
  personId: string,
  { from, to }: { readonly from: Buffer; readonly to: Buffer },
): Promise<void> {
  const reseal = (sealed: Buffer | null): Buffer | null =>
    sealed && cipher.encrypt(cipher.decrypt(sealed, from), to);
  const names = await tx.query<NameRow[]>(
    'select register_id, unit_id, name_encrypted as sealed from identity.person_name where person_id = $1',
    [personId],
  );
  for (const { register_id: register, unit_id: unit, sealed } of names) {
    await tx.query(
      `update identity.person_name set name_encrypted = $4
       where person_id = $1 and register_id = $2 and unit_id = $3`,
      [personId, register, unit, reseal(sealed)],
    );
  }
  const contacts = await tx.query<ContactRow[]>(
    `select register_id, ${contactColumns.join(', ')} from identity.contact where person_id = $1`,
    [personId],
  );
  for (const contact of contacts) {
    await tx.query(
      `update identity.contact set email_encrypted = $3, phone_encrypted = $4, address_encrypted = $5
       where person_id = $1 and register_id = $2`,
      [personId, contact.register_id, ...contactColumns.map((column) => reseal(contact[column]))],
    );
  }
}
