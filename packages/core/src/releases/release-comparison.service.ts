import { Injectable } from '@nestjs/common';
import type { FigureSource } from '@kvalreg/declaration';
import type { DisclosedResult, IndicatorRequest } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import {
  clinicBesideNation,
  ofUnit,
  unitBesideNation,
} from '../indicators/disclosure/beside-nation.query.js';
import { answerRefusals } from '../indicators/disclosure/answer-refusals.js';
import { checkSelection } from '../indicators/check-selection.js';
import { viewerOf, type Viewer } from '../indicators/disclosure/viewer.js';
import { countedCases, readIndicators, type CountedSource } from '../indicators/read-indicators.query.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { definitionOf, hashOf, readDefinition } from './definition.js';
import { countedFrozen } from './frozen/counted-frozen.js';
import { latestReleaseOf, type StoredRelease } from './releases.query.js';
import { ReleasesService } from './releases.service.js';
import { erasedFor } from './erased-for.js';
import { storedFigure } from './stored-figure.js';
import type { SteppedSource } from './steps/case-steps.query.js';
import { readMovements, type Movement } from './steps/movements.query.js';

/** One figure: an indicator of some cases. */
export interface FigureAsked {
  readonly indicator: string;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The unit that is looked at, beside all of them; null for all alone. */
  readonly unitId: string | null;
}

/** A figure at one moment. */
export interface FigureThen {
  /** Null for now. */
  readonly release: { readonly id: string; readonly title: string } | null;
  readonly on: string;
  readonly registerVersion: string;
  readonly source: FigureSource;
  readonly own: DisclosedResult | null;
  readonly nation: DisclosedResult | null;
}

export interface FigureChange {
  readonly before: FigureThen;
  readonly after: FigureThen;
  readonly definitionChanged: boolean;
  /** Cases that came, left or moved; null where the reader is not told, or where none has one step. */
  readonly movements: readonly Movement[] | null;
  /** Cases of the earlier release that have been erased since; null: few, of which the reader is not told. */
  readonly erased: number | null;
}

interface Side {
  readonly of: CountedSource;
  readonly stepped: SteppedSource;
  readonly dataDate: string;
  readonly then: Omit<FigureThen, 'own' | 'nation'>;
  /** Null for the cases as they are. */
  readonly release: StoredRelease | null;
  readonly erased: number;
}

/** The same figure at two moments: two releases, or a release and now. */
@Injectable()
export class ReleaseComparisonService {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
    private readonly releases: ReleasesService,
    private readonly clock: Clock,
  ) {}

  /** @param laterId id of the later release; null for now */
  compare(
    scope: Scope,
    earlierId: string,
    laterId: string | null,
    asked: FigureAsked,
  ): Promise<FigureChange> {
    return this.read(scope, async (tx) => {
      const earlier = await this.releases.found(tx, scope.registerId, earlierId);
      const later = laterId === null ? null : await this.releases.found(tx, scope.registerId, laterId);
      if (later && later.source !== earlier.source) {
        throw new InvalidInputError(
          'other-source',
          'The two releases are of different sources: compare two of the same.',
        );
      }
      return this.between(tx, scope, earlier, later, asked);
    });
  }

  /** The figure as it was when it was last frozen, and now; null where it never was. */
  sinceLast(scope: Scope, source: string, asked: FigureAsked): Promise<FigureChange | null> {
    const { registerId } = scope;
    return this.read(scope, async (tx) => {
      const id = await latestReleaseOf(tx, { registerId, source, indicator: asked.indicator });
      if (id === null) return null;
      return this.between(tx, scope, await this.releases.found(tx, registerId, id), null, asked);
    });
  }

  private read<T>({ registerId }: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return answerRefusals(() =>
      this.database.inScope({ registerId, level: 'register' }, work, { readOnly: true, snapshot: true }),
    );
  }

  private async between(
    tx: EntityManager,
    scope: Scope,
    earlier: StoredRelease,
    later: StoredRelease | null,
    asked: FigureAsked,
  ): Promise<FigureChange> {
    const viewer = viewerOf(scope, this.releases.planned(earlier, scope.registerId).source);
    const was = await this.frozen(tx, scope.registerId, earlier);
    const is = later
      ? await this.frozen(tx, scope.registerId, later)
      : this.living(tx, scope.registerId, earlier.source);
    const units = await this.organisation.units(scope.registerId);
    for (const { then, dataDate } of [was, is]) {
      refuseUnknown(then.source, asked.indicator);
      checkSelection(then.source, requestOf(asked, dataDate), units, viewer);
    }
    const [before, after] = [await figureOf(was, viewer, asked), await figureOf(is, viewer, asked)];
    const hash = ({ source }: FigureThen) => hashOf(indicatorParts(source, asked.indicator));
    const mayCount = viewer.kind === 'all' || (viewer.kind === 'clinic' && asked.unitId === viewer.unitId);
    const one = (side: Side) => [side.stepped, requestOf(asked, side.dataDate)] as const;
    return {
      before,
      after,
      definitionChanged: hash(before) !== hash(after),
      movements: mayCount ? await readMovements(tx, one(was), one(is)) : null,
      erased: erasedFor(scope, was.erased),
    };
  }

  private async frozen(tx: EntityManager, registerId: string, release: StoredRelease): Promise<Side> {
    const source = readDefinition(release.definition);
    const { plan } = this.releases.planned(release, registerId);
    const { id, title, registerVersion } = release;
    return {
      of: await countedFrozen(tx, source, plan, release, 'any'),
      stepped: { source, plan, frozen: release },
      dataDate: release.dataDate,
      then: { release: { id, title }, on: release.frozenOn, registerVersion, source },
      release,
      erased: release.erased,
    };
  }

  private living(tx: EntityManager, registerId: string, sourceId: string): Side {
    const planned = this.releases.planned({ source: sourceId }, registerId);
    const { source, plan } = planned;
    const dataDate = this.clock.today();
    return {
      of: countedCases(tx, planned),
      stepped: { source, plan, frozen: null },
      dataDate,
      then: {
        release: null,
        on: dataDate,
        registerVersion: this.releases.registerVersion(registerId),
        source,
      },
      release: null,
      erased: 0,
    };
  }
}

/** What the figure of one indicator follows from. */
function indicatorParts(source: FigureSource, indicator: string): unknown {
  const { indicators } = definitionOf(source, [indicator]);
  return indicators;
}

function requestOf({ indicator, filter, from, to, unitId }: FigureAsked, dataDate: string): IndicatorRequest {
  const all = { indicators: [indicator], groups: [[]], filter, from, to, dataDate };
  return unitId === null ? all : ofUnit(all, unitId);
}

async function figureOf(
  { of, then, dataDate, release }: Side,
  viewer: Viewer,
  asked: FigureAsked,
): Promise<FigureThen> {
  const { unitId } = asked;
  const request = requestOf({ ...asked, unitId: null }, dataDate);
  // Beside what was given out, the rows without the erased ones would tell of exactly these.
  const given =
    release && release.erased > 0
      ? (unit: string | null) => storedFigure(release, then.source, { ...asked, unitId: unit })
      : null;
  if (viewer.kind === 'clinic') {
    const { own, nation } = await clinicBesideNation(of, viewer, request);
    const all = given ? given(null) : (nation[0] ?? null);
    return { ...then, own: unitId === null ? null : (own[0] ?? null), nation: all };
  }
  if (viewer.kind === 'aggregates') {
    if (given) return { ...then, own: unitId === null ? null : given(unitId), nation: given(null) };
    const { own, nation } = await unitBesideNation(of, viewer, request, unitId);
    return { ...then, own: own[0] ?? null, nation: nation[0] ?? null };
  }
  const [nation = null] = await readIndicators(of, request);
  const [own = null] = unitId === null ? [] : await readIndicators(of, ofUnit(request, unitId));
  return { ...then, own, nation };
}

function refuseUnknown({ indicators }: FigureSource, indicator: string): void {
  if (Object.hasOwn(indicators, indicator)) return;
  throw new NotFoundError(
    'unknown-indicator',
    `"${indicator.slice(0, 40)}" is not among the figures that are compared.`,
    { indicators: Object.keys(indicators) },
  );
}
