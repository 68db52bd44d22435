import { Inject, Injectable } from '@nestjs/common';
import {
  CrossingGroupsError,
  inOrder,
  suppress,
  type DisclosedResult,
  type IndicatorRequest,
} from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { CoreConfig } from '../platform/config.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import { coreConfig } from '../platform/platform-options.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { besideNation } from './disclosure/beside-nation.js';
import { checkSelection } from './check-selection.js';
import { protectOthers } from './disclosure/protect-others.js';
import { readIndicators, type PathwayOf } from './read-indicators.query.js';
import { UnitLabels } from './disclosure/unit-labels.js';
import { viewerOf, type Viewer } from './disclosure/viewer.js';

export type FiguresRequest = Omit<IndicatorRequest, 'dataDate'> & { readonly pathway: string };
export interface Comparison {
  readonly own: readonly DisclosedResult[];
  readonly nation: readonly DisclosedResult[];
}

/**
 * The figures of a pathway. It reads the cases of every unit, whoever asks, and gives out aggregates alone: what the
 * viewer may not see is withheld or loses its name before it leaves.
 */
@Injectable()
export class IndicatorsService {
  private readonly labels: UnitLabels;

  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.labels = new UnitLabels(config.identityKey);
  }

  /** Figures by any breakdown. Throws an `InvalidInputError` that lists what could be asked for instead. */
  async compute(scope: Scope, { pathway, ...asked }: FiguresRequest): Promise<readonly DisclosedResult[]> {
    const request = { ...asked, dataDate: this.clock.today() };
    const { of, viewer } = await this.prepare(scope, pathway, request);
    return this.read(of, async (tx) => {
      const results = await readIndicators(tx, of, request);
      if (viewer.kind === 'all') return results;
      if (viewer.kind === 'aggregates') return suppress(results, viewer.limits);
      const isOwn = request.filter?.['unit'] !== undefined;
      const own = isOwn ? results : await readIndicators(tx, of, ofUnit(request, viewer.unitId));
      return this.withoutNames(
        protectOthers(results, own, viewer.unitId, viewer.limits),
        request,
        of,
        viewer.unitId,
      );
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
    const asked = unitId === null ? request : ofUnit(request, unitId);
    const { of, viewer } = await this.prepare(scope, pathway, asked);
    return this.read(of, async (tx) => {
      const nation = await readIndicators(tx, of, request);
      const own = unitId === null ? [] : await readIndicators(tx, of, asked);
      if (viewer.kind === 'all') return { own, nation };
      if (viewer.kind === 'aggregates') return besideNation(own, nation, viewer.limits);
      const ofViewer = unitId === null ? await readIndicators(tx, of, ofUnit(request, viewer.unitId)) : own;
      const shown = protectOthers(nation, ofViewer, viewer.unitId, viewer.limits);
      return { own, nation: this.withoutNames(shown, request, of, viewer.unitId) };
    });
  }

  private async prepare(
    { registerId, ...scope }: Scope,
    pathwayId: string,
    request: IndicatorRequest,
  ): Promise<{ readonly of: PathwayOf; readonly viewer: Viewer }> {
    const pathway = this.catalogue.pathway(registerId, pathwayId);
    const viewer = viewerOf({ registerId, ...scope }, pathway);
    checkSelection(pathway, request, await this.organisation.units(registerId), viewer);
    return { of: { registerId, pathwayId, pathway }, viewer };
  }

  /** Every statement sees the same moment, so that a unit is part of the nation it stands beside. */
  private async read<T>({ registerId }: PathwayOf, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.database.inScope({ registerId, level: 'register' }, work, {
        readOnly: true,
        snapshot: true,
      });
    } catch (error) {
      // Breakdowns that cannot be protected side by side: the message says which to leave out.
      if (error instanceof CrossingGroupsError) throw new InvalidInputError('crossing-groups', error.message);
      throw error;
    }
  }

  private withoutNames(
    results: readonly DisclosedResult[],
    request: IndicatorRequest,
    { registerId }: PathwayOf,
    viewerUnitId: string,
  ): readonly DisclosedResult[] {
    const unnamed = results.map((result) => this.unnamed(result, registerId, viewerUnitId));
    // In the order of the names the labels would still tell.
    return inOrder(request, unnamed);
  }

  private unnamed(result: DisclosedResult, registerId: string, viewerUnitId: string): DisclosedResult {
    const { unit } = result.group;
    if (unit === undefined || unit === viewerUnitId) return result;
    return {
      ...result,
      group: { ...result.group, unit: this.labels.labelFor(registerId, viewerUnitId, unit) },
    };
  }
}

function ofUnit(request: IndicatorRequest, unitId: string): IndicatorRequest {
  return { ...request, filter: { ...request.filter, unit: [unitId] } };
}
