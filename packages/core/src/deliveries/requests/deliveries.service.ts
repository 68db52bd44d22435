import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { actorId, AuditService } from '../../audit/audit.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { actorName } from './actor-name.js';
import { checkDecision, checkRequest, type Askable } from './check-request.js';
import type { Delivery, DeliveryDecision, DeliveryRequest, DeliverySummary } from './delivery.js';
import { readDelivery, readSummaries } from './delivery-rows.query.js';

/** An extract that nobody has heard of for so long is not being made any more. */
export const longestSilence = 120_000;

/** Requests for data and what was decided; everything that happened stays. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  list(scope: Scope): Promise<readonly DeliverySummary[]> {
    return this.database.inScope(scope, (tx) => readSummaries(tx, scope.registerId, this.clock.today()), {
      readOnly: true,
    });
  }

  delivery(scope: Scope, id: string): Promise<Delivery> {
    return this.database.inScope(scope, (tx) => this.found(tx, scope, id), { readOnly: true });
  }

  async request(scope: Scope, request: DeliveryRequest): Promise<Delivery> {
    checkRequest(request, await this.askable(scope.registerId));
    const id = randomUUID();
    return this.database.inScope(scope, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('delivery ' || $1, 0))`, [
        scope.registerId,
      ]);
      await tx.query(
        `insert into register.delivery (id, register_id, number, project, request, requested_at, requested_on, requested_by, requested_by_name)
         select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 from register.delivery where register_id = $2`,
        [id, scope.registerId, request.project, JSON.stringify(request), ...this.deed(scope)],
      );
      await this.audit.record(tx, scope, 'delivery.request', {}, { delivery: id, purpose: request.purpose });
      return this.found(tx, scope, id);
    });
  }

  /**
   * Decides on a request, or decides anew: the last decision holds.
   *
   * @param decisions how many there were when it was read; refused when somebody else was first
   */
  async decide(scope: Scope, id: string, decisions: number, decision: DeliveryDecision): Promise<Delivery> {
    const askable = await this.askable(scope.registerId);
    return this.database.inScope(scope, async (tx) => {
      const { request, ...delivery } = await this.found(tx, scope, id);
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('delivery ' || $1, 0))`, [id]);
      const last = delivery.decisions[0]?.number ?? 0;
      if (last !== decisions)
        throw new ConflictError(
          'delivery-decided',
          'Somebody else has decided on this request since you opened it. Read that decision first.',
        );
      checkDecision(decision, request, askable, this.clock.today());
      const kept = { ...decision, content: decision.outcome === 'refused' ? null : decision.content };
      await tx.query(
        `insert into register.delivery_decision (id, delivery_id, register_id, number, outcome, decision, decided_at, decided_on, decided_by, decided_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          randomUUID(),
          id,
          scope.registerId,
          last + 1,
          decision.outcome,
          JSON.stringify(kept),
          ...this.deed(scope),
        ],
      );
      await this.audit.record(tx, scope, 'delivery.decide', {}, { delivery: id, outcome: decision.outcome });
      return this.found(tx, scope, id);
    });
  }

  private async found(tx: EntityManager, { registerId }: Scope, id: string): Promise<Delivery> {
    const silentSince = new Date(this.clock.now().getTime() - longestSilence);
    const delivery = isUuid(id)
      ? await readDelivery(tx, registerId, id, { today: this.clock.today(), silentSince })
      : null;
    if (delivery) return delivery;
    throw new NotFoundError('unknown-delivery', 'There is no such delivery in this register.');
  }

  private async askable(registerId: string): Promise<Askable> {
    const units = await this.organisation.units(registerId);
    return { register: this.catalogue.register(registerId), units: units.map(({ id }) => id) };
  }

  private deed({ principal }: Scope): readonly unknown[] {
    return [this.clock.now(), this.clock.today(), actorId(principal) ?? principal.kind, actorName(principal)];
  }
}
