import type { PersonIdentifier } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { IdentityCipher } from '../people/identity-cipher.js';
import type { Database } from '../platform/database/database.js';
import { addressText, type Address } from './details/address.js';

/** Whom a contact is asked for. */
export interface LoadedPerson {
  readonly identifierType: PersonIdentifier;
  /** As it is stored: digits alone. */
  readonly identifier: string;
  readonly birthDate: string;
}
export interface LoadedContact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: Address | null;
  readonly digitalMailbox: boolean | null;
}

interface PersonRow {
  readonly id: string;
  readonly identifier_type: PersonIdentifier;
  readonly identifier_hash: Buffer;
  readonly identifier_encrypted: Buffer;
  readonly birth_date: string;
}
const batchSize = 1000;

/**
 * Writes where all persons of a register can be reached who have no contact yet: generated data, or a register that
 * moves in. What is given is taken as it is.
 */
export class ContactLoader {
  constructor(
    private readonly database: Database,
    private readonly cipher: IdentityCipher,
  ) {}

  /** The number of persons who were given a contact. */
  async load(request: {
    readonly registerId: string;
    readonly contactOf: (person: LoadedPerson) => LoadedContact;
    readonly author: string;
    readonly signal?: AbortSignal;
    /** In the same transaction. */
    readonly alongside?: (tx: EntityManager) => Promise<void>;
  }): Promise<number> {
    return this.database.asSystem(
      async (tx) => {
        let after = '00000000-0000-0000-0000-000000000000';
        let loaded = 0;
        for (;;) {
          request.signal?.throwIfAborted();
          const rows = await tx.query<PersonRow[]>(personsWithout, [request.registerId, after, batchSize]);
          const last = rows.at(-1);
          if (!last) break;
          await tx.query(insertContacts, this.columnsOf(rows, request));
          loaded += rows.length;
          after = last.id;
        }
        await request.alongside?.(tx);
        return loaded;
      },
      { statementTimeout: 0 },
    );
  }

  private columnsOf(
    rows: readonly PersonRow[],
    {
      registerId,
      author,
      contactOf,
    }: {
      readonly registerId: string;
      readonly author: string;
      readonly contactOf: (person: LoadedPerson) => LoadedContact;
    },
  ): readonly unknown[] {
    const sealed = rows.map((row) => {
      const contact = contactOf({
        identifierType: row.identifier_type,
        identifier: this.cipher.decrypt(row.identifier_encrypted, row.identifier_hash),
        birthDate: row.birth_date,
      });
      const seal = (text: string | null) =>
        text === null ? null : this.cipher.encrypt(text, row.identifier_hash);
      return {
        email: seal(contact.email),
        phone: seal(contact.phone),
        address: seal(contact.address && addressText(contact.address)),
        digitalMailbox: contact.digitalMailbox,
      };
    });
    return [
      registerId,
      author,
      rows.map(({ id }) => id),
      sealed.map(({ email }) => email),
      sealed.map(({ phone }) => phone),
      sealed.map(({ address }) => address),
      sealed.map(({ digitalMailbox }) => digitalMailbox),
    ];
  }
}

const personsWithout = `
  select p.id, p.identifier_type, p.identifier_hash, p.identifier_encrypted, p.birth_date
  from identity.person p
  where p.id > $2 and p.thinned_on is null and exists (select from register.participant t where t.person_id = p.id and t.register_id = $1)
    and not exists (select from identity.contact c where c.person_id = p.id and c.register_id = $1)
  order by p.id limit $3`;
const insertContacts = `
  insert into identity.contact (register_id, person_id, email_encrypted, phone_encrypted, address_encrypted,
    digital_mailbox, updated_by)
  select $1, id, email, phone, address, mailbox, $2
  from unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[], $7::boolean[]) as c (id, email, phone, address, mailbox)
  on conflict do nothing`;
