import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access/scope.js';
import { actorId, AuditService } from '../../audit/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { readCounts, type DeliveryCount } from './delivery-counts.js';

export interface CountedDeliveries {
  /** Whether everybody may see these counts. */
  readonly isPublic: boolean;
  readonly counts: readonly DeliveryCount[];
}

/** How many deliveries there were, by year and purpose: for the annual report, and for everybody where the holder says so. */
@Injectable()
export class DeliveryCountsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  counts({ registerId }: Pick<Scope, 'registerId'>): Promise<CountedDeliveries> {
    this.catalogue.register(registerId);
    return this.database.inScope(
      { registerId, level: 'register' },
      async (tx) => {
        const [row] = await tx.query<{ is_public: boolean }[]>(
          'select is_public from register.delivery_publication where register_id = $1',
          [registerId],
        );
        return { isPublic: row?.is_public ?? false, counts: await readCounts(tx, registerId) };
      },
      { readOnly: true },
    );
  }

  /** The same for everybody; not there until the register holder has published it. */
  async published(registerId: string): Promise<readonly DeliveryCount[]> {
    const { isPublic, counts } = await this.counts({ registerId });
    if (isPublic) return counts;
    throw new NotFoundError(
      'deliveries-not-published',
      'This register has not published how often it hands out data.',
    );
  }

  async publish(scope: Scope, isPublic: boolean): Promise<CountedDeliveries> {
    const by = actorId(scope.principal) ?? scope.principal.kind;
    await this.database.inScope(scope, async (tx) => {
      await tx.query(
        `insert into register.delivery_publication (register_id, is_public, changed_at, changed_by) values ($1, $2, $3, $4)
         on conflict (register_id) do update set is_public = $2, changed_at = $3, changed_by = $4`,
        [scope.registerId, isPublic, this.clock.now(), by],
      );
      await this.audit.record(tx, scope, 'delivery.publish', {}, { isPublic });
    });
    return this.counts(scope);
  }
}
