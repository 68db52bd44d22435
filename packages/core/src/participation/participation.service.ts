import { Injectable } from '@nestjs/common';
import type { Language, Participation } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { authorName, authorOf } from '../access/author.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { IdentityReader } from '../people/identity-reader.js';
import { checkRecorded } from '../people/joining/given-consent.js';
import { recordEvent } from '../people/joining/record-event.query.js';
import type { Person } from '../people/person.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { endedSince } from '../platform/errors/participation-errors.js';
import { isUuid } from '../platform/http/uuid.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { ErasureService } from './erasure.service.js';
import { isEnding, kindsOf, type ParticipationEvent, type PersonParticipation } from './participation.js';
import { beforeLast, noParticipation, personUnknown, wrongKind } from './participation-refusals.js';
import type { ParticipationRequest, RecordedParticipation } from './participation-request.js';
import { PersonNumbers } from './person-numbers.js';
import { readStanding } from './standing.query.js';

export interface ParticipationOfPerson extends PersonParticipation {
  readonly person: Person;
  /** Latest first. */
  readonly events: readonly ParticipationEvent[];
}

/** Who takes part in a register, on what ground, and since when; and what becomes of what was collected when it ends. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly identities: IdentityReader,
    private readonly numbers: PersonNumbers,
    private readonly erasure: ErasureService,
    private readonly audit: AuditService,
  ) {}

  /** Of each person, by id, within the scope of the caller's transaction. Persons outside it stand as unknown. */
  async status(
    tx: EntityManager,
    registerId: string,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, PersonParticipation>> {
    return readStanding(tx, registerId, personIds);
  }

  /** How the register's persons take part; throws for a register without persons. */
  ruleOf(registerId: string): Participation {
    const { participation } = this.catalogue.register(registerId);
    if (participation) return participation;
    throw noParticipation(registerId);
  }

  /** How a person stands, and all that was recorded. */
  async ofPerson(scope: Scope, personId: string): Promise<ParticipationOfPerson> {
    this.ruleOf(scope.registerId);
    return this.database.inScope(scope, async (tx) => {
      const person = await this.person(tx, personId);
      const standing = await this.standing(tx, scope.registerId, personId);
      const events = await tx.query<ParticipationEvent[]>(
        `select e.kind, e.happened_on as "happenedOn", e.information_version as "informationVersion",
           ${authorName('e.recorded_by')} as "recordedBy", e.recorded_at as "recordedAt"
         from register.participation_event e where e.register_id = $1 and e.person_id = $2 order by e.id desc`,
        [scope.registerId, personId],
      );
      await this.audit.record(tx, scope, 'participation.read', { personId });
      return { person, ...standing, events };
    });
  }

  /** Records what a person was told or has decided. What ends a participation erases what was collected, where the register says so. */
  async record(
    scope: Scope,
    personId: string,
    request: ParticipationRequest,
    language: Language = 'en',
  ): Promise<RecordedParticipation> {
    return this.database.inScope(scope, (tx) => this.recordIn(tx, scope, personId, request, language));
  }

  /** The same within a transaction of the caller's, whose scope it must be. */
  async recordIn(
    tx: EntityManager,
    scope: Scope,
    personId: string,
    request: ParticipationRequest,
    language: Language = 'en',
  ): Promise<RecordedParticipation> {
    const { registerId } = scope;
    const rule = this.ruleOf(registerId);
    const { kind, on } = request;
    const version = request.version ?? rule.informationVersion;
    const allowed = kindsOf(rule.basis);
    if (!allowed.includes(kind)) throw wrongKind(kind, allowed);
    const { birthDate } = await this.person(tx, personId);
    checkRecorded(
      { on, version },
      { birthDate, today: this.clock.today(), prefix: request.prefix ?? '', language },
    );

    const before = await this.standing(tx, registerId, personId);
    const since = before.since ?? '';
    if (isEnding(before.status)) {
      if (isEnding(kind)) return { isNew: false, standing: before, certificate: null };
      if (kind === 'informed') throw endedSince(before.since);
      if (on < since) throw beforeLast(since);
    } else if (isEnding(kind) && before.status === 'consented' && on < since) throw beforeLast(since);

    const hashes = await this.numbers.objectionHashes(tx, registerId, personId);
    if (kind === 'consented')
      for (const hash of hashes) await tx.query('select register.lift_objection($1, $2)', [registerId, hash]);
    const author = authorOf(scope.principal);
    const at = this.clock.now();
    const unitId = scope.unitId ?? null;
    const isNew = await recordEvent(tx, { registerId, personId, unitId, kind, on, version, author, at });
    if (isNew === null) throw personUnknown();
    if (isNew)
      await this.audit.record(tx, scope, 'participation.record', { personId }, { kind, on, version });
    if (!isEnding(kind))
      return { isNew, standing: await this.standing(tx, registerId, personId), certificate: null };

    for (const hash of hashes) await tx.query('select register.object($1, $2, $3)', [registerId, hash, on]);
    if (rule.whenEnded === 'keep') {
      await tx.query('select register.end_participation($1, $2, $3, $4)', [registerId, personId, at, author]);
      return { isNew, standing: await this.standing(tx, registerId, personId), certificate: null };
    }
    const certificate = await this.erasure.erase(tx, scope, { personId, ground: kind, reason: null });
    return { isNew, standing: null, certificate };
  }

  private async person(tx: EntityManager, personId: string): Promise<Person> {
    const person = isUuid(personId) ? (await this.identities.read(tx, [personId])).get(personId) : undefined;
    if (person) return person;
    throw personUnknown();
  }

  private async standing(
    tx: EntityManager,
    registerId: string,
    personId: string,
  ): Promise<PersonParticipation> {
    const standing = (await readStanding(tx, registerId, [personId])).get(personId);
    if (standing) return standing;
    throw personUnknown();
  }
}
