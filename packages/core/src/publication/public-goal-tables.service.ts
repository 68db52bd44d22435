import { Injectable } from '@nestjs/common';
import type { FigureSource } from '@kvalreg/declaration';
import { withoutFlowByUnit, type DisclosedResult } from '@kvalreg/engine';
import { unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import { countedCases } from '../indicators/read-indicators.query.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import type { PublishedRelease } from '../releases/release.js';
import { ReleasesService } from '../releases/releases.service.js';
import {
  goalColumns,
  goalTableAnswer,
  type GoalColumnAnswer,
  type GoalTableAnswer,
} from '../reports/goals/goal-table.js';
import { goalTableOf, reportYear } from '../reports/goals/goal-tables.service.js';

/** A goal table as anyone sees it, and what is frozen of the same sources. */
export interface PublicGoalTable extends GoalTableAnswer {
  readonly frozen: readonly { readonly of: FigureSource; readonly release: PublishedRelease }[];
}

/** Goal tables as anyone may see them: the columns that are published, within the limits of their publication. */
@Injectable()
export class PublicGoalTablesService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly releases: ReleasesService,
    private readonly clock: Clock,
  ) {}

  /** @param asked the year of the report; the last full calendar year when left out */
  async read(registerId: string, name: string, asked?: number): Promise<PublicGoalTable> {
    const register = this.catalogue.register(registerId);
    const table = goalTableOf(register, name);
    const today = this.clock.today();
    const { year, years } = reportYear(today, asked);
    const columns = goalColumns(register, table, year, today).filter(isPublished);
    if (columns.length === 0)
      throw new NotFoundError('nothing-published', `"${registerId}" publishes nothing of "${name}".`);
    const asOfTime = this.clock.now().toISOString();
    const results = await Promise.all(
      columns.map(({ source, indicator, first, last }) =>
        this.figures(registerId, source, {
          indicators: [indicator],
          groups: [['unit'], []],
          from: `${String(first)}-01-01`,
          to: `${String(last)}-12-31`,
        }),
      ),
    );
    const answer = goalTableAnswer(
      { asOfTime, table, year, years, columns },
      results,
      await this.organisation.units(registerId),
    );
    return { ...answer, frozen: await this.frozen(registerId, columns) };
  }

  private async frozen(
    registerId: string,
    columns: readonly GoalColumnAnswer[],
  ): Promise<PublicGoalTable['frozen']> {
    const sources = new Map(columns.map(({ source, of }) => [source, of]));
    const frozen: PublicGoalTable['frozen'][number][] = [];
    for (const [source, of] of sources) {
      const latest = await this.releases.latestPublished(registerId, source);
      if (latest) frozen.push({ of, release: latest.release });
    }
    return frozen;
  }

  /** A column year by year, of all units together. */
  trend(registerId: string, { source, indicator }: GoalColumnAnswer): Promise<readonly DisclosedResult[]> {
    return this.figures(registerId, source, { indicators: [indicator], groups: [['year']] });
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

function isPublished({ of, indicator }: GoalColumnAnswer): boolean {
  return of.publication?.indicators.includes(indicator) ?? false;
}

function limitsOf({ publication }: FigureSource): {
  readonly smallestN: number;
  readonly smallestCell: number;
} {
  if (!publication) throw new RangeError('Only published figures are read here.');
  return { smallestN: publication.smallestN, smallestCell: publication.smallestCell };
}
