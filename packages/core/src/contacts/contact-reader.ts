import { Inject, Injectable } from '@nestjs/common';
import type { Channel, Language, PersonIdentifier } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { authorName } from '../access/author.js';
import { IdentityCipher } from '../people/identity-cipher.js';
import type { CoreConfig } from '../platform/config.js';
import { coreConfig } from '../platform/platform-options.js';
import { noContact, type Contact, type ContactOfPerson } from './contact.js';
import { readAddress } from './details/address.js';
import { reachedBySql } from './reach/reached-by.sql.js';

interface ContactRow {
  readonly person_id: string;
  readonly identifier_type: PersonIdentifier;
  readonly identifier_hash: Buffer;
  readonly protected: boolean;
  readonly has_contact: boolean;
  readonly email_encrypted: Buffer | null;
  readonly phone_encrypted: Buffer | null;
  readonly address_encrypted: Buffer | null;
  readonly digital_mailbox: boolean | null;
  readonly language: Language | null;
  readonly refused: readonly Channel[] | null;
  readonly email_failed_on: string | null;
  readonly phone_failed_on: string | null;
  readonly address_failed_on: string | null;
  readonly reached_by: readonly Channel[];
  readonly changed_at: Date | null;
  readonly changed_by: string | null;
}

/** A contact with what it is sealed by, for those that write it. */
export interface KnownContact extends ContactOfPerson {
  readonly identifierType: PersonIdentifier;
  readonly hash: Buffer;
}

/** Says where persons can be reached. The caller writes the log: it knows on which errand they are read. */
@Injectable()
export class ContactReader {
  private readonly cipher: IdentityCipher;
  constructor(@Inject(coreConfig) config: CoreConfig) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  /**
   * Those of the persons that are known within the transaction's scope, in one statement, by id. Of somebody with a
   * protected identity only that; of somebody without a contact an empty one.
   */
  async read(
    tx: EntityManager,
    registerId: string,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, KnownContact>> {
    if (personIds.length === 0) return new Map();
    const rows = await tx.query<ContactRow[]>(
      `select p.id as person_id, p.identifier_type, p.identifier_hash, p.protected, c.person_id is not null as has_contact,
         c.email_encrypted, c.phone_encrypted, c.address_encrypted, c.digital_mailbox, c.language, c.refused,
         c.email_failed_on, c.phone_failed_on, c.address_failed_on, ${reachedBySql} as reached_by,
         c.updated_at as changed_at, ${authorName('c.updated_by')} as changed_by
       from identity.person p
       left join identity.contact c on c.person_id = p.id and c.register_id = $1
       where p.id = any($2)`,
      [registerId, [...new Set(personIds)]],
    );
    return new Map(rows.map((row) => [row.person_id, this.known(row)]));
  }

  private known(row: ContactRow): KnownContact {
    const { person_id: personId, protected: isProtected } = row;
    const base = { personId, isProtected, identifierType: row.identifier_type, hash: row.identifier_hash };
    if (!row.has_contact) return { ...base, contact: noContact };
    const open = (sealed: Buffer | null): string | null =>
      sealed === null || isProtected ? null : this.cipher.decrypt(sealed, row.identifier_hash);
    const address = open(row.address_encrypted);
    const contact: Contact = {
      email: open(row.email_encrypted),
      phone: open(row.phone_encrypted),
      address: address === null ? null : readAddress(address),
      digitalMailbox: row.digital_mailbox,
      language: row.language,
      refused: row.refused ?? [],
      failedOn: { email: row.email_failed_on, sms: row.phone_failed_on, letter: row.address_failed_on },
      reachedBy: isProtected ? [] : row.reached_by,
      changedAt: row.changed_at?.toISOString() ?? null,
      changedBy: row.changed_by,
    };
    return { ...base, contact };
  }
}
