import type { EntityManager } from 'typeorm';
import type { PersonIdentifier } from '@kvalreg/declaration';
import { addressLines, readAddress } from '../../contacts/details/address.js';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import { formatIdentifier } from '../../people/person.js';
import type { ExtractedContact, ExtractedPerson, RegisterExtract } from './extract.js';

interface PersonRow {
  readonly id: string;
  readonly identifier_type: PersonIdentifier;
  readonly identifier_hash: Buffer;
  readonly identifier_encrypted: Buffer;
  readonly birth_date: string;
  readonly sex: 'female' | 'male';
  readonly died_on: string | null;
  readonly emigrated_on: string | null;
  readonly protected: boolean;
  readonly checked_on: string | null;
  readonly created_at: Date;
}

export interface Facts {
  readonly person: ExtractedPerson;
  readonly contact: ExtractedContact | null;
  readonly units: RegisterExtract['units'];
}

/** Who the person is and where the person is reached, in readable form; undefined for a person whom the register does not know. */
export async function readFacts(
  tx: EntityManager,
  cipher: IdentityCipher,
  registerId: string,
  personId: string,
): Promise<Facts | undefined> {
  const [row] = await tx.query<PersonRow[]>(
    `select p.id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex, died_on, emigrated_on, protected,
       checked_on, created_at
     from identity.person p
     where p.id = $1 and exists (select from register.participant t where t.person_id = p.id and t.register_id = $2)`,
    [personId, registerId],
  );
  if (!row) return undefined;
  const open = (value: Buffer | null): string | null =>
    value === null ? null : cipher.decrypt(value, row.identifier_hash);
  const units = await tx.query<{ unit_name: string; name_encrypted: Buffer | null; since: Date }[]>(
    `select u.name as unit_name, n.name_encrypted, t.created_at as since
     from register.participant t join organisation.unit u on u.id = t.unit_id
     left join identity.person_name n on n.register_id = t.register_id and n.unit_id = t.unit_id and n.person_id = t.person_id
     where t.register_id = $1 and t.person_id = $2 order by t.created_at, u.name`,
    [registerId, personId],
  );
  return {
    person: {
      id: row.id,
      identifierType: row.identifier_type,
      identifier: numberOf(cipher, row),
      formerIdentifiers: await readFormer(tx, cipher, personId),
      birthDate: row.birth_date,
      sex: row.sex,
      diedOn: row.died_on,
      emigratedOn: row.emigrated_on,
      isProtected: row.protected,
      checkedOn: row.checked_on,
      registeredAt: row.created_at.toISOString(),
    },
    contact: await readContact(tx, open, registerId, personId),
    units: units.map(({ unit_name: unitName, name_encrypted: name, since }) => ({
      unitName,
      name: open(name),
      since: since.toISOString(),
    })),
  };
}

/** A number that was let go when its time was over is a dash. */
function numberOf(
  cipher: IdentityCipher,
  row: Pick<PersonRow, 'identifier_type' | 'identifier_hash' | 'identifier_encrypted'>,
): string {
  const { identifier_encrypted: sealed, identifier_hash: hash } = row;
  return sealed.length === 0 ? '–' : formatIdentifier(row.identifier_type, cipher.decrypt(sealed, hash));
}

async function readFormer(
  tx: EntityManager,
  cipher: IdentityCipher,
  personId: string,
): Promise<readonly string[]> {
  const rows = await tx.query<
    { identifier_type: PersonIdentifier; identifier_hash: Buffer; identifier_encrypted: Buffer }[]
  >(
    `select identifier_type, identifier_hash, identifier_encrypted from identity.former_identifier
     where person_id = $1 order by identifier_hash`,
    [personId],
  );
  return rows.map((row) => numberOf(cipher, row));
}

async function readContact(
  tx: EntityManager,
  open: (value: Buffer | null) => string | null,
  registerId: string,
  personId: string,
): Promise<ExtractedContact | null> {
  const [row] = await tx.query<
    {
      email_encrypted: Buffer | null;
      phone_encrypted: Buffer | null;
      address_encrypted: Buffer | null;
      digital_mailbox: boolean | null;
      language: string | null;
      refused: readonly string[];
      updated_at: Date;
      email_failed_on: string | null;
      phone_failed_on: string | null;
      address_failed_on: string | null;
    }[]
  >(
    `select email_encrypted, phone_encrypted, address_encrypted, digital_mailbox, language, refused, updated_at,
       email_failed_on, phone_failed_on, address_failed_on
     from identity.contact where register_id = $1 and person_id = $2`,
    [registerId, personId],
  );
  const address = open(row?.address_encrypted ?? null);
  return row
    ? {
        email: open(row.email_encrypted),
        phone: open(row.phone_encrypted),
        address: address === null ? null : addressLines(readAddress(address)).join('\n'),
        digitalMailbox: row.digital_mailbox,
        language: row.language,
        refused: row.refused,
        failedOn: { email: row.email_failed_on, phone: row.phone_failed_on, address: row.address_failed_on },
        updatedAt: row.updated_at.toISOString(),
      }
    : null;
}
