import { Inject, Injectable } from '@nestjs/common';
import type { PersonIdentifier } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { CoreConfig } from '../platform/config.js';
import { coreConfig } from '../platform/platform-options.js';
import { IdentityCipher } from './identity-cipher.js';
import type { Sex } from './identifier/identifier.js';
import { formatIdentifier, type Person } from './person.js';

interface PersonRow {
  readonly id: string;
  readonly identifier_type: PersonIdentifier;
  readonly identifier_hash: Buffer;
  readonly identifier_encrypted: Buffer;
  readonly name_encrypted: Buffer | null;
  readonly birth_date: string;
  readonly died_on: string | null;
  readonly sex: Sex;
  readonly protected: boolean;
  readonly opened: boolean;
}

/** In the place of a number that was let go when its time was over. */
const noIdentifier = '–';

/** Says who persons are. The caller writes the log: it knows on which errand they are read. */
@Injectable()
export class IdentityReader {
  private readonly cipher: IdentityCipher;
  constructor(
    @Inject(coreConfig) config: CoreConfig,
    private readonly clock: Clock,
  ) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  /**
   * Those of the persons that are known within the transaction's scope, by id, with the name that was written there.
   * Who a protected person is is told to nobody, whatever list they stand in, but the session that has broken the glass.
   */
  async read(tx: EntityManager, personIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    if (personIds.length === 0) return new Map();
    const rows = await tx.query<PersonRow[]>(
      `select id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex, died_on, protected,
         protected and access.has_opened(id, $2) as opened,
         (select n.name_encrypted from identity.person_name n where n.person_id = p.id order by n.created_at, n.unit_id limit 1)
           as name_encrypted
       from identity.person p where id = any($1)`,
      [[...new Set(personIds)], this.clock.now()],
    );
    return new Map(rows.map((row) => [row.id, this.person(row)]));
  }

  private person(row: PersonRow): Person {
    const hash = row.identifier_hash;
    const plain = {
      id: row.id,
      identifierType: row.identifier_type,
      birthDate: row.birth_date,
      sex: row.sex,
      ...(row.died_on !== null && { diedOn: row.died_on }),
    };
    if (row.protected && !row.opened) return { ...plain, identifier: '', name: null, protection: 'hidden' };
    return {
      ...plain,
      identifier:
        row.identifier_encrypted.length === 0
          ? noIdentifier
          : formatIdentifier(row.identifier_type, this.cipher.decrypt(row.identifier_encrypted, hash)),
      name: row.name_encrypted === null ? null : this.cipher.decrypt(row.name_encrypted, hash),
      ...(row.protected && { protection: 'opened' as const }),
    };
  }
}
