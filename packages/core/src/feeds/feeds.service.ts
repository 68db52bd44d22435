import { Injectable } from '@nestjs/common';
import { validateAnswers, formOfFeed, planFeed, type Answers } from '@kvalreg/engine';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { actorId, AuditService } from '../audit/audit.service.js';
import type { Scope } from '../access/scope.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ConflictError, InvalidInputError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import type { FeedOverview, FeedVolume } from './feed-overview.js';
import { readVolumes } from './feed-overview.query.js';
import { rowOf, type FeedRow } from './feed-row.js';
import { storeRows, type UnitCounts } from './store-rows.query.js';

export interface StoreRequest {
  readonly feed: string;
  /** Rows that were found right, in batches: each key once for each unit. */
  readonly batches: AsyncIterable<readonly FeedRow[]> | Iterable<readonly FeedRow[]>;
  /** Tries everything and keeps nothing. */
  readonly dryRun?: boolean | undefined;
}
/** Values by item, as they would stand in a file. */
export interface LoadedRow {
  readonly unit: string;
  readonly values: Answers;
}
export interface FeedLoadRequest {
  readonly feed: string;
  readonly rows: Iterable<LoadedRow>;
}

const batchSize = 5000;
/** A large file may take its time; it is one transaction, so that figures never show half of it. */
const longestImport = 3_600_000;

/** Rows that other systems deliver: kept in every revision, and the current one ready for figures. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly audit: AuditService,
  ) {}

  /** Stores rows, all or none, and gives what became of them by unit. */
  async store(scope: Scope, { feed, batches, dryRun = false }: StoreRequest): Promise<readonly UnitCounts[]> {
    const { registerId } = scope;
    const plan = planFeed(registerId, feed, this.catalogue.feed(registerId, feed));
    const importId = randomUUID();
    const totals = new Map<string, UnitCounts>();
    const work = async (tx: EntityManager): Promise<void> => {
      await waitForTurn(tx, registerId, feed);
      for await (const batch of batches) {
        for (const counts of await storeRows(tx, plan, importId, batch)) add(totals, counts);
      }
      const units = [...totals.values()];
      await keepLog(tx, { importId, registerId, feed, author: actorId(scope.principal) ?? 'unknown' }, units);
      await this.audit.record(tx, scope, 'feed.import', {}, { feed, ...sum(units) });
    };
    await this.run(scope, work, dryRun);
    return [...totals.values()];
  }

  /**
   * Loads rows from a program: for the demo and for tests. Throws an `InvalidInputError` for the first row that breaks
   * the rules of the feed's items.
   */
  async load(scope: Scope, { feed, rows }: FeedLoadRequest): Promise<readonly UnitCounts[]> {
    const declared = this.catalogue.feed(scope.registerId, feed);
    const form = formOfFeed(declared);
    const today = this.clock.today();
    const units = new Set((await this.organisation.units(scope.registerId)).map(({ id }) => id));
    function* batches(): Generator<readonly FeedRow[]> {
      let batch: FeedRow[] = [];
      for (const { unit, values } of rows) {
        const problems = validateAnswers(form, values, { today, language: 'en', complete: true });
        if (!units.has(unit))
          throw new InvalidInputError('unknown-unit', `"${unit}" takes no part in ${scope.registerId}.`);
        if (problems.length > 0)
          throw new InvalidInputError('invalid-row', `A row of "${feed}" cannot be loaded.`, problems);
        batch.push(rowOf(declared, unit, values));
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
      yield batch;
    }
    return this.store(scope, { feed, batches: batches() });
  }

  /** How much came in, from when to when, and when last: of the units in scope. */
  async overview(scope: Scope, feed: string): Promise<FeedOverview> {
    const { registerId } = scope;
    const plan = planFeed(registerId, feed, this.catalogue.feed(registerId, feed));
    const volumes = await this.database.inScope(scope, (tx) => readVolumes(tx, plan), { readOnly: true });
    const units = await this.organisation.units(registerId);
    const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
    return {
      ...together(volumes),
      units: volumes.map((volume) => ({ ...volume, name: nameOf(volume.unit) })),
    };
  }

  private async run(
    scope: Scope,
    work: (tx: EntityManager) => Promise<void>,
    dryRun: boolean,
  ): Promise<void> {
    const tried = new Error('a dry run is over');
    const options = { statementTimeout: longestImport };
    try {
      await this.database.inScope(
        scope,
        async (tx) => {
          await work(tx);
          if (dryRun) throw tried;
        },
        options,
      );
    } catch (error) {
      if (error !== tried) throw error;
    }
  }
}

/** Two files at once could each add the same revision. */
async function waitForTurn(tx: EntityManager, registerId: string, feed: string): Promise<void> {
  const [row] = await tx.query<{ free: boolean }[]>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
    [`feed ${registerId} ${feed}`],
  );
  if (row?.free === true) return;
  throw new ConflictError(
    'import-running',
    'Another import of these rows is running. Wait until it is done, and import the file again: what is in already is not added twice.',
  );
}

async function keepLog(
  tx: EntityManager,
  about: {
    readonly importId: string;
    readonly registerId: string;
    readonly feed: string;
    readonly author: string;
  },
  units: readonly UnitCounts[],
): Promise<void> {
  await tx.query(
    `insert into register.feed_import (id, register_id, feed, author, unit_id, accepted, replaced, unchanged)
     select $1, $2, $3, $4, * from unnest($5::text[], $6::int[], $7::int[], $8::int[])`,
    [
      about.importId,
      about.registerId,
      about.feed,
      about.author,
      units.map(({ unitId }) => unitId),
      units.map(({ accepted }) => accepted),
      units.map(({ replaced }) => replaced),
      units.map(({ unchanged }) => unchanged),
    ],
  );
}

function add(totals: Map<string, UnitCounts>, counts: UnitCounts): void {
  const before = totals.get(counts.unitId);
  totals.set(counts.unitId, before ? { ...counts, ...sum([before, counts]) } : counts);
}

export function sum(units: readonly UnitCounts[]) {
  const total = (of: (counts: UnitCounts) => number) => units.reduce((all, each) => all + of(each), 0);
  return {
    accepted: total(({ accepted }) => accepted),
    replaced: total(({ replaced }) => replaced),
    unchanged: total(({ unchanged }) => unchanged),
  };
}

function together(volumes: readonly FeedVolume[]): FeedVolume {
  const days = (of: (volume: FeedVolume) => string | null) =>
    volumes.flatMap((volume) => of(volume) ?? []).sort();
  return {
    rows: volumes.reduce((total, { rows }) => total + rows, 0),
    first: days(({ first }) => first)[0] ?? null,
    last: days(({ last }) => last).at(-1) ?? null,
    lastImport: days(({ lastImport }) => lastImport).at(-1) ?? null,
  };
}
