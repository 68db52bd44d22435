import { Inject, Injectable } from '@nestjs/common';
import type { PersonIdentifier } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { IdentityCipher } from '../people/identity-cipher.js';
import type { Identifier } from '../people/identifier/identifier.js';
import type { CoreConfig } from '../platform/config.js';
import { coreConfig } from '../platform/platform-options.js';

interface NumberRow {
  readonly type: PersonIdentifier;
  readonly hash: Buffer;
  readonly encrypted: Buffer;
}

/** The hashes by which a person who objects will be recognised: one for each number that the person has or had. */
@Injectable()
export class PersonNumbers {
  private readonly cipher: IdentityCipher;
  constructor(@Inject(coreConfig) config: CoreConfig) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  /** Of a number that nobody in the register has. */
  objectionHash(registerId: string, { type, normalised }: Identifier): Buffer {
    return this.cipher.objectionHash(registerId, type, normalised);
  }

  /**
   * Waits for whoever is registering somebody with this number, and then lets nobody do so until the transaction ends;
   * true if the register knows the person by then.
   */
  async holdNumber(
    tx: EntityManager,
    registerId: string,
    { type, normalised }: Identifier,
  ): Promise<boolean> {
    const hash = this.cipher.hash(type, normalised);
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('number ' || $1, 0))`, [
      hash.toString('hex'),
    ]);
    // A second statement: it sees what was committed while this waited.
    const known = await tx.query<unknown[]>(
      'select 1 from register.participant where register_id = $1 and person_id = identity.find_person($2) limit 1',
      [registerId, hash],
    );
    return known.length > 0;
  }

  /** Within a scope that knows the person; empty for somebody whom it does not know. */
  async objectionHashes(tx: EntityManager, registerId: string, personId: string): Promise<readonly Buffer[]> {
    const rows = await tx.query<NumberRow[]>(
      `select identifier_type as type, identifier_hash as hash, identifier_encrypted as encrypted
       from identity.person where id = $1 and thinned_on is null
       union all
       select identifier_type, identifier_hash, identifier_encrypted from identity.former_identifier where person_id = $1`,
      [personId],
    );
    return rows.map(({ type, hash, encrypted }) =>
      this.cipher.objectionHash(registerId, type, this.cipher.decrypt(encrypted, hash)),
    );
  }
}
