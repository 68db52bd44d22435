import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import type { Identifier } from '../people/identifier/identifier.js';
import { IdentityCipher } from '../people/identity-cipher.js';
import { Clock } from '../platform/clock.js';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { ConflictError } from '../platform/errors/domain-error.js';
import { coreConfig } from '../platform/platform-options.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { applyGroup, numbersOfRows, type GroupWork } from './apply-group.js';
import { PopulationRefusal } from './population-refusal.js';
import type { PopulationImport, PopulationRow, RowOutcome } from './population-row.js';
import { groupRows } from './rows/group-rows.js';
import { readHolders } from './rows/holders.js';

/** Somebody who writes to the same persons may have been in the way. */
const attempts = 5;
const numbersAtOnce = 5000;

export interface PopulationRequest {
  readonly rows: readonly PopulationRow[];
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A dry run ends each group with this: everything was tried, and nothing is kept. */
class Tried extends Error {
  constructor(readonly outcomes: readonly RowOutcome[]) {
    super('tried');
  }
}

/**
 * Brings persons to what a population register says of them. A person belongs to no single register, so this works past
 * the limits of rows: whose persons an import may reach is decided here, by the register that the import is made for.
 */
@Injectable()
export class PopulationService {
  private readonly cipher: IdentityCipher;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  /** What became of each row, in the order of the lines. Without a register the import is for all of them. */
  async apply(
    principal: Scope['principal'],
    by: PopulationImport,
    { rows, dryRun = false, onProgress, signal }: PopulationRequest,
  ): Promise<readonly RowOutcome[]> {
    const holders = await this.holdersOf(rows, by);
    const outcomes: RowOutcome[] = [];
    for (const group of groupRows(rows, (key) => holders.get(key))) {
      signal?.throwIfAborted();
      outcomes.push(...(await this.persistently(() => this.applyOne(principal, by, group, dryRun))));
      onProgress?.(outcomes.length, rows.length);
    }
    return outcomes.toSorted((one, other) => one.line - other.line);
  }

  /** The day and the moment of an import. */
  now(): Pick<PopulationImport, 'today' | 'now'> {
    return { today: this.clock.today(), now: this.clock.now() };
  }

  private async holdersOf(
    rows: readonly PopulationRow[],
    { registerId }: PopulationImport,
  ): Promise<ReadonlyMap<string, string>> {
    const numbers: readonly Identifier[] = numbersOfRows(rows);
    const found = new Map<string, string>();
    for (let at = 0; at < numbers.length; at += numbersAtOnce) {
      const part = numbers.slice(at, at + numbersAtOnce);
      const holders = await this.database.asSystem((tx) => readHolders(tx, this.cipher, part, registerId), {
        readOnly: true,
      });
      for (const [key, { personId }] of holders) found.set(key, personId);
    }
    return found;
  }

  private async applyOne(
    principal: Scope['principal'],
    by: PopulationImport,
    rows: readonly PopulationRow[],
    dryRun: boolean,
  ): Promise<readonly RowOutcome[]> {
    try {
      return await this.database.asSystem(async (tx) => {
        const applied = await applyGroup(this.workIn(tx, by), rows);
        if (dryRun) throw new Tried(applied.outcomes);
        await this.record(tx, principal, applied.touched);
        return applied.outcomes;
      });
    } catch (error) {
      if (error instanceof Tried) return error.outcomes;
      const remark = remarkOf(error);
      if (!remark) throw error;
      return rows.map(({ line }) => ({ line, status: 'rejected', remark }));
    }
  }

  private workIn(tx: EntityManager, by: PopulationImport): GroupWork {
    const registers = by.registerId === null ? this.catalogue.all().map(({ id }) => id) : [by.registerId];
    return { tx, cipher: this.cipher, catalogue: this.catalogue, by, registers };
  }

  /** In every register that knows the person, so that the person's own log tells of it wherever it is asked for. */
  private async record(
    tx: EntityManager,
    principal: Scope['principal'],
    touched: ReadonlyMap<string, readonly string[]>,
  ): Promise<void> {
    for (const [personId, events] of touched) {
      const registers = await tx.query<{ register_id: string }[]>(
        'select distinct register_id from register.participant where person_id = $1 order by 1',
        [personId],
      );
      for (const { register_id: registerId } of registers)
        await this.audit.record(
          tx,
          { principal, registerId },
          'person.population',
          { personId },
          { events: [...new Set(events)].toSorted() },
        );
    }
  }

  private async persistently<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ConflictError && error.code === 'simultaneous-change') || attempt === attempts)
          throw error;
      }
    }
  }
}

/** What undid a group and can be said of its rows; anything else is a failure of the whole import. */
function remarkOf(error: unknown): RowOutcome['remark'] {
  if (error instanceof PopulationRefusal) return { code: error.code, params: error.params };
  const source: unknown =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  const isUnique =
    typeof source === 'object' && source !== null && 'code' in source && source.code === '23505';
  if (!isUnique) return null;
  const table = 'table' in source && typeof source.table === 'string' ? source.table : '';
  return { code: 'clash', params: { table } };
}
