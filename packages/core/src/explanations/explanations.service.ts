import { Injectable } from '@nestjs/common';
import type { CaseStep, IndicatorRequest } from '@kvalreg/engine';
import type { FigureSource } from '@kvalreg/declaration';
import { roleOf } from '../access/principal.js';
import { mayRole } from '../access/rights/rights.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { episodeOf } from '../episodes/episode-row.js';
import { checkSelection } from '../indicators/check-selection.js';
import { viewerOf, type Viewer } from '../indicators/disclosure/viewer.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { IdentityReader } from '../people/identity-reader.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { pageOf, type Page, type PageRequest } from '../platform/http/page.js';
import { RegisterCatalogue, type PlannedSource } from '../platform/registers/register-catalogue.js';
import { ReleaseComparisonService, type FigureAsked } from '../releases/release-comparison.service.js';
import { caseStepsOf } from '../releases/steps/case-steps.query.js';
import type { Explanation, FigurePerson, PersonsAsked, UnknownField } from './explanation.js';
import { readFigurePersons } from './figure-persons.query.js';
import { readUnknownFields } from './unknown-fields.query.js';

export interface FigurePersons extends Page<FigurePerson> {
  /** Those at the step who have objected, and are on no list. */
  readonly unlisted: number;
}

/** Where a figure comes from: its definition, the way of the cases to it, what is missing, and who they are. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
    private readonly indicators: IndicatorsService,
    private readonly comparison: ReleaseComparisonService,
  ) {}

  /** A figure that is withheld from the reader keeps its words and has no number. */
  async explain(scope: Scope, sourceId: string, figure: FigureAsked): Promise<Explanation> {
    const { registerId } = scope;
    const planned = this.catalogue.figureSource(registerId, sourceId);
    const { source } = planned;
    const viewer = viewerOf(scope, source);
    const asked = viewer.kind === 'clinic' ? { ...figure, unitId: figure.unitId ?? viewer.unitId } : figure;
    refuseUnknown(source, asked.indicator);
    const asOfTime = this.clock.now().toISOString();
    const { own, nation } = await this.indicators.compare(scope, asked.unitId, {
      pathway: sourceId,
      indicators: [asked.indicator],
      groups: [[]],
      filter: asked.filter,
      from: asked.from,
      to: asked.to,
    });
    const { unitId } = asked;
    return {
      asOfTime,
      source,
      registerVersion: this.catalogue.register(registerId).version,
      asked,
      unit: unitId === null ? null : await this.organisation.unit(registerId, unitId),
      own: own[0] ?? null,
      nation: nation[0] ?? null,
      unknown: await this.unknown(planned, asked, viewer),
      persons: mayListPersons(scope) && 'occasions' in source,
      last: await this.last(scope, sourceId, asked),
    };
  }

  /** One page of the persons at a step of a figure. Each of them finds it in the own log. */
  async persons(
    scope: Scope,
    sourceId: string,
    figure: FigureAsked,
    asked: PersonsAsked & PageRequest,
  ): Promise<FigurePersons> {
    const { registerId } = scope;
    if (!mayListPersons(scope))
      throw new ForbiddenError('no-figure-persons', 'Your assignment shows figures and no persons.');
    const planned = this.catalogue.figureSource(registerId, sourceId);
    const { source } = planned;
    if (!('occasions' in source))
      throw new InvalidInputError('no-persons', `The rows of "${sourceId}" name no persons.`);
    refuseUnknown(source, figure.indicator);
    const viewer = viewerOf(scope, source);
    const own = viewer.kind === 'clinic' ? { ...figure, unitId: figure.unitId ?? viewer.unitId } : figure;
    const request = this.requestOf(own);
    checkSelection(source, request, await this.organisation.units(registerId), viewer);
    refuseUnknownStep(source, figure.indicator, asked.step);
    const steps = caseStepsOf({ ...planned, frozen: null }, request);
    if (!steps)
      throw new InvalidInputError(
        'no-single-steps',
        'This figure counts some cases in several periods: choose one period.',
      );
    const { page, pageSize, offset } = pageOf(asked);
    return this.database.inScope(scope, async (tx) => {
      const { rows, counts } = await readFigurePersons(tx, steps, asked, { limit: pageSize, offset });
      const persons = await this.identities.read(
        tx,
        rows.map((row) => row.person_id),
      );
      const items = rows.flatMap((row): FigurePerson[] => {
        const person = persons.get(row.person_id);
        const missing = row.missing === null ? null : (steps.fields[row.missing]?.path ?? null);
        return person ? [{ person, episode: episodeOf(row), missing }] : [];
      });
      const shown = items.map(({ person, episode }) => ({ personId: person.id, episodeId: episode.id }));
      const { indicator } = figure;
      await this.audit.recordEach(tx, scope, 'figure.list', shown, {
        source: sourceId,
        indicator,
        step: asked.step,
        page,
      });
      return { items, total: counts.listed, unlisted: counts.unlisted, page, pageSize };
    });
  }

  /** Told of what the reader sees whole: the own unit, or everything. */
  private async unknown(
    planned: PlannedSource,
    asked: FigureAsked,
    viewer: Viewer,
  ): Promise<readonly UnknownField[] | null> {
    if (viewer.kind === 'aggregates') return null;
    const stepped = { ...planned, frozen: null };
    const steps = caseStepsOf(stepped, this.requestOf(asked));
    if (!steps) return null;
    return this.database.inScope(
      { registerId: planned.registerId, level: 'register' },
      (tx) => readUnknownFields(tx, stepped, steps),
      { readOnly: true, snapshot: true },
    );
  }

  private async last(scope: Scope, sourceId: string, asked: FigureAsked): Promise<Explanation['last']> {
    const role = roleOf(scope.principal);
    if (role !== null && !mayRole(role, 'read-releases')) return null;
    return this.comparison.sinceLast(scope, sourceId, asked);
  }

  private requestOf({ indicator, filter, from, to, unitId }: FigureAsked): IndicatorRequest {
    return {
      indicators: [indicator],
      groups: [[]],
      filter: unitId === null ? filter : { ...filter, unit: [unitId] },
      from,
      to,
      dataDate: this.clock.today(),
    };
  }
}

function mayListPersons({ principal }: Scope): boolean {
  const role = roleOf(principal);
  return principal.kind === 'system' || (role !== null && mayRole(role, 'read-figure-persons'));
}

function refuseUnknown({ indicators }: FigureSource, indicator: string): void {
  if (Object.hasOwn(indicators, indicator)) return;
  throw new NotFoundError('unknown-indicator', `There is no indicator "${indicator.slice(0, 40)}" here.`, {
    indicators: Object.keys(indicators),
  });
}

function refuseUnknownStep({ indicators }: FigureSource, indicator: string, step: CaseStep): void {
  const excluded = (indicators[indicator]?.exclusions ?? []).map((_, at) => `excluded:${String(at)}`);
  const steps = ['numerator', 'denominator', 'outside', 'unknown', ...excluded];
  if (steps.includes(step)) return;
  throw new InvalidInputError('unknown-step', `The figure has no step "${step.slice(0, 40)}".`, [
    {
      field: 'step',
      code: 'unknown-step',
      severity: 'error',
      message: `step: choose among ${steps.join(', ')}.`,
      params: { allowed: steps },
    },
  ]);
}
