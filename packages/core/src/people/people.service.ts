import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { authorOf } from '../access/author.js';
import { PersonDirectory } from '../access/person-directory.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { ConflictError, InvalidInputError } from '../platform/errors/domain-error.js';
import { coreConfig } from '../platform/platform-options.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { IdentityCipher } from './identity-cipher.js';
import { IdentityReader } from './identity-reader.js';
import type { Identifier, Sex } from './identifier/identifier.js';
import { parseIdentifier } from './identifier/parse-identifier.js';
import { checkRecorded } from './joining/given-consent.js';
import { refuseObjected } from './joining/objections.query.js';
import { recordEvent } from './joining/record-event.query.js';
import { factsOf, type NewPerson } from './new-person.js';
import type { Person } from './person.js';

export interface AddedPerson {
  readonly person: Person;
  /** False when the unit knew the person already. Whether another unit or register does is not told. */
  readonly isNew: boolean;
}

interface AddedRow {
  readonly id: string;
  readonly birth_date: string;
  readonly sex: Sex;
  readonly is_new: boolean;
  /** Of the number that the person has now, to which names are bound; the person may have been found by an earlier one. */
  readonly present_hash: Buffer;
}

interface RecordedConsent {
  readonly on: string;
  readonly version: string;
}

/** Finds and registers the persons of a unit. A person is found by the exact number and in no other way. */
@Injectable()
export class PeopleService extends PersonDirectory {
  private readonly cipher: IdentityCipher;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    super();
    this.cipher = new IdentityCipher(config.identityKey);
  }

  /** The person with this number, if the scope's unit (or register) knows the person. A search is logged also when it finds nothing. */
  async find(scope: Scope, identifierText: string, language: Language = 'en'): Promise<Person | null> {
    const identifier = this.parse(scope.registerId, identifierText, language);
    return this.database.inScope(scope, async (tx) => {
      const id = await this.idOf(tx, identifier);
      const person = id === null ? undefined : (await this.identities.read(tx, [id])).get(id);
      await this.audit.record(
        tx,
        scope,
        'person.find',
        { personId: person?.id ?? null },
        { found: person !== undefined },
      );
      return person ?? null;
    });
  }

  /**
   * Makes the person known to the unit. Somebody with the same number is the same person, also for two who type at once;
   * what another unit has written about the person is not told.
   */
  async add(scope: Scope, person: NewPerson, language: Language = 'en'): Promise<AddedPerson> {
    const identifier = this.parse(scope.registerId, person.identifier, language);
    const facts = factsOf(identifier, person, this.clock.today(), language);
    const consent = this.consentOf(scope.registerId, person, facts.birthDate, language);
    const unitId = await this.unitFor(scope, person.unitId);
    const hash = this.cipher.hash(identifier.type, identifier.normalised);
    return this.database.inScope(scope, async (tx) => {
      const [added] = await tx.query<AddedRow[]>(
        'select * from identity.add_person($1, $2, $3, $4, $5, $6)',
        [
          randomUUID(),
          identifier.type,
          hash,
          this.cipher.encrypt(identifier.normalised, hash),
          facts.birthDate,
          facts.sex,
        ],
      );
      // Whoever had this number was erased while this waited for the row.
      if (!added)
        throw new ConflictError(
          'simultaneous-change',
          'The person was changed at the same moment, and your change was not made. Try again.',
        );
      // A former number may tell another birth date or sex: the present one is right.
      const isPresent = added.present_hash.equals(hash);
      if (isPresent && (added.birth_date !== facts.birthDate || added.sex !== facts.sex)) throw differs();
      const objection = this.cipher.objectionHash(scope.registerId, identifier.type, identifier.normalised);
      await refuseObjected(tx, scope.registerId, objection, consent?.on ?? null);
      if (consent !== null) await this.recordConsent(tx, { ...scope, unitId }, added.id, consent);
      const newHere = await tx.query<unknown[]>(
        'insert into register.participant (register_id, unit_id, person_id) values ($1, $2, $3) on conflict do nothing returning 1',
        [scope.registerId, unitId, added.id],
      );
      // Whoever objected while this waited for the person's row has done so by now.
      await refuseObjected(tx, scope.registerId, objection, null);
      if (facts.name !== null) {
        await tx.query(
          `insert into identity.person_name (register_id, unit_id, person_id, name_encrypted)
           values ($1, $2, $3, $4) on conflict do nothing`,
          [scope.registerId, unitId, added.id, this.cipher.encrypt(facts.name, added.present_hash)],
        );
      }
      await this.audit.record(
        tx,
        { ...scope, unitId },
        'person.add',
        { personId: added.id },
        { isNew: added.is_new },
      );
      const read = (await this.identities.read(tx, [added.id])).get(added.id);
      if (!read) throw new Error('a person that was just added is not visible');
      return { person: read, isNew: newHere.length > 0 };
    });
  }

  /** For log-in: the id behind a number that the log-in provider vouches for, whatever register it is from. */
  override async personIdByIdentifier(identifierText: string): Promise<string | null> {
    const allowed = this.catalogue.all().flatMap(({ identifiers }) => identifiers);
    const { identifier } = parseIdentifier(identifierText, { allowed, today: this.clock.today() });
    if (!identifier) return null;
    return this.database.outsideScope((tx) => this.idOf(tx, identifier));
  }

  private consentOf(
    registerId: string,
    { consent }: NewPerson,
    birthDate: string,
    language: Language,
  ): RecordedConsent | null {
    if (!consent) return null;
    const { participation } = this.catalogue.register(registerId);
    const given = { on: consent.on, version: consent.version ?? participation?.informationVersion ?? '' };
    checkRecorded(given, { birthDate, today: this.clock.today(), prefix: 'consent.', language });
    return given;
  }

  private async recordConsent(
    tx: EntityManager,
    scope: Scope & { readonly unitId: string },
    personId: string,
    { on, version }: RecordedConsent,
  ): Promise<void> {
    const isNew = await recordEvent(tx, {
      registerId: scope.registerId,
      personId,
      unitId: scope.unitId,
      kind: 'consented',
      on,
      version,
      author: authorOf(scope.principal),
      at: this.clock.now(),
    });
    if (!isNew) return;
    await this.audit.record(
      tx,
      scope,
      'participation.record',
      { personId },
      { kind: 'consented', on, version },
    );
  }

  private parse(registerId: string, text: string, language: Language): Identifier {
    const { identifiers: allowed } = this.catalogue.register(registerId);
    const { identifier, problem } = parseIdentifier(text, { allowed, today: this.clock.today(), language });
    if (identifier) return identifier;
    throw new InvalidInputError('invalid-identifier', problem.message, [problem]);
  }

  private async idOf(tx: EntityManager, identifier: Identifier): Promise<string | null> {
    const hash = this.cipher.hash(identifier.type, identifier.normalised);
    const [row] = await tx.query<{ id: string | null }[]>('select identity.find_person($1) as id', [hash]);
    return row?.id ?? null;
  }

  private async unitFor(scope: Scope, unitId: string | null | undefined): Promise<string> {
    const unit = scope.level === 'unit' ? scope.unitId : unitId;
    if (unit) return (await this.organisation.unit(scope.registerId, unit)).id;
    throw new InvalidInputError('unit-required', 'Say for which unit the person is registered.', [
      {
        field: 'unitId',
        code: 'required',
        severity: 'error',
        message: 'Choose the unit that the person is registered for.',
        params: {},
      },
    ]);
  }
}

function differs(): InvalidInputError {
  return new InvalidInputError(
    'person-differs',
    'The number is already registered with another date of birth or sex. Check what you typed; if it is right, ask the register office to correct the earlier registration.',
  );
}
