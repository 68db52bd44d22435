import { Injectable } from '@nestjs/common';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { hasFunnel, resultFunnel, type DisclosedResult, type UnitFunnel } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { checkSelection } from '../indicators/check-selection.js';
import { clinicBesideNation, unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import { viewerOf, type Viewer } from '../indicators/disclosure/viewer.js';
import { readIndicators, type CountedSource } from '../indicators/read-indicators.query.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { Unit } from '../organisation/unit.js';
import { Clock } from '../platform/clock.js';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { CaseReader } from './case-reader.js';

export interface FunnelRequest {
  readonly pathway: string;
  readonly indicator: string;
  readonly filter?: Readonly<Record<string, readonly string[]>> | undefined;
}
/** `units`: every unit that may be shown; `own`: the reader's own against the limits of the nation. */
export interface FunnelAnswer {
  /** The moment that the figures show. */
  readonly asOfTime: string;
  readonly source: FigureSource;
  readonly indicator: string;
  readonly shows: 'units' | 'own';
  readonly units: readonly Unit[];
  readonly ownUnit: string | null;
  /** Null where the whole is withheld, nobody or everybody counts, or no mean varies within units. */
  readonly funnel: UnitFunnel | null;
  /** Units whose figure is withheld. */
  readonly withheld: number;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly years: readonly string[];
}

/** Every unit of a share, a rate or a mean against what chance explains around all together. */
@Injectable()
export class UnitFunnelsService {
  constructor(
    private readonly cases: CaseReader,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  async answer(
    scope: Scope,
    { pathway, indicator, filter: asked = {} }: FunnelRequest,
  ): Promise<FunnelAnswer> {
    const planned = this.catalogue.figureSource(scope.registerId, pathway);
    const { source } = planned;
    const viewer = viewerOf(scope, source);
    const units = await this.organisation.units(scope.registerId);
    const { unit: _, ...filter } = asked;
    const asOfTime = this.clock.now().toISOString();
    const figures = { indicators: [indicator], filter, dataDate: this.clock.today() };
    checkSelection(source, { ...figures, groups: [[]] }, units, viewer);
    const declared = drawnIndicator(source, indicator);
    const { rows, years } = await this.cases.read(planned, async (of, known) => ({
      rows: await unitRows(of, viewer, { ...figures, groups: [['unit'], []] }),
      years: known,
    }));
    const whole = rows.find(({ group }) => group['unit'] === undefined);
    const byUnit = rows.filter(({ group }) => group['unit'] !== undefined);
    const points = byUnit.map((result) => ({ unit: result.group['unit'] ?? '', result }));
    return {
      asOfTime,
      source,
      indicator,
      shows: viewer.kind === 'clinic' ? 'own' : 'units',
      units,
      ownUnit: viewer.kind === 'clinic' ? viewer.unitId : null,
      funnel: resultFunnel(source, declared, points, whole ? [whole] : []),
      withheld: byUnit.filter(({ suppressed }) => suppressed !== undefined).length,
      filter,
      years,
    };
  }
}

/** The rows that the viewer may see: of a clinic its own and the nation. */
async function unitRows(
  of: CountedSource,
  viewer: Viewer,
  request: Parameters<typeof readIndicators>[1],
): Promise<readonly DisclosedResult[]> {
  if (viewer.kind === 'all') return readIndicators(of, request);
  if (viewer.kind === 'aggregates') return (await unitBesideNation(of, viewer, request, null)).nation;
  const { own, nation } = await clinicBesideNation(of, viewer, { ...request, groups: [[]] });
  return [...own.map((result) => ({ ...result, group: { unit: viewer.unitId } })), ...nation];
}

/** The indicator; throws an `InvalidInputError` for those that have no funnel. */
function drawnIndicator(source: FigureSource, name: string): Indicator {
  const indicator = source.indicators[name];
  if (indicator && hasFunnel(indicator)) return indicator;
  const allowed = funnelIndicators(source);
  throw new InvalidInputError('no-funnel', 'There is no funnel of this indicator.', [
    {
      field: 'indicator',
      code: 'no-funnel',
      severity: 'error',
      message: `indicator: "${name.slice(0, 40)}" is neither a share, a rate, a mean nor a change told as a difference. Choose among: ${allowed.join(', ')}.`,
      params: { allowed },
    },
  ]);
}

/** The indicators of a source that a funnel can be drawn of. */
export function funnelIndicators({ indicators }: FigureSource): readonly string[] {
  return Object.entries(indicators).flatMap(([name, indicator]) => (hasFunnel(indicator) ? [name] : []));
}
