import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { authorOf } from '../../access/author.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { IdentityCipher } from '../../people/identity-cipher.js';
import { IdentityReader } from '../../people/identity-reader.js';
import type { Identifier, Sex } from '../../people/identifier/identifier.js';
import { parseIdentifier } from '../../people/identifier/parse-identifier.js';
import { factsOf } from '../../people/new-person.js';
import type { Person } from '../../people/person.js';
import { Clock } from '../../platform/clock.js';
import type { CoreConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { coreConfig } from '../../platform/platform-options.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { lockPersons, recordChange, type PersonState } from '../facts/person-state.js';
import { carryObjections } from '../numbers/carry-objections.js';
import { changeNumber } from '../numbers/change-number.js';
import { projectPersons } from '../project-persons.js';
import { lockNumbers, readHolders } from '../rows/holders.js';

/** What was typed wrongly, as it should have been; what is left out was right. */
export interface PersonCorrection {
  readonly identifier?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly sex?: Sex | null | undefined;
  readonly reason: string;
}
export interface PersonHistoryEntry {
  readonly kind: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly changedAt: Date;
}

const shortest = 3;
const longest = 500;

/** Corrects what was typed wrongly of a person, for the whole installation: the figures follow in the same transaction. */
@Injectable()
export class CorrectionService {
  private readonly cipher: IdentityCipher;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  /** The person as it is afterwards, and whether anything was another. */
  async correct(
    scope: Scope,
    personId: string,
    correction: PersonCorrection,
    language: Language = 'en',
  ): Promise<{ readonly person: Person; readonly isChanged: boolean }> {
    const reason = checkedReason(correction.reason);
    const typed = correction.identifier?.trim() ?? '';
    const number = typed === '' ? null : this.parse(scope.registerId, typed, language);
    await this.requireKnown(scope, personId);
    const isChanged = await this.database.asSystem(async (tx) => {
      if (number) await lockNumbers(tx, this.cipher, [number]);
      const person = (await lockPersons(tx, [personId])).get(personId);
      if (!person || person.sealedNumber.length === 0) throw unknownPerson();
      const own = this.numberOf(person, language);
      const facts = factsOf(
        number ?? own,
        {
          identifier: '',
          birthDate: correction.birthDate ?? (number?.birthDate === undefined ? person.birthDate : null),
          sex: correction.sex ?? (number?.sex === undefined ? person.sex : null),
        },
        this.clock.today(),
        language,
      );
      const done = await this.write(tx, scope, person, { number, reason, ...facts });
      if (done)
        await this.audit.record(tx, scope, 'person.correct', { personId }, { number: number !== null });
      return done;
    });
    const person = await this.requireKnown(scope, personId);
    return { person, isChanged };
  }

  /** Everything that was changed of a person, the latest first. */
  async history(scope: Scope, personId: string): Promise<readonly PersonHistoryEntry[]> {
    await this.requireKnown(scope, personId);
    return this.database.inScope(scope, async (tx) => {
      await this.audit.record(tx, scope, 'person.read-history', { personId });
      return tx.query<PersonHistoryEntry[]>(
        `select kind, before, after, reason, changed_at as "changedAt"
         from identity.person_change where person_id = $1 order by id desc`,
        [personId],
      );
    });
  }

  private async write(
    tx: EntityManager,
    scope: Scope,
    person: PersonState,
    {
      number,
      birthDate,
      sex,
      reason,
    }: {
      readonly number: Identifier | null;
      readonly birthDate: string;
      readonly sex: Sex;
      readonly reason: string;
    },
  ): Promise<boolean> {
    const by = { author: authorOf(scope.principal), now: this.clock.now() };
    const isOtherNumber =
      number !== null && !this.cipher.hash(number.type, number.normalised).equals(person.hash);
    const isOther = birthDate !== person.birthDate || sex !== person.sex;
    if (!isOtherNumber && !isOther) return false;
    if (isOtherNumber) {
      const [holder] = (await readHolders(tx, this.cipher, [number], null)).values();
      if (holder && holder.personId !== person.id) throw numberTaken();
      await changeNumber(tx, this.cipher, person, number, by, { birthDate, sex, reason });
      const registers = this.catalogue.all().map(({ id }) => id);
      await carryObjections(tx, this.cipher, registers, [number]);
    } else {
      await tx.query('update identity.person set birth_date = $2, sex = $3 where id = $1', [
        person.id,
        birthDate,
        sex,
      ]);
      const before = { birthDate: person.birthDate, sex: person.sex };
      const change = {
        personId: person.id,
        kind: 'correction' as const,
        before,
        after: { birthDate, sex },
        reason,
      };
      await recordChange(tx, change, by);
    }
    if (isOther) await projectPersons(tx, this.catalogue, [person.id]);
    return true;
  }

  private async requireKnown(scope: Scope, personId: string): Promise<Person> {
    const person = isUuid(personId)
      ? await this.database.inScope(scope, async (tx) =>
          (await this.identities.read(tx, [personId])).get(personId),
        )
      : undefined;
    if (person) return person;
    throw unknownPerson();
  }

  private parse(registerId: string, text: string, language: Language): Identifier {
    const { identifiers: allowed } = this.catalogue.register(registerId);
    const { identifier, problem } = parseIdentifier(text, { allowed, today: this.clock.today(), language });
    if (identifier) return identifier;
    throw new InvalidInputError('invalid-identifier', problem.message, [problem]);
  }

  /** The number that the person has, with what it tells: a correction must not contradict it. */
  private numberOf(person: PersonState, language: Language): Identifier {
    const normalised = this.cipher.decrypt(person.sealedNumber, person.hash);
    const read = parseIdentifier(normalised, {
      allowed: [person.identifierType],
      today: this.clock.today(),
      language,
    });
    return read.identifier ?? { type: person.identifierType, normalised };
  }
}

function checkedReason(text: string): string {
  const reason = text.trim();
  if (reason.length >= shortest && reason.length <= longest) return reason;
  const message = `Give the reason in ${String(shortest)} to ${String(longest)} characters.`;
  throw new InvalidInputError('invalid-correction-reason', message, [
    { field: 'reason', code: 'invalid-correction-reason', severity: 'error', message, params: {} },
  ]);
}

function unknownPerson(): NotFoundError {
  return new NotFoundError('unknown-person', 'There is no such person in your part of the register.');
}

function numberTaken(): ConflictError {
  return new ConflictError(
    'number-taken',
    'This number is registered for another person. If the two are one, import a row with the event merge; otherwise check the number.',
  );
}
