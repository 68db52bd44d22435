import { Injectable } from '@nestjs/common';
import type { FigureSource, GoalColumn } from '@kvalreg/declaration';
import { withoutFlowByUnit, type DisclosedResult } from '@kvalreg/engine';
import { unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import { countedCases } from '../indicators/read-indicators.query.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { pooledYears } from '../releases/goals/goal-requests.js';
import { reportYears } from '../releases/goals/report-years.js';
import type { PublishedRelease, PublishedReleaseFigures } from '../releases/release.js';
import { ReleasesService } from '../releases/releases.service.js';
import {
  goalColumn,
  goalTableAnswer,
  type GoalColumnAnswer,
  type GoalTableAnswer,
} from '../reports/goals/goal-table.js';
import { goalTableOf, reportYear } from '../reports/goals/goal-tables.service.js';
import { frozenGoal, type FrozenGoal } from './frozen-goal.js';
import { standsInPublic } from '../releases/goals/stands-in-public.js';

/** A column with what it was frozen with; null where its figures are counted from the cases as they are. */
export interface PublicGoalColumn extends GoalColumnAnswer {
  readonly frozen: Pick<FrozenGoal, 'release' | 'trend'> | null;
}
/** A goal table as anyone sees it, and what is frozen of sources of which it has figures that are not. */
export interface PublicGoalTable extends GoalTableAnswer<PublicGoalColumn> {
  readonly beside: readonly {
    readonly source: string;
    readonly of: FigureSource;
    readonly release: PublishedRelease;
  }[];
}

/**
 * Goal tables as anyone may see them: the columns that are published, within the limits of their publication. A goal that
 * is frozen stands as it was frozen last, in the years that were frozen, until the register freezes again; others are
 * counted now.
 */
@Injectable()
export class PublicGoalTablesService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly releases: ReleasesService,
    private readonly clock: Clock,
  ) {}

  /** @param asked the year of the report; the last one that was over in every column when left out */
  async read(registerId: string, name: string, asked?: number): Promise<PublicGoalTable> {
    const register = this.catalogue.register(registerId);
    const table = goalTableOf(register, name);
    const today = this.clock.today();
    // Before they are read: everything that had been written by then is in them.
    const asOfTime = this.clock.now().toISOString();
    const published = table.columns.flatMap((column): readonly PublishedColumn[] => {
      const of = register.pathways[column.source] ?? register.feeds?.[column.source];
      const isPublished = of?.publication?.indicators.includes(column.indicator) ?? false;
      return of && isPublished && of.indicators[column.indicator]?.goal ? [{ column, of }] : [];
    });
    if (published.length === 0)
      throw new NotFoundError('nothing-published', `"${registerId}" publishes nothing of "${name}".`);
    const releases = await this.releasesOf(registerId, published);
    const sources = published.map(({ column, of }) => {
      const latest = releases.get(column.source);
      const frozen = latest ? frozenGoal(latest, column.indicator) : null;
      return { column, of, frozen, reported: frozen?.reported ?? reportYears(today) };
    });
    const years = [...new Set(sources.flatMap(({ reported }) => reported.years))].sort((a, b) => b - a);
    const usual = Math.min(...sources.map(({ reported }) => reported.usual));
    const year = reportYear({ usual, years }, asked);
    const columns = sources.flatMap(({ column, of, frozen, reported }): readonly AnsweredColumn[] => {
      if (!reported.years.includes(year)) return [];
      const moment = frozen
        ? { today: frozen.release.dataDate, asOfTime: frozen.release.cutAt }
        : { today, asOfTime };
      const answered = goalColumn(column, frozen?.source ?? of, year, moment);
      return answered ? [{ column: { ...answered, frozen }, goal: frozen }] : [];
    });
    const results = await Promise.all(
      columns.map(async ({ column, goal }) => goal?.inYears(column) ?? this.living(registerId, column)),
    );
    const living = new Set(columns.flatMap(({ column, goal }) => (goal ? [] : [column.source])));
    return {
      ...goalTableAnswer(
        { table, year, years, columns: columns.map(({ column }) => column) },
        results,
        await this.organisation.units(registerId),
      ),
      beside: [...releases].flatMap(([source, latest]) => {
        const of = published.find(({ column }) => column.source === source)?.of;
        return of && living.has(source) ? [{ source, of, release: latest.release }] : [];
      }),
    };
  }

  /** A column year by year, of all units together. */
  async trend(
    registerId: string,
    { source, indicator, frozen }: PublicGoalColumn,
  ): Promise<readonly DisclosedResult[]> {
    return frozen?.trend ?? this.figures(registerId, source, { indicators: [indicator], groups: [['year']] });
  }

  /** Of each source what was frozen last, where that still stands. */
  private async releasesOf(
    registerId: string,
    columns: readonly PublishedColumn[],
  ): Promise<ReadonlyMap<string, PublishedReleaseFigures>> {
    const found = new Map<string, PublishedReleaseFigures>();
    for (const [source, of] of new Map(columns.map(({ column, of }) => [column.source, of]))) {
      const latest = await this.releases.latestPublished(registerId, source, 'goals');
      const then = latest?.source.publication;
      if (latest && then && of.publication && standsInPublic(then, of.publication)) found.set(source, latest);
    }
    return found;
  }

  private living(
    registerId: string,
    { source, indicator, first, last }: GoalColumnAnswer,
  ): Promise<readonly DisclosedResult[]> {
    return this.figures(registerId, source, {
      indicators: [indicator],
      groups: [['unit'], []],
      ...pooledYears({ first, last }),
    });
  }

  private async figures(
    registerId: string,
    source: string,
    asked: {
      readonly indicators: readonly string[];
      readonly groups: readonly (readonly string[])[];
      readonly from?: string;
      readonly to?: string;
    },
  ): Promise<readonly DisclosedResult[]> {
    const of = this.catalogue.figureSource(registerId, source);
    const limits = limitsOf(of.source);
    const request = { ...asked, dataDate: this.clock.today() };
    const { nation } = await this.database.inScope(
      { registerId, level: 'register' },
      (tx) => unitBesideNation(countedCases(tx, of), { kind: 'aggregates', limits }, request, null),
      { readOnly: true, snapshot: true },
    );
    return withoutFlowByUnit(nation);
  }
}

interface PublishedColumn {
  readonly column: GoalColumn;
  /** As it is declared today. */
  readonly of: FigureSource;
}
interface AnsweredColumn {
  readonly column: PublicGoalColumn;
  readonly goal: FrozenGoal | null;
}

function limitsOf({ publication }: FigureSource): {
  readonly smallestN: number;
  readonly smallestCell: number;
} {
  if (!publication) throw new RangeError('Only published figures are read here.');
  return { smallestN: publication.smallestN, smallestCell: publication.smallestCell };
}
