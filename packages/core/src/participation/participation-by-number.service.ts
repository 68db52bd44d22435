import { Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { parseIdentifier } from '../people/identifier/parse-identifier.js';
import { checkRecorded } from '../people/joining/given-consent.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { isEnding } from './participation.js';
import { personUnknown } from './participation-refusals.js';
import type { ParticipationRequest, RecordedParticipation } from './participation-request.js';
import { ParticipationService } from './participation.service.js';
import { PersonNumbers } from './person-numbers.js';

/** Nobody was born before, so that no day is too early for somebody of whom nothing is known. */
const longAgo = '1850-01-01';

/** Records by number, as files and letters name people. */
@Injectable()
export class ParticipationByNumberService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly people: PeopleService,
    private readonly participation: ParticipationService,
    private readonly numbers: PersonNumbers,
    private readonly audit: AuditService,
  ) {}

  /**
   * Of somebody whom the register does not know, whoever works for all of it can record an objection: the number is then
   * remembered as a hash, and nothing else is kept.
   */
  async record(
    scope: Scope,
    number: string,
    request: ParticipationRequest,
    language: Language = 'en',
  ): Promise<RecordedParticipation> {
    const person = await this.people.find(scope, number, language);
    if (person) return this.participation.record(scope, person.id, request, language);
    const { registerId } = scope;
    const { kind, on } = request;
    const { basis, informationVersion } = this.participation.ruleOf(registerId);
    const ending = basis === 'consent' ? 'withdrawn' : 'opted-out';
    if (scope.level !== 'register' || !isEnding(kind) || kind !== ending) throw personUnknown();
    const today = this.clock.today();
    const version = request.version ?? informationVersion;
    checkRecorded({ on, version }, { birthDate: longAgo, today, prefix: request.prefix ?? '', language });
    const { identifiers: allowed } = this.catalogue.register(registerId);
    const { identifier, problem } = parseIdentifier(number, { allowed, today, language });
    if (!identifier) throw new InvalidInputError('invalid-identifier', problem.message, [problem]);
    const hash = this.numbers.objectionHash(registerId, identifier);
    const recorded = await this.database.inScope(scope, async (tx) => {
      if (await this.numbers.holdNumber(tx, registerId, identifier)) return null;
      const [row] = await tx.query<{ since: string | null }[]>(
        'select register.objection_since($1, $2) as since',
        [registerId, hash],
      );
      await tx.query('select register.object($1, $2, $3)', [registerId, hash, on]);
      await this.audit.record(tx, scope, 'participation.record', {}, { kind, on, version });
      return { isNew: (row?.since ?? null) === null, standing: null, certificate: null };
    });
    // Somebody was registered with this number in the meantime: the objection is that person's.
    return recorded ?? this.record(scope, number, request, language);
  }
}
