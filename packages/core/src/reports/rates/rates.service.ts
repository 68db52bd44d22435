import { Injectable } from '@nestjs/common';
import type { Figure, Pathway, Report } from '@kvalreg/declaration';
import { DisclosureRefusal, type DisclosedResult } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { checkSelection } from '../../indicators/check-selection.js';
import {
  clinicBesideNation,
  ofUnit,
  unitBesideNation,
  type Comparison,
} from '../../indicators/disclosure/beside-nation.query.js';
import { viewerOf, type Viewer } from '../../indicators/disclosure/viewer.js';
import { readIndicators, type CountedSource } from '../../indicators/read-indicators.query.js';
import { compareUnitsFor } from '../../indicators/units/compare-units.query.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { ReportAnswer } from '../report.js';
import { checkedFilter, chosenUnit, tabOf } from '../report-selection.js';
import { readYears } from '../../indicators/read-years.query.js';
import { countedFollowUps } from './count-rates.query.js';
import { flowFor } from './flow-for.js';
import { followUpsIn, rateSource } from './rate-source.js';

export interface RatesRequest {
  readonly pathway: string;
  /** The first when left out. */
  readonly tab?: string | undefined;
  readonly filter?: Readonly<Record<string, readonly string[]>> | undefined;
}
/** A tab of response rates, and the pathway whose follow-ups they count. */
export interface RatesAnswer extends ReportAnswer {
  readonly source: Pathway;
}

/** How many follow-ups that could be answered were, within their window: one unit beside the nation. */
@Injectable()
export class RatesService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  async answer(scope: Scope, request: RatesRequest): Promise<RatesAnswer> {
    const { registerId } = scope;
    const pathway = this.catalogue.pathway(registerId, request.pathway);
    if (followUpsIn(pathway).length === 0) {
      throw new NotFoundError(
        'no-follow-ups',
        `The pathway "${request.pathway}" asks patients nothing after the index date: it has no response rate.`,
      );
    }
    const source = rateSource(pathway);
    const report = source.reports['rates'] as Report;
    const tab = tabOf(report, request.tab);
    const { unit: chosen, ...filter } = checkedFilter(report, request.filter ?? {});
    const unitId = chosenUnit(chosen) ?? (scope.level === 'unit' ? (scope.unitId ?? null) : null);
    const viewer = viewerOf(scope, pathway);
    const asked = { indicators: Object.keys(source.indicators), groups: [[]], filter };
    const selection = unitId === null ? asked : ofUnit(asked, unitId);
    checkSelection(source, selection, await this.organisation.units(registerId), viewer);
    const planned = this.catalogue.figureSource(registerId, request.pathway);
    const asOfTime = this.clock.now().toISOString();
    const read = await this.read(registerId, async (tx) => {
      const of = countedFollowUps(tx, {
        registerId,
        pathwayId: request.pathway,
        source,
        today: this.clock.today(),
      });
      const compared = await comparedFor(of, viewer, unitId, tab.figures, filter);
      return { ...compared, years: await readYears(tx, planned.plan) };
    });
    const shown = flowFor(viewer, Object.keys(filter).length === 0, read);
    return {
      asOfTime,
      source,
      report,
      tab,
      figures: tab.figures,
      unit: unitId === null ? null : await this.organisation.unit(registerId, unitId),
      filter,
      years: read.years,
      own: shown.own,
      nation: shown.nation,
      participation: null,
      smallestN: viewer.kind === 'all' ? 0 : viewer.limits.smallestN,
    };
  }

  /** The parts of the report of response rates of a pathway. */
  tabsOf(registerId: string, pathway: string): Report['tabs'] {
    return rateSource(this.catalogue.pathway(registerId, pathway)).reports['rates']?.tabs ?? [];
  }

  /** Every statement sees the same moment; it reads all units, and gives out aggregates alone. */
  private async read<T>(registerId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      const whole = { registerId, level: 'register' } as const;
      return await this.database.inScope(whole, work, { readOnly: true, snapshot: true });
    } catch (error) {
      if (error instanceof DisclosureRefusal) throw new InvalidInputError(error.code, error.message);
      throw error;
    }
  }
}

async function comparedFor(
  of: CountedSource,
  viewer: Viewer,
  unitId: string | null,
  figures: readonly Figure[],
  filter: Readonly<Record<string, readonly string[]>>,
): Promise<Comparison> {
  const whole = figures.filter(({ by }) => by !== 'unit');
  const request = {
    indicators: [...new Set(whole.flatMap(({ indicators }) => indicators))],
    groups: whole.map(({ by }) => (by === undefined ? [] : [by])),
    filter,
  };
  const compared =
    whole.length === 0 ? { own: [], nation: [] } : await besideNation(of, viewer, unitId, request);
  const units: DisclosedResult[] = [];
  for (const { indicators, by } of figures) {
    if (by !== 'unit') continue;
    const rows = await compareUnitsFor(of, viewer, {
      indicators,
      filter,
      poolBelow: null,
      criterion: null,
      dataDate: '',
    });
    units.push(...rows.results);
  }
  return { own: compared.own, nation: [...compared.nation, ...units] };
}

async function besideNation(
  of: CountedSource,
  viewer: Viewer,
  unitId: string | null,
  request: Parameters<typeof readIndicators>[1],
): Promise<Comparison> {
  if (viewer.kind === 'aggregates') return unitBesideNation(of, viewer, request, unitId);
  if (viewer.kind === 'clinic') return clinicBesideNation(of, viewer, request);
  return {
    nation: await readIndicators(of, request),
    own: unitId === null ? [] : await readIndicators(of, ofUnit(request, unitId)),
  };
}
