import { Injectable } from '@nestjs/common';
import type { Model, Pathway } from '@kvalreg/declaration';
import type { FitResult } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { viewerOf, type Viewer } from '../indicators/disclosure/viewer.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { Unit } from '../organisation/unit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { declaredModel } from './declared-model.js';
import { definitionHash, modelDefinition } from './definition.js';
import type { FitSummary, ModelPlace, ModelRun, ModelState, StoredFit } from './model-fit.js';
import { readFit, readFits, readRun } from './models.query.js';
import { shownResult } from './shown-result.js';
import { toldDecimals, toldOverall } from './told-numbers.js';
import { mayShowModel, unitsOfFit, type UnitsOfFit } from './units-of-fit.js';

const usualSmallestN = 10;

export interface UnitsRequest {
  readonly pathway: string;
  readonly model: string;
  /** The latest when left out. */
  readonly number?: number | undefined;
  /** Of a model of levels; the first when left out. */
  readonly level?: string | undefined;
  readonly years?: readonly string[] | undefined;
}
export interface UnitsAnswer extends UnitsOfFit {
  readonly declared: Model;
  readonly pathway: Pathway;
  readonly fit: FitSummary;
  readonly level: string | null;
  readonly levels: readonly string[];
  readonly years: readonly string[] | null;
  /** Years that the model has cases of. */
  readonly allYears: readonly string[];
  readonly names: readonly Unit[];
  readonly ownUnit: string | null;
  readonly smallestN: number;
  /** The outcome of all cases of the model, which adjusted figures are on the scale of. */
  readonly overall: number;
  /** The reader has no counts but the own ones, rounded numbers, and one year or all. */
  readonly isRounded: boolean;
}

/** Models that a register declares, what was fitted, and the units by it. */
@Injectable()
export class ModelsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** Every declared model with its latest fit. */
  list(scope: Scope): Promise<readonly ModelState[]> {
    const { registerId } = scope;
    const places = Object.entries(this.catalogue.register(registerId).pathways).flatMap(
      ([pathway, { models = {} }]) => Object.keys(models).map((model) => ({ registerId, pathway, model })),
    );
    return this.read(registerId, async (tx) => {
      const states: ModelState[] = [];
      for (const place of places) states.push(await this.stateOf(tx, scope, place, null));
      return states;
    });
  }

  /** One model with a fit of it, the latest when `number` is left out, and the numbers of all its fits. */
  state(
    scope: Scope,
    pathway: string,
    model: string,
    number: number | null = null,
  ): Promise<ModelState & { readonly fits: readonly FitSummary[] }> {
    const place = { registerId: scope.registerId, pathway, model };
    return this.read(scope.registerId, async (tx) => {
      const state = await this.stateOf(tx, scope, place, number);
      if (number !== null && !state.fit) throw noFit(number);
      return { ...state, fits: await readFits(tx, place) };
    });
  }

  /** How far a fit has come. */
  run(scope: Scope, pathway: string, model: string): Promise<ModelRun | null> {
    const place = { registerId: scope.registerId, pathway, model };
    const declared = declaredModel(this.catalogue, place);
    const viewer = viewerOf(scope, declared.pathway);
    return this.read(scope.registerId, (tx) => this.runOf(tx, place, viewer));
  }

  /** Units by a stored fit. Throws a `NotFoundError` where there is none with numbers that the reader may see. */
  async units(scope: Scope, request: UnitsRequest): Promise<UnitsAnswer> {
    const { pathway: pathwayId, model, number = null } = request;
    const place = { registerId: scope.registerId, pathway: pathwayId, model };
    const { pathway, declared } = declaredModel(this.catalogue, place);
    const viewer = viewerOf(scope, pathway);
    const stored = await this.read(scope.registerId, (tx) => readFit(tx, place, number));
    if (stored?.result.status !== 'fitted' || !(await mayShowModel(stored.result, pathway, viewer)))
      throw new NotFoundError(
        'no-adjusted-figures',
        'There are no adjusted figures of this model: it has not been fitted, has no number, or rests on few cases elsewhere.',
      );
    const { result, ...fit } = stored;
    const level = chosenLevel(result, request.level);
    const allYears = [...new Set(result.units.map(({ year }) => year))].sort((a, b) => a - b).map(String);
    const isRounded = viewer.kind !== 'all';
    const years = chosenYears(allYears, request.years);
    if (isRounded) refuseSomeYears(years, allYears);
    const decimals = toldDecimals(declared, pathway);
    const smallestN = declared.smallestN ?? usualSmallestN;
    const shown = await unitsOfFit(result, pathway, viewer, {
      level,
      years: years?.map(Number) ?? null,
      smallestN,
      decimals,
    });
    return {
      ...shown,
      declared,
      pathway,
      fit,
      level,
      levels: result.levels,
      years,
      allYears,
      names: await this.organisation.units(scope.registerId),
      ownUnit: viewer.kind === 'clinic' ? viewer.unitId : null,
      smallestN,
      overall: isRounded
        ? toldOverall(result, level, decimals)
        : (result.overall[level === null ? 0 : result.levels.indexOf(level)] ?? 0),
      isRounded,
    };
  }

  private async stateOf(
    tx: EntityManager,
    scope: Scope,
    place: ModelPlace,
    number: number | null,
  ): Promise<ModelState> {
    const { pathway, declared } = declaredModel(this.catalogue, place);
    const stored = await readFit(tx, place, number);
    return {
      place,
      declared,
      pathway,
      fit: stored && (await this.shown(stored, { pathway, declared }, viewerOf(scope, pathway))),
      isOutdated:
        stored !== null && stored.definitionHash !== definitionHash(modelDefinition(pathway, declared)),
      run: await this.runOf(tx, place, viewerOf(scope, pathway)),
    };
  }

  /** Of how many cases a run has read, those who do not read the answers are told no more than the fit tells. */
  private async runOf(tx: EntityManager, place: ModelPlace, viewer: Viewer): Promise<ModelRun | null> {
    const run = await readRun(tx, place, this.clock.now());
    return run && viewer.kind !== 'all' ? { ...run, cases: null } : run;
  }

  private async shown(
    stored: StoredFit,
    { pathway, declared }: Pick<ModelState, 'pathway' | 'declared'>,
    viewer: Viewer,
  ): Promise<NonNullable<ModelState['fit']>> {
    const { result } = stored;
    const isShown = result.status === 'failed' || (await mayShowModel(result, pathway, viewer));
    return { ...stored, result: shownResult(result, viewer, isShown, toldDecimals(declared, pathway)) };
  }

  private read<T>(registerId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inScope({ registerId, level: 'register' }, work, { readOnly: true, snapshot: true });
  }
}

function chosenLevel({ levels }: FitResult, asked: string | undefined): string | null {
  if (levels.length === 0) return null;
  if (asked === undefined || asked === '') return levels[0] ?? null;
  if (levels.includes(asked)) return asked;
  throw refusal(
    'level',
    `level: "${asked.slice(0, 40)}" is not a level. Choose among: ${levels.join(', ')}.`,
    levels,
  );
}

function chosenYears(
  known: readonly string[],
  asked: readonly string[] | undefined,
): readonly string[] | null {
  if (asked === undefined || asked.length === 0) return null;
  const unknown = asked.filter((year) => !known.includes(year));
  if (unknown.length === 0) return [...new Set(asked)].sort();
  throw refusal(
    'year',
    `year: the model has no cases of ${unknown.join(', ').slice(0, 80)}. Choose among: ${known.join(', ')}.`,
    known,
  );
}

/** Enough sums of years, each of them rounded, would tell what every year has. */
function refuseSomeYears(years: readonly string[] | null, known: readonly string[]): void {
  if (years === null || years.length === 1 || years.length === known.length) return;
  throw refusal(
    'year',
    `year: ${years.join(', ').slice(0, 80)} are several years, and your assignment shows the figures of a model for one year or for all. Choose one of ${known.join(', ')}, or leave year out for all.`,
    known,
  );
}

function refusal(field: string, message: string, allowed: readonly string[]): InvalidInputError {
  return new InvalidInputError(
    'invalid-selection',
    'These figures cannot be computed as they were asked for.',
    [{ field, code: 'unknown-value', severity: 'error', message, params: { allowed } }],
  );
}

function noFit(number: number): NotFoundError {
  return new NotFoundError('unknown-fit', `The model has no fit number ${String(number)}.`);
}
