import { Injectable } from '@nestjs/common';
import type { Figure, FigureSource, Report } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { IndicatorsService, type FiguresRequest } from '../indicators/indicators.service.js';
import type { UnitComparison } from '../indicators/units/compare-units.query.js';
import type { Comparison } from '../indicators/disclosure/beside-nation.query.js';
import { viewerOf } from '../indicators/disclosure/viewer.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Database } from '../platform/database/database.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { checkedFilter, chosenUnit, tabOf } from './report-selection.js';
import { readYears } from './read-years.query.js';
import type { ReportAnswer, ReportRequest } from './report.js';

type Where = Pick<FiguresRequest, 'pathway' | 'filter'>;

/** Declared reports: the own clinic, or a chosen one, against the nation. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly indicators: IndicatorsService,
  ) {}

  async standard(scope: Scope, request: ReportRequest): Promise<ReportAnswer> {
    const { source } = this.catalogue.figureSource(scope.registerId, request.pathway);
    const report = reportOf(source, request.report);
    const tab = tabOf(report, request.tab);
    const { unit: chosen, ...filter } = checkedFilter(report, request.filter ?? {});
    const unitId = chosenUnit(chosen) ?? (scope.level === 'unit' ? (scope.unitId ?? null) : null);
    const where = { pathway: request.pathway, filter };
    const isByUnit = ({ by }: Figure): boolean => by === 'unit';
    const whole = tab.figures.filter((figure) => !isByUnit(figure));
    const { own, nation } = await this.besideNation(scope, unitId, whole, where);
    const units = await this.byUnit(scope, report, tab.figures.filter(isByUnit), where);
    const viewer = viewerOf(scope, source);
    return {
      report,
      tab,
      figures: tab.figures,
      unit: unitId === null ? null : await this.organisation.unit(scope.registerId, unitId),
      filter,
      years: await this.years(scope, request.pathway),
      own,
      nation: [...nation, ...units.results],
      participation: units.participation,
      smallestN: viewer.kind === 'all' ? 0 : viewer.limits.smallestN,
    };
  }

  private async besideNation(
    scope: Scope,
    unitId: string | null,
    figures: readonly Figure[],
    where: Where,
  ): Promise<Comparison> {
    if (figures.length === 0) return { own: [], nation: [] };
    return this.indicators.compare(scope, unitId, {
      ...where,
      indicators: [...new Set(figures.flatMap(({ indicators }) => indicators))],
      groups: figures.map(({ by }) => (by === undefined ? [] : [by])),
    });
  }

  /** Units stand beside each other once, whichever of them is chosen. */
  private async byUnit(
    scope: Scope,
    { unitCriterion }: Report,
    figures: readonly Figure[],
    where: Where,
  ): Promise<UnitComparison> {
    const criterion = unitCriterion ?? null;
    const results: DisclosedResult[] = [];
    let participation: UnitComparison['participation'] = null;
    for (const { indicators, pool } of figures) {
      const poolBelow = pool?.below ?? null;
      const units = await this.indicators.compareUnits(scope, { ...where, indicators, poolBelow, criterion });
      results.push(...units.results);
      participation = units.participation;
    }
    return { results, participation };
  }

  /** The years in which the pathway or feed has cases anywhere in the register. */
  async years({ registerId }: Scope, sourceId: string): Promise<readonly string[]> {
    const { plan } = this.catalogue.figureSource(registerId, sourceId);
    const nation = { registerId, level: 'register' } as const;
    return this.database.inScope(nation, (tx) => readYears(tx, plan), { readOnly: true });
  }
}

function reportOf({ reports }: FigureSource, name: string): Report {
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined;
  if (report) return report;
  throw new NotFoundError('unknown-report', `There is no report "${name.slice(0, 40)}" here.`, {
    reports: Object.keys(reports),
  });
}
