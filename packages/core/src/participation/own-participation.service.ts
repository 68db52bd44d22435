import { Injectable } from '@nestjs/common';
import type { Participation, Text } from '@kvalreg/declaration';
import type { PatientPrincipal } from '../access/principal.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/http/uuid.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { isEnding, type PersonParticipation } from './participation.js';
import { personUnknown } from './participation-refusals.js';
import type { RecordedParticipation } from './participation-request.js';
import { ParticipationService } from './participation.service.js';
import { readStanding } from './standing.query.js';

/** How a patient who has logged in stands to one of the registers. */
export interface OwnParticipation extends PersonParticipation {
  readonly registerId: string;
  readonly registerTitle: Text;
  readonly holder: Text;
  readonly rule: Participation;
  /** What the patient can decide now: to end it, or to take part. */
  readonly choices: readonly OwnChoice[];
}
export type OwnChoice = 'end' | 'consent';

/** The decision of the person, made by the person. */
@Injectable()
export class OwnParticipationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly participation: ParticipationService,
    private readonly audit: AuditService,
  ) {}

  /** In every register that knows the patient. */
  async mine(principal: PatientPrincipal): Promise<readonly OwnParticipation[]> {
    const own: OwnParticipation[] = [];
    for (const scope of await this.scopesOf(principal)) {
      const found = await this.read(scope, principal);
      if (found) own.push(found);
    }
    return own;
  }

  /** In one register; throws where it does not know the patient. */
  async one(principal: PatientPrincipal, registerId: string): Promise<OwnParticipation> {
    const found = await this.read(await this.scopeIn(principal, registerId), principal);
    if (found) return found;
    throw personUnknown();
  }

  /** Objects, takes the consent back, or agrees: from today on. */
  async decide(
    principal: PatientPrincipal,
    registerId: string,
    choice: OwnChoice,
  ): Promise<RecordedParticipation> {
    const scope = await this.scopeIn(principal, registerId);
    const { basis } = this.participation.ruleOf(registerId);
    const ending = basis === 'consent' ? 'withdrawn' : 'opted-out';
    const kind = choice === 'consent' ? 'consented' : ending;
    return this.participation.record(scope, principal.personId ?? '', { kind, on: this.clock.today() });
  }

  private async read(scope: Scope, { personId }: PatientPrincipal): Promise<OwnParticipation | null> {
    const register = this.catalogue.register(scope.registerId);
    const rule = register.participation;
    if (!rule || personId === null) return null;
    return this.database.inScope(scope, async (tx) => {
      const standing = (await readStanding(tx, register.id, [personId])).get(personId);
      if (!standing) return null;
      await this.audit.record(tx, scope, 'own-participation.read', { personId });
      return {
        ...standing,
        registerId: register.id,
        registerTitle: register.title,
        holder: register.holder,
        rule,
        choices: isEnding(standing.status)
          ? ['consent']
          : rule.basis === 'consent' && standing.status !== 'consented'
            ? ['consent', 'end']
            : ['end'],
      };
    });
  }

  private async scopeIn(principal: PatientPrincipal, registerId: string): Promise<Scope> {
    const scope = (await this.scopesOf(principal)).find((one) => one.registerId === registerId);
    if (scope) return scope;
    throw personUnknown();
  }

  /** One for each register: that of the unit which knew the patient first. A personal link opens one form and nothing else. */
  private async scopesOf(principal: PatientPrincipal): Promise<readonly Scope[]> {
    const { personId, link } = principal;
    if (personId === null || link || !isUuid(personId)) return [];
    const known = new Set(this.catalogue.all().map(({ id }) => id));
    const places = await this.database.outsideScope((tx) =>
      tx.query<{ register_id: string; unit_id: string }[]>('select * from register.places_of_person($1)', [
        personId,
      ]),
    );
    return places
      .filter(
        ({ register_id: id }, at) => known.has(id) && places.findIndex((p) => p.register_id === id) === at,
      )
      .map(({ register_id: registerId, unit_id: unitId }) => ({
        registerId,
        level: 'unit',
        unitId,
        principal,
      }));
  }
}
