import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Writable } from 'node:stream';
import type { Scope } from '../../access/scope.js';
import { actorId, AuditService } from '../../audit/audit.service.js';
import { IdentityReader } from '../../people/identity-reader.js';
import { Clock } from '../../platform/clock.js';
import type { CoreConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import {
  ConflictError,
  ForbiddenError,
  GoneError,
  NotFoundError,
} from '../../platform/errors/domain-error.js';
import { coreConfig } from '../../platform/platform-options.js';
import { actorName } from '../requests/actor-name.js';
import { DeliveriesService } from '../requests/deliveries.service.js';
import type { Delivery, Handout } from '../requests/delivery.js';
import { projectKeys } from './project-keys.js';
import { requireGranted } from './extracts.service.js';

const batch = 1000;

/** Fetches what was made: the extract, and where it was granted, the list of who is behind the pseudonyms. */
@Injectable()
export class CollectionsService {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveriesService,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  /**
   * Writes the ZIP file and leaves the destination open. Refused once somebody in it has left the register: it must be
   * made again without them.
   *
   * @param onStart called with the name of the file once it is certain to begin, before the first byte
   */
  async extract(
    scope: Scope,
    deliveryId: string,
    handoutId: string,
    destination: Writable,
    onStart: (name: string) => void = () => undefined,
  ): Promise<void> {
    const { delivery, handout } = await this.found(scope, deliveryId, handoutId);
    requireGranted(delivery, this.clock.today());
    if (!handout.isThere)
      throw new GoneError(
        'extract-gone',
        'The files of this extract have been removed. That it was handed out stays; make it again where it is needed.',
      );
    await this.database.inScope(scope, async (tx) => {
      const still = await this.stillThere(tx, scope, handoutId);
      if (still < handout.persons)
        throw new ConflictError(
          'persons-left',
          'Somebody in this extract has left the register since it was made. Make it again: it will be without them.',
        );
      await this.collected(tx, scope, delivery, handoutId, 'extract');
    });
    onStart(`${scope.registerId}-${String(delivery.number)}.zip`);
    for (let part = 0; ; part += 1) {
      const [row] = await this.database.inScope(
        scope,
        (tx) =>
          tx.query<{ bytes: Buffer }[]>(
            'select bytes from register.delivery_part where run_id = $1 and part = $2',
            [handoutId, part],
          ),
        { readOnly: true },
      );
      if (!row) return;
      await written(destination, row.bytes);
    }
  }

  /** Writes pseudonym and personal number of those in an extract who still take part, as CSV. */
  async keyList(
    scope: Scope,
    deliveryId: string,
    handoutId: string,
    destination: Writable,
    onStart: (name: string) => void = () => undefined,
  ): Promise<void> {
    const { delivery } = await this.found(scope, deliveryId, handoutId);
    const { terms } = requireGranted(delivery, this.clock.today());
    if (!terms.keyList)
      throw new ForbiddenError(
        'key-list-not-granted',
        'The decision does not grant a list of who is behind the pseudonyms.',
      );
    const keys = projectKeys(this.config.identityKey, scope.registerId, delivery.project);
    await this.database.inScope(
      scope,
      async (tx) => {
        await this.collected(tx, scope, delivery, handoutId, 'key-list');
        await this.audit.recordPersonsOf(
          tx,
          scope,
          'delivery-key.read',
          `select distinct person_id from (${stillIn(scope.registerId)}) s where run_id = '${handoutId}'::uuid`,
          { delivery: delivery.id, extract: handoutId },
        );
      },
      { statementTimeout: 0 },
    );
    onStart(`${scope.registerId}-${String(delivery.number)}-keys.csv`);
    await written(destination, Buffer.from('person_id,personal_number\r\n'));
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const { text, last } = await this.database.inScope(
        scope,
        async (tx) => {
          const rows = await tx.query<{ person_id: string }[]>(
            `select distinct person_id from (${stillIn(scope.registerId)}) s where run_id = $1 and person_id > $2 order by person_id limit ${String(batch)}`,
            [handoutId, after],
          );
          const persons = await this.identities.read(
            tx,
            rows.map((row) => row.person_id),
          );
          const lines = [...persons].map(([id, { identifier }]) => `${keys.person(id)},${identifier}\r\n`);
          return { text: lines.sort().join(''), last: rows.at(-1)?.person_id };
        },
        { readOnly: true },
      );
      if (last === undefined) return;
      after = last;
      await written(destination, Buffer.from(text));
    }
  }

  private async found(
    scope: Scope,
    deliveryId: string,
    handoutId: string,
  ): Promise<{ readonly delivery: Delivery; readonly handout: Handout }> {
    const delivery = await this.deliveries.delivery(scope, deliveryId);
    const handout = delivery.handedOut.find(({ id }) => id === handoutId);
    if (handout) return { delivery, handout };
    throw new NotFoundError('unknown-extract', 'There is no such extract of this delivery.');
  }

  private async stillThere(tx: EntityManager, scope: Scope, handoutId: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `select count(*)::int as n from (${stillIn(scope.registerId)}) s where run_id = $1`,
      [handoutId],
    );
    return row?.n ?? 0;
  }

  private async collected(
    tx: EntityManager,
    scope: Scope,
    { id }: Delivery,
    handoutId: string,
    what: 'extract' | 'key-list',
  ): Promise<void> {
    const { principal, registerId } = scope;
    await tx.query(
      `insert into register.delivery_collection (handout_id, register_id, what, collected_at, collected_by, collected_by_name)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        handoutId,
        registerId,
        what,
        this.clock.now(),
        actorId(principal) ?? principal.kind,
        actorName(principal),
      ],
    );
    await this.audit.record(tx, scope, 'delivery.collect', {}, { delivery: id, extract: handoutId, what });
  }
}

/** The persons of extracts who still are in the register and take part in it. */
function stillIn(registerId: string): string {
  const register = `'${registerId.replaceAll("'", "''")}'`;
  return `select d.run_id, d.person_id from register.delivery_person d where d.register_id = ${register}
    and not exists (select from register.participation x where x.register_id = ${register} and x.person_id = d.person_id
      and x.status in ('opted-out', 'withdrawn'))`;
}

async function written(destination: Writable, bytes: Buffer): Promise<void> {
  if (destination.destroyed) throw new Error('the reader is gone');
  if (destination.write(bytes)) return;
  await new Promise<void>((resolve, reject) => {
    const goOn = (): void => {
      destination.off('close', giveUp).off('error', giveUp);
      resolve();
    };
    const giveUp = (): void => {
      destination.off('drain', goOn).off('close', giveUp).off('error', giveUp);
      reject(new Error('the reader is gone'));
    };
    destination.once('drain', goOn).once('close', giveUp).once('error', giveUp);
  });
}
