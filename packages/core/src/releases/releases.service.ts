import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Publication } from '@kvalreg/declaration';
import type { IndicatorRequest } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { authorOf } from '../access/author.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { checkSelection } from '../indicators/check-selection.js';
import { viewerOf } from '../indicators/disclosure/viewer.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';
import { coreConfig } from '../platform/platform-options.js';
import { RegisterCatalogue, type PlannedSource } from '../platform/registers/register-catalogue.js';
import { codeVersion } from '../platform/code-version.js';
import { definitionOf, hashOf, readDefinition } from './definition.js';
import { countedFrozen } from './frozen/counted-frozen.js';
import { columnsRead, freezeCases } from './frozen/freeze-cases.query.js';
import { frozenResults, requestsOf } from './frozen/frozen-results.js';
import { statementsOf } from './frozen/statements-of.js';
import { figuresFor } from './frozen/figures-for.js';
import { goalRequestsOf } from './goals/goal-requests.js';
import { goalsFor } from './goals/goals-for.js';
import { erasedFor } from './erased-for.js';
import type {
  FreezeRequest,
  PublishedReleaseFigures,
  Release,
  ReleaseFigures,
  ReleaseSummary,
} from './release.js';
import {
  readLatestPublished,
  readRelease,
  readReleases,
  writeRelease,
  type StoredRelease,
} from './releases.query.js';

/** Figures that stay as they were: frozen with their definition and the cases that they rest on. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  /** Latest first. */
  async list(scope: Scope, source: string | null = null): Promise<readonly ReleaseSummary[]> {
    const { registerId } = scope;
    if (source !== null) this.catalogue.figureSource(registerId, source);
    const releases = await this.database.inScope(
      { registerId, level: 'register' },
      (tx) => readReleases(tx, registerId, source),
      { readOnly: true },
    );
    return releases.map((release) => ({ ...release, erased: erasedFor(scope, release.erased) }));
  }

  /** A release with its figures, as far as the reader may see them. */
  read(scope: Scope, id: string): Promise<ReleaseFigures> {
    return this.database.inScope(
      { registerId: scope.registerId, level: 'register' },
      async (tx) => {
        const stored = await this.found(tx, scope.registerId, id);
        const { definition, results, columns: _, ...kept } = stored;
        const release = { ...kept, erased: erasedFor(scope, kept.erased) };
        const source = readDefinition(definition);
        const viewer = viewerOf(scope, source);
        const goals = goalsFor(
          viewer,
          results.goals ?? [],
          source,
          this.publishedToday(scope.registerId, kept),
        );
        if (viewer.kind === 'all') return { release, source, figures: results.all, goals };
        if (viewer.kind === 'aggregates') return { release, source, figures: results.aggregates, goals };
        const of = await countedFrozen(tx, source, this.planned(stored, scope.registerId).plan, stored);
        const figures: ReleaseFigures['figures'][number][] = [];
        for (const [at, request] of stored.requests.entries()) {
          const given = stored.erased > 0 ? (results.aggregates[at] ?? null) : undefined;
          figures.push(await figuresFor(of, viewer, request, given));
        }
        return { release, source, figures, goals };
      },
      { readOnly: true, snapshot: true },
    );
  }

  /**
   * Freezes figures as they are now. They are computed from the rows that are kept, so that computing them again is
   * reading the same rows. Throws an `InvalidInputError` for what cannot be asked, or where nothing is published.
   */
  async freeze(scope: Scope, { source: sourceId, choice, ...texts }: FreezeRequest): Promise<ReleaseSummary> {
    const { registerId } = scope;
    const { title, purpose } = checkedTexts(texts);
    const planned = this.catalogue.figureSource(registerId, sourceId);
    const dataDate = this.clock.today();
    const requests = requestsOf(planned.source, choice, dataDate);
    if (requests.length === 0) throw nothingPublished(sourceId);
    const units = await this.organisation.units(registerId);
    for (const request of requests)
      checkSelection(planned.source, request, units, viewerOf(scope, planned.source));
    const isChoice = choice !== null;
    const goalRequests = isChoice
      ? []
      : goalRequestsOf(this.catalogue.register(registerId), planned, dataDate);
    const id = randomUUID();
    const freezing = { id, title, purpose, planned, requests, goalRequests, dataDate, isChoice };
    // No snapshot: the cases are copied by one statement, and who has been protected meanwhile must be seen at the end.
    await this.database.inScope({ ...scope, level: 'register' }, (tx) => this.write(tx, scope, freezing), {
      statementTimeout: 0,
    });
    const made = (await this.list(scope)).find((release) => release.id === id);
    if (!made) throw new Error('a release that was just frozen is not there');
    return made;
  }

  /**
   * The latest release of what a source publishes, with its figures as anyone may see them. Null where nothing was
   * frozen.
   *
   * @param part the published indicators, or what goal tables have of them
   */
  latestPublished(
    registerId: string,
    source: string,
    part: 'public' | 'goals' = 'public',
  ): Promise<PublishedReleaseFigures | null> {
    return this.database.inScope(
      { registerId, level: 'register' },
      async (tx) => {
        const latest = await readLatestPublished(tx, registerId, source, part);
        if (!latest) return null;
        const { definition, figures, ...release } = latest;
        return { release, source: readDefinition(definition), figures };
      },
      { readOnly: true },
    );
  }

  private async write(
    tx: EntityManager,
    scope: Scope,
    { id, title, purpose, planned, requests, goalRequests, dataDate, isChoice }: Freezing,
  ): Promise<void> {
    // The moment of the cut is before the cases are copied: everything that had been written by then is among them.
    const now = this.clock.now();
    const { registerId } = scope;
    const definition = definitionOf(planned.source, indicatorsIn(requests));
    const { plan } = planned;
    const columns = await columnsRead(tx, plan, statementsOf(planned, [...requests, ...goalRequests]));
    const cases = await freezeCases(tx, plan, id, columns);
    const of = await countedFrozen(tx, definition, plan, { id, columns });
    const results = await frozenResults(of, requests, goalRequests);
    await writeRelease(tx, {
      id,
      registerId,
      source: planned.sourceId,
      title,
      purpose,
      scope: isChoice ? 'choice' : 'published',
      requests,
      definition,
      definitionHash: hashOf(definition),
      registerVersion: this.registerVersion(registerId),
      dataDate,
      codeVersion,
      codeCommit: this.config.commit,
      columns,
      cases,
      results,
      frozenOn: this.clock.today(),
      author: authorOf(scope.principal),
      authorName: scope.principal.kind === 'anonymous' ? '' : (scope.principal.name ?? ''),
      now,
    });
    await this.audit.record(
      tx,
      scope,
      'release.freeze',
      {},
      { release: id, source: planned.sourceId, cases },
    );
    // Last of all, since whoever becomes protected waits for it: of those who were meanwhile the copy has a county that the
    // living cases no longer have. Whoever comes after finds the release among those to be forgotten in.
    await tx.query('select register.forget_frozen_counties(null, $1)', [id]);
  }

  /** Within a transaction that sees all of the register. */
  async found(tx: EntityManager, registerId: string, id: string): Promise<StoredRelease> {
    const release = isUuid(id) ? await readRelease(tx, registerId, id) : undefined;
    if (release) return release;
    throw new NotFoundError('unknown-release', 'The register has no frozen figures with this number.');
  }

  /** The version that is in use. */
  registerVersion(registerId: string): string {
    return this.catalogue.register(registerId).version;
  }

  /** What is published of a source now; undefined for nothing, also where there is no such source any more. */
  private publishedToday(registerId: string, { source }: Pick<Release, 'source'>): Publication | undefined {
    const { pathways, feeds = {} } = this.catalogue.register(registerId);
    return (pathways[source] ?? feeds[source])?.publication;
  }

  /** What the source is called and where it is kept today; its definition is the release's own. */
  planned({ source }: Pick<StoredRelease, 'source'>, registerId: string): PlannedSource {
    return this.catalogue.figureSource(registerId, source);
  }
}

interface Freezing {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly planned: PlannedSource;
  readonly requests: readonly IndicatorRequest[];
  readonly goalRequests: readonly IndicatorRequest[];
  /** The day that the figures are computed for, also where that takes past midnight. */
  readonly dataDate: string;
  readonly isChoice: boolean;
}

function indicatorsIn(requests: readonly IndicatorRequest[]): readonly string[] {
  return [...new Set(requests.flatMap(({ indicators }) => indicators))];
}

const longestTitle = 200;
const longestPurpose = 1000;

function checkedTexts(texts: { readonly title: string; readonly purpose: string }) {
  const title = texts.title.trim();
  const purpose = texts.purpose.trim();
  const problems = [
    ...lengthProblem('title', title, longestTitle),
    ...lengthProblem('purpose', purpose, longestPurpose),
  ];
  if (problems.length === 0) return { title, purpose };
  throw new InvalidInputError('invalid-release', 'These figures cannot be frozen yet.', problems);
}

function lengthProblem(field: string, text: string, longest: number) {
  if (text.length > 0 && text.length <= longest) return [];
  return [
    {
      field,
      code: 'invalid-release-text',
      severity: 'error' as const,
      message: `${field}: write 1 to ${String(longest)} characters.`,
      params: { longest },
    },
  ];
}

function nothingPublished(source: string): InvalidInputError {
  return new InvalidInputError(
    'nothing-published',
    `"${source}" publishes nothing. Choose indicators and breakdowns instead.`,
  );
}
