import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { authorOf } from '../access/author.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { IdentityCipher } from '../people/identity-cipher.js';
import { Clock } from '../platform/clock.js';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';
import { coreConfig } from '../platform/platform-options.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { changedFields, type ContactField } from './change/changed-fields.js';
import { checkContact, type CheckedChange } from './change/check-contact.js';
import { ContactReader, type KnownContact } from './contact-reader.js';
import { failingChannels, type ContactChange, type ContactOfPerson } from './contact.js';
import { addressText } from './details/address.js';
import { homeCountryOf } from './details/country.js';
import { writeContact, writeFailure, type WrittenContact } from './change/write-contact.query.js';

/** Reads and changes where a person can be reached in the name of one register. */
@Injectable()
export class ContactsService {
  private readonly cipher: IdentityCipher;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly contacts: ContactReader,
    private readonly audit: AuditService,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  async read(scope: Scope, personId: string): Promise<ContactOfPerson> {
    return this.database.inScope(scope, async (tx) => {
      const known = await this.known(tx, scope, personId);
      await this.audit.record(tx, scope, 'contact.read', { personId });
      return shown(known);
    });
  }

  /** Changes what is given; what is left out stays. Returns what is different afterwards: nothing for what was there already. */
  async change(
    scope: Scope,
    personId: string,
    change: ContactChange,
    language: Language = 'en',
  ): Promise<readonly ContactField[]> {
    return this.database.inScope(scope, (tx) => this.changeIn(tx, scope, personId, change, language));
  }

  /** The same within a transaction of the caller's, whose scope it must be. */
  async changeIn(
    tx: EntityManager,
    scope: Scope,
    personId: string,
    change: ContactChange,
    language: Language,
  ): Promise<readonly ContactField[]> {
    const { registerId } = scope;
    // Two who change at once take turns, so that neither is told a difference that the other has made.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `contact ${registerId} ${personId}`,
    ]);
    // What is written is bound to the number that the person has: it does not change in between.
    if (isUuid(personId)) await tx.query('select identity.hold_person($1)', [personId]);
    const known = await this.known(tx, scope, personId);
    const checked = checkContact(change, {
      home: homeCountryOf(known.identifierType),
      languages: this.catalogue.register(registerId).languages,
      language,
    });
    if (known.isProtected && (checked.email ?? checked.phone ?? checked.address ?? null) !== null) {
      throw new ConflictError(
        'identity-protected',
        'The identity of this person is protected: no address is kept. Write by the way that the population register offers.',
      );
    }
    const fields = changedFields(known.contact, checked);
    if (fields.length === 0) return [];
    await writeContact(tx, this.sealed(checked, fields, known.hash), {
      registerId,
      personId,
      author: authorOf(scope.principal),
      now: this.clock.now(),
      today: this.clock.today(),
    });
    await this.audit.record(tx, scope, 'contact.change', { personId }, { fields });
    return fields;
  }

  /** That something came back from an address, or that it was no fault of the address after all. */
  async markFailed(scope: Scope, personId: string, named: string, hasFailed: boolean): Promise<void> {
    await this.database.inScope(scope, async (tx) => {
      await this.known(tx, scope, personId);
      // Only then: whoever may not know the person learns nothing, whatever is asked.
      const channel = failingChannels.find((one) => one === named);
      if (!channel)
        throw new InvalidInputError('invalid-channel', 'Say by which channel something came back.');
      const isWritten = await writeFailure(tx, {
        registerId: scope.registerId,
        personId,
        channel,
        day: hasFailed ? this.clock.today() : null,
        author: authorOf(scope.principal),
        now: this.clock.now(),
      });
      if (!isWritten) {
        throw new ConflictError(
          'no-such-contact',
          `No address for "${channel}" is kept that could have failed.`,
        );
      }
      await this.audit.record(
        tx,
        scope,
        hasFailed ? 'contact.fail' : 'contact.recover',
        { personId },
        { channel },
      );
    });
  }

  private async known(tx: EntityManager, { registerId }: Scope, personId: string): Promise<KnownContact> {
    const known = isUuid(personId)
      ? (await this.contacts.read(tx, registerId, [personId])).get(personId)
      : undefined;
    if (known) return known;
    throw new NotFoundError('unknown-person', 'This person is not registered in your unit.');
  }

  private sealed(change: CheckedChange, fields: readonly ContactField[], hash: Buffer): WrittenContact {
    const seal = (text: string | null): Buffer | null =>
      text === null ? null : this.cipher.encrypt(text, hash);
    const { email = null, phone = null, address = null, digitalMailbox, language, refused } = change;
    return {
      ...(fields.includes('email') ? { email: seal(email) } : {}),
      ...(fields.includes('phone') ? { phone: seal(phone) } : {}),
      ...(fields.includes('address') ? { address: seal(address && addressText(address)) } : {}),
      ...(digitalMailbox === undefined ? {} : { digitalMailbox }),
      ...(language === undefined ? {} : { language }),
      ...(refused === undefined ? {} : { refused }),
    };
  }
}

function shown({ personId, isProtected, contact }: KnownContact): ContactOfPerson {
  return { personId, isProtected, contact };
}
