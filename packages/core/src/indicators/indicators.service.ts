import { Injectable } from '@nestjs/common';
import { DisclosureRefusal, inOrder, type DisclosedResult, type IndicatorRequest } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ForbiddenError, InvalidInputError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue, type PlannedSource } from '../platform/registers/register-catalogue.js';
import { checkSelection } from './check-selection.js';
import {
  clinicBesideNation,
  doesPoolUnits,
  ofUnit,
  unitBesideNation,
  type Comparison,
} from './disclosure/beside-nation.query.js';
import { viewerOf, type Viewer } from './disclosure/viewer.js';
import { countedCases, readIndicators, type CountedSource } from './read-indicators.query.js';
import { compareUnitsFor, type UnitComparison, type UnitsRequest } from './units/compare-units.query.js';

/** `pathway`: id of a pathway or a feed. */
export type FiguresRequest = Omit<IndicatorRequest, 'dataDate'> & { readonly pathway: string };

/**
 * The figures of a pathway or a feed. It reads the cases of every unit, whoever asks, and gives out aggregates alone: what the
 * viewer may not see is withheld before it leaves.
 */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** Figures by any breakdown. Throws an `InvalidInputError` that lists what could be asked for instead. */
  async compute(scope: Scope, { pathway, ...asked }: FiguresRequest): Promise<readonly DisclosedResult[]> {
    const request = { ...asked, dataDate: this.clock.today() };
    const { planned, viewer } = await this.prepare(scope, pathway, request);
    return this.read(planned, async (of) => {
      if (viewer.kind === 'all') return readIndicators(of, request);
      if (viewer.kind === 'aggregates') {
        const poolsUnits = doesPoolUnits(of.source);
        const { nation } = await unitBesideNation(of, viewer, request, null, { poolsUnits });
        return nation;
      }
      // By unit there is one row, the own; without the unit there is the nation.
      const isOwn = (group: readonly string[]) =>
        group.includes('unit') || request.filter?.['unit'] !== undefined;
      const own = { ...ofUnit(request, viewer.unitId), groups: request.groups.filter(isOwn) };
      const others = { ...request, groups: request.groups.filter((group) => !isOwn(group)) };
      const rows = own.groups.length === 0 ? [] : await readIndicators(of, own);
      if (others.groups.length === 0) return rows;
      const { nation } = await clinicBesideNation(of, viewer, others);
      return inOrder(request, [...rows, ...nation]);
    });
  }

  /**
   * One unit beside the nation, of the same cases otherwise: `own` is empty without a unit. A clinic may only choose
   * itself.
   */
  async compare(
    scope: Scope,
    unitId: string | null,
    { pathway, ...figures }: FiguresRequest,
  ): Promise<Comparison> {
    const request = { ...figures, dataDate: this.clock.today() };
    const asked = unitId === null ? null : ofUnit(request, unitId);
    const { planned, viewer } = await this.prepare(scope, pathway, asked ?? request);
    return this.read(planned, async (of) => {
      if (viewer.kind === 'all') {
        const nation = await readIndicators(of, request);
        return { nation, own: asked ? await readIndicators(of, asked) : [] };
      }
      if (viewer.kind === 'aggregates') return unitBesideNation(of, viewer, request, unitId);
      const { own, nation } = await clinicBesideNation(of, viewer, request);
      return { own: asked ? own : [], nation };
    });
  }

  /** A row for each unit, with those that take no part left out and small ones put together. */
  async compareUnits(
    scope: Scope,
    { pathway, ...units }: Omit<UnitsRequest, 'dataDate'> & { readonly pathway: string },
  ): Promise<UnitComparison> {
    const request = { ...units, dataDate: this.clock.today() };
    const { indicators, filter, dataDate } = request;
    const asked = { indicators, filter, dataDate, groups: [[]] };
    const { planned, viewer } = await this.prepare(scope, pathway, asked);
    return this.read(planned, (of) => compareUnitsFor(of, viewer, request));
  }

  private async prepare(
    { registerId, ...scope }: Scope,
    sourceId: string,
    request: IndicatorRequest,
  ): Promise<{ readonly planned: PlannedSource; readonly viewer: Viewer }> {
    const planned = this.catalogue.figureSource(registerId, sourceId);
    const viewer = viewerOf({ registerId, ...scope }, planned.source);
    checkSelection(planned.source, request, await this.organisation.units(registerId), viewer);
    return { planned, viewer };
  }

  /** Every statement sees the same moment, so that a unit is part of the nation it stands beside. */
  private async read<T>(planned: PlannedSource, work: (of: CountedSource) => Promise<T>): Promise<T> {
    try {
      return await this.database.inScope(
        { registerId: planned.registerId, level: 'register' },
        (tx) => work(countedCases(tx, planned)),
        { readOnly: true, snapshot: true },
      );
    } catch (error) {
      if (!(error instanceof DisclosureRefusal)) throw error;
      // The message says what to leave out.
      throw error.code === 'no-regions'
        ? new ForbiddenError(error.code, error.message)
        : new InvalidInputError(error.code, error.message);
    }
  }
}
