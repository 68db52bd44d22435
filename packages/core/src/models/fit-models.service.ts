import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { compileModelRows, readModelRows, type FitResult, type ModelData } from '@kvalreg/engine';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorOf } from '../access/author.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import { codeVersion } from '../platform/code-version.js';
import type { CoreConfig } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import type { Job } from '../platform/jobs/job.js';
import { JobsService } from '../platform/jobs/jobs.service.js';
import { coreConfig } from '../platform/platform-options.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { declaredModel } from './declared-model.js';
import { definitionHash, modelDefinition } from './definition.js';
import { fitInThread } from './fit-in-thread.js';
import type { ModelPlace } from './model-fit.js';
import { askForRun, hearOfRun, openRun, writeFit } from './models.query.js';

const payload = z.object({ register: z.string(), run: z.uuid() });

/** Fits models: asked for by somebody, done by a worker in a thread of its own, stored as a version that stays. */
@Injectable()
export class FitModelsService implements OnModuleInit {
  private readonly logger = new Logger('Models');
  private job: Job<z.infer<typeof payload>> | null = null;

  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
    private readonly jobs: JobsService,
    private readonly clock: Clock,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  onModuleInit(): void {
    this.job = this.jobs.define('fit-model', {
      payload,
      expireInMinutes: 60,
      handler: ({ register, run }, signal) => this.fit(register, run, signal),
    });
  }

  /** Asks for a fit; the id of the run. Refused while the model is being fitted. */
  async ask(scope: Scope, pathway: string, model: string): Promise<string> {
    const run = await this.begin(scope, pathway, model);
    if (this.job) await this.jobs.send(this.job, { register: scope.registerId, run });
    return run;
  }

  /** Fits a model here and now, for commands; the run is the same. */
  async fitNow(scope: Scope, pathway: string, model: string): Promise<void> {
    const run = await this.begin(scope, pathway, model);
    await this.fit(scope.registerId, run);
  }

  private async begin(scope: Scope, pathway: string, model: string): Promise<string> {
    const place = this.placeOf(scope.registerId, pathway, model);
    const id = randomUUID();
    await this.database.inScope(whole(scope.registerId), async (tx) => {
      const { principal } = scope;
      await askForRun(tx, place, {
        id,
        by: authorOf(principal),
        name: principal.kind === 'anonymous' ? '' : (principal.name ?? ''),
        now: this.clock.now(),
      });
      await this.audit.record(tx, scope, 'model.fit', {}, { pathway, model, run: id });
    });
    return id;
  }

  /** Does a run that was asked for; one that is over already is left as it is. */
  async fit(registerId: string, runId: string, signal?: AbortSignal): Promise<void> {
    const open = await this.database.inScope(whole(registerId), (tx) => openRun(tx, runId));
    if (!open) return;
    const { place, askedBy, askedByName } = open;
    try {
      const { pathway, declared } = declaredModel(this.catalogue, place);
      const dataDate = this.clock.today();
      await this.hear(registerId, runId, 'reading', null);
      const cutAt = this.clock.now();
      const data = await this.read(place, dataDate);
      await this.hear(registerId, runId, 'fitting', data.outcome.length);
      const result = await fitInThread(data, signal);
      const definition = modelDefinition(pathway, declared);
      const fittedAt = this.clock.now();
      await this.database.inScope(whole(registerId), async (tx) => {
        await writeFit(tx, place, {
          id: runId,
          modelVersion: declared.version,
          definition,
          definitionHash: definitionHash(definition),
          registerVersion: this.catalogue.register(registerId).version,
          dataDate,
          cutAt,
          codeVersion,
          codeCommit: this.config.commit,
          result,
          fittedAt,
          fittedOn: this.clock.today(),
          askedBy,
          askedByName,
        });
        await hearOfRun(tx, runId, 'done', null, fittedAt);
      });
      this.logger.log(sentence(place, result));
    } catch (error) {
      await this.hear(registerId, runId, 'broken', null);
      throw error;
    }
  }

  private read(place: ModelPlace, dataDate: string): Promise<ModelData> {
    const { pathway, declared } = declaredModel(this.catalogue, place);
    const { plan } = this.catalogue.figureSource(place.registerId, place.pathway);
    const { sql, params } = compileModelRows(plan, pathway, declared, dataDate);
    return this.database.inScope(
      whole(place.registerId),
      async (tx) =>
        readModelRows(pathway, declared, await tx.query<Record<string, unknown>[]>(sql, [...params])),
      { readOnly: true, snapshot: true, statementTimeout: 0 },
    );
  }

  private async hear(
    registerId: string,
    runId: string,
    state: 'reading' | 'fitting' | 'broken',
    cases: number | null,
  ): Promise<void> {
    await this.database.inScope(whole(registerId), (tx) =>
      hearOfRun(tx, runId, state, cases, this.clock.now()),
    );
  }

  private placeOf(registerId: string, pathway: string, model: string): ModelPlace {
    const place = { registerId, pathway, model };
    declaredModel(this.catalogue, place);
    return place;
  }
}

function whole(registerId: string): { readonly registerId: string; readonly level: 'register' } {
  return { registerId, level: 'register' };
}

function sentence({ registerId, pathway, model }: ModelPlace, result: FitResult): string {
  const name = `${registerId} ${pathway} ${model}`;
  return result.status === 'fitted'
    ? `Fitted ${name} to ${String(result.cases.complete)} cases`
    : `No number of ${name}: ${result.reason}`;
}
