import { Injectable } from '@nestjs/common';
import {
  figuresOfTab,
  indicatorsInTexts,
  reportFor,
  type Figure,
  type FigureSource,
  type Report,
} from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { IndicatorsService, type FiguresRequest } from '../indicators/indicators.service.js';
import type { UnitComparison } from '../indicators/units/compare-units.query.js';
import type { Comparison } from '../indicators/disclosure/beside-nation.query.js';
import { viewerOf } from '../indicators/disclosure/viewer.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { checkedFilter, chosenUnit, tabOf } from './report-selection.js';
import { audienceOf } from './audience-of.js';
import { readYears } from '../indicators/read-years.query.js';
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
    private readonly clock: Clock,
  ) {}

  /** One tab, with what is for such a reader. */
  async standard(scope: Scope, request: ReportRequest): Promise<ReportAnswer> {
    const { source } = this.catalogue.figureSource(scope.registerId, request.pathway);
    const report = this.report(scope, request.pathway, request.report);
    const tab = tabOf(report, request.tab);
    const { unit: chosen, ...filter } = checkedFilter(report, request.filter ?? {});
    const unitId = chosenUnit(chosen) ?? (scope.level === 'unit' ? (scope.unitId ?? null) : null);
    const where = { pathway: request.pathway, filter };
    const isByUnit = ({ by }: Figure): boolean => by === 'unit';
    const viewer = viewerOf(scope, source);
    const figures = figuresOfTab(tab);
    const asked = figures.filter((figure) => viewer.kind === 'all' || !isOfOffice(figure));
    const whole = asked.filter((figure) => !isByUnit(figure));
    const asOfTime = this.clock.now().toISOString();
    const { own, nation } = await this.besideNation(scope, unitId, whole, indicatorsInTexts(tab), where);
    const units = await this.byUnit(scope, report, asked.filter(isByUnit), where);
    const panels = await this.acrossUnits(scope, whole, where);
    return {
      asOfTime,
      report,
      tab,
      figures,
      unit: unitId === null ? null : await this.organisation.unit(scope.registerId, unitId),
      filter,
      years: await this.years(scope, request.pathway),
      own,
      nation: [...nation, ...units.results, ...panels],
      participation: units.participation,
      smallestN: viewer.kind === 'all' ? 0 : viewer.limits.smallestN,
    };
  }

  /** Every tab that is for such a reader, one after the other. */
  async whole(scope: Scope, request: Omit<ReportRequest, 'tab'>): Promise<readonly ReportAnswer[]> {
    const answers: ReportAnswer[] = [];
    for (const { id } of this.report(scope, request.pathway, request.report).tabs)
      answers.push(await this.standard(scope, { ...request, tab: id }));
    return answers;
  }

  /** A declared report with what is for such a reader; refuses one of which nothing is. */
  report(scope: Scope, sourceId: string, name: string): Report {
    const { source } = this.catalogue.figureSource(scope.registerId, sourceId);
    const report = reportFor(reportOf(source, name), audienceOf(scope));
    if (report.tabs.length > 0) return report;
    throw new NotFoundError('unknown-report', `There is no report "${name.slice(0, 40)}" for your role.`);
  }

  /** The figures that are not by unit, and the numbers of all cases that the texts speak of, in one scan. */
  private async besideNation(
    scope: Scope,
    unitId: string | null,
    figures: readonly Figure[],
    inTexts: readonly string[],
    where: Where,
  ): Promise<Comparison> {
    const indicators = [...new Set([...figures.flatMap((figure) => figure.indicators), ...inTexts])];
    if (indicators.length === 0) return { own: [], nation: [] };
    return this.indicators.compare(scope, unitId, {
      ...where,
      indicators,
      groups: [...figures.flatMap(groupsOf), ...(inTexts.length > 0 ? [[]] : [])],
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

  /** Small multiples of units: a clinic has its own alone. */
  private async acrossUnits(
    scope: Scope,
    figures: readonly Figure[],
    where: Where,
  ): Promise<readonly DisclosedResult[]> {
    const results: DisclosedResult[] = [];
    for (const { indicators, by, across } of figures) {
      if (by === undefined || across !== 'unit') continue;
      results.push(
        ...(await this.indicators.compute(scope, { ...where, indicators, groups: [[by, across]] })),
      );
    }
    return results;
  }

  /** The years in which the pathway or feed has cases anywhere in the register. */
  async years({ registerId }: Scope, sourceId: string): Promise<readonly string[]> {
    const { plan } = this.catalogue.figureSource(registerId, sourceId);
    const nation = { registerId, level: 'register' } as const;
    return this.database.inScope(nation, (tx) => readYears(tx, plan), { readOnly: true });
  }
}

/** What a figure is divided by; small multiples also show all together. Units are asked for by themselves. */
function groupsOf({ by, across }: Figure): readonly (readonly string[])[] {
  const alone = by === undefined ? [] : [by];
  return across === undefined || across === 'unit' ? [alone] : [alone, [...alone, across]];
}

/** Figures by region or hospital beside those of units would tell about single units: see `DisclosureRefusal`. */
function isOfOffice({ by, across }: Figure): boolean {
  return [by, across].some((dimension) => dimension === 'region' || dimension === 'hospital');
}

function reportOf({ reports }: FigureSource, name: string): Report {
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined;
  if (report) return report;
  throw new NotFoundError('unknown-report', `There is no report "${name.slice(0, 40)}" here.`, {
    reports: Object.keys(reports),
  });
}
