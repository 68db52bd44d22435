import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { RegisterCatalogue, type PlannedSource } from '../platform/registers/register-catalogue.js';
import { countLevels, planLevels, type CountedLevel } from './count-levels.query.js';
import { definitionOf, keepableIndicators } from './figure-definition.js';
import { levelName } from './kept-figures.query.js';

/** Of fewer cases figures are counted as fast as they are read, and nothing is kept. */
export const casesWorthKeeping = 5_000;

export interface KeptSource {
  readonly register: string;
  readonly source: string;
  readonly cases: number;
  readonly cells: number;
  readonly milliseconds: number;
}
export interface KeepOptions {
  readonly casesWorthKeeping?: number;
  /** Prefixes of the sources that are looked at; all where left out. */
  readonly sources?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** Keeps the figures of every source ready, counted anew from the cases whenever these have changed. */
@Injectable()
export class KeepFiguresService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Counts what has changed since it was kept, or was kept for another day or by another definition. */
  async keepUp({ signal, ...options }: KeepOptions = {}): Promise<readonly KeptSource[]> {
    const kept: KeptSource[] = [];
    for (const planned of await this.outdated(options.sources)) {
      if (signal?.aborted === true) break;
      const one = await this.keep(planned, options);
      if (one !== null) kept.push(one);
    }
    return kept;
  }

  private async outdated(only?: readonly string[]): Promise<readonly PlannedSource[]> {
    const sources = this.catalogue
      .figureSources()
      .filter(({ plan }) => only === undefined || only.includes(plan.prefix));
    const rows = await this.database.asSystem((tx) =>
      tx.query<{ prefix: string }[]>(
        `select p.prefix from unnest($1::text[], $2::text[]) as p (prefix, definition)
         left join analysis.figure_stamp s on s.prefix = p.prefix and s.definition = p.definition
         where s.prefix is null or s.data_date <> $3
           or exists (select from analysis.figure_mark m where m.prefix = p.prefix)`,
        [
          sources.map(({ plan }) => plan.prefix),
          sources.map((planned) => definitionOf(planned).hash),
          this.clock.today(),
        ],
      ),
    );
    return sources.filter(({ plan }) => rows.some(({ prefix }) => prefix === plan.prefix));
  }

  /**
   * All in one transaction that sees one moment: the marks that it takes away are those of the changes that it has
   * counted. Null when another worker is at it.
   */
  private keep(planned: PlannedSource, options: KeepOptions): Promise<KeptSource | null> {
    const { prefix } = planned.plan;
    const start = performance.now();
    // Also where counting goes on past midnight, the figures are of the day that it began on.
    const today = this.clock.today();
    return this.database.asSystem(
      async (tx) => {
        const [lock] = await tx.query<{ is_free: boolean }[]>(
          `select pg_try_advisory_xact_lock(hashtext('figures of ' || $1)) as is_free`,
          [prefix],
        );
        if (lock?.is_free !== true) return null;
        await tx.query('delete from analysis.figure_mark where prefix = $1', [prefix]);
        await tx.query('delete from analysis.figure_level where prefix = $1', [prefix]);
        const { cases, levels } = await planLevels(tx, planned);
        const isWorth = cases >= (options.casesWorthKeeping ?? casesWorthKeeping);
        const asked = isWorth ? levels : [];
        let cells = 0;
        if (isWorth) {
          const names = keepableIndicators(planned.source);
          for await (const counted of countLevels(tx, planned, names, asked, today)) {
            await write(tx, planned, counted);
            cells += counted.reduce((sum, level) => sum + level.cells.length, 0);
          }
        }
        const milliseconds = Math.round(performance.now() - start);
        await tx.query(
          `insert into analysis.figure_stamp (prefix, register_id, definition, data_date, as_of, cases, levels, took_ms)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (prefix) do update set definition = excluded.definition, data_date = excluded.data_date,
             as_of = excluded.as_of, cases = excluded.cases, levels = excluded.levels, took_ms = excluded.took_ms`,
          [
            prefix,
            planned.registerId,
            definitionOf(planned).hash,
            today,
            this.clock.now(),
            cases,
            JSON.stringify(asked),
            milliseconds,
          ],
        );
        return { register: planned.registerId, source: planned.sourceId, cases, cells, milliseconds };
      },
      { snapshot: true, statementTimeout: 0 },
    );
  }
}

async function write(
  tx: EntityManager,
  { plan, registerId }: PlannedSource,
  counted: readonly CountedLevel[],
): Promise<void> {
  await tx.query(
    `insert into analysis.figure_level (prefix, register_id, level, indicator, cell_count, cells)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::int[], $6::text[]::json[])`,
    [
      plan.prefix,
      registerId,
      counted.map(({ level }) => levelName(level)),
      counted.map(({ indicator }) => indicator),
      counted.map(({ cells }) => cells.length),
      counted.map(({ cells }) => JSON.stringify(cells)),
    ],
  );
}
