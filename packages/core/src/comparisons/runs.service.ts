import { Injectable } from '@nestjs/common';
import type { FigureSource } from '@kvalreg/declaration';
import { periodsOverlap, runSeries, type RunSeries } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { viewerOf } from '../indicators/disclosure/viewer.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { Unit } from '../organisation/unit.js';
import { Clock } from '../platform/clock.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';

export const runPeriods = ['month', 'quarter', 'year'] as const;
export type RunPeriod = (typeof runPeriods)[number];

export interface RunRequest {
  readonly pathway: string;
  readonly indicator: string;
  /** All units together when left out; a clinic's own unless it asks for `all`. */
  readonly unit?: string | undefined;
  readonly by?: RunPeriod | undefined;
  readonly filter?: Readonly<Record<string, readonly string[]>> | undefined;
}
export interface RunAnswer {
  /** The moment that the figures show. */
  readonly asOfTime: string;
  readonly source: FigureSource;
  readonly indicator: string;
  readonly unit: Unit | null;
  readonly by: RunPeriod;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly series: RunSeries;
  /** Distributions and states have no single number to follow. */
  readonly hasValue: boolean;
}

/** One indicator over months, quarters or years, with the rules of a run chart. */
@Injectable()
export class RunsService {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  async answer(scope: Scope, request: RunRequest): Promise<RunAnswer> {
    const { pathway, indicator, by = 'quarter' } = request;
    const { source } = this.catalogue.figureSource(scope.registerId, pathway);
    const viewer = viewerOf(scope, source);
    const asked = request.unit ?? (viewer.kind === 'clinic' ? viewer.unitId : undefined);
    const unitId = asked === undefined || asked === 'all' ? null : asked;
    const { unit: _, ...filter } = request.filter ?? {};
    const asOfTime = this.clock.now().toISOString();
    const { own, nation } = await this.indicators.compare(scope, unitId, {
      pathway,
      indicators: [indicator],
      groups: [[by]],
      filter,
    });
    const results = (unitId === null ? nation : own).filter(({ group }) => isPeriod(group[by]));
    const declared = source.indicators[indicator];
    return {
      asOfTime,
      source,
      indicator,
      unit: unitId === null ? null : await this.organisation.unit(scope.registerId, unitId),
      by,
      filter,
      series: runSeries(results, ({ group }) => group[by] ?? '', {
        overlap: declared !== undefined && periodsOverlap(declared, by),
      }),
      hasValue:
        results.length === 0 ||
        results.some(({ value, n, suppressed }) => value !== null || n === 0 || suppressed !== undefined),
    };
  }
}

/** Cases without the day that decides stand in a row of their own, beside the periods. */
function isPeriod(value: string | undefined): boolean {
  return value !== undefined && /^\d{4}/.test(value);
}
