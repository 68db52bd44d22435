import { Injectable } from '@nestjs/common';
import type { Form } from '@kvalreg/declaration';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { authorOf } from '../episodes/author.js';
import { Database } from '../platform/database/database.js';
import { ConflictError, ForbiddenError, NotFoundError } from '../platform/errors/domain-error.js';
import { projectFunctionOf } from '../platform/registers/analysis-tables.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { fingerprintOf } from './fingerprint.js';
import { scoreBatch } from './rescore-batch.js';
import { lockRun, openRun, saveRun } from './rescoring-run.query.js';
import type { FormRescored, RescoreReport, RescoreRequest, RescoreTally } from './rescoring.js';
import { countAnswers, readAnswers, type FormPlace, type StoredRow } from './stored-answers.query.js';
import { emptyTally, meanChangesOf, withRescored } from './tally.js';
import { writeScorings } from './write-scorings.query.js';

/** With the number of the register's own, stands for "scores are computed anew" among the advisory locks. */
const rescoringLock = 7_240_003;
const usualBatch = 500;
/** Somebody who writes to many episodes at once may have been in the way. */
const attempts = 3;

type Work = Pick<RescoreRequest, 'signal' | 'onProgress'> & {
  readonly scope: Scope;
  readonly place: FormPlace;
  readonly form: Form;
  readonly batchSize: number;
};

/**
 * Computes scores and calculated values of earlier answers with the form of now, in batches: each is kept whole or not at
 * all, and a run that ended in the middle goes on after its last batch.
 */
@Injectable()
export class RescoringService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
  ) {}

  async rescore(scope: Scope, request: RescoreRequest): Promise<RescoreReport> {
    if (scope.principal.kind !== 'system')
      throw new ForbiddenError(
        'rescoring-stays',
        'Scores are computed anew by the operator of the register only.',
      );
    const { registerId, dryRun = false, signal, onProgress, batchSize = usualBatch } = request;
    const places = this.placesOf(registerId, request.form);
    const each = async (): Promise<FormRescored[]> => {
      const forms: FormRescored[] = [];
      for (const { place, form } of places) {
        if (signal?.aborted === true) break;
        const work = { scope, place, form, batchSize, signal, onProgress };
        forms.push(await (dryRun ? this.tryOut(work) : this.carryOut(work)));
      }
      return forms;
    };
    const forms = await (dryRun ? each() : this.alone(registerId, each));
    return { register: registerId, dryRun, forms };
  }

  private placesOf(
    registerId: string,
    wanted: string | undefined,
  ): readonly { place: FormPlace; form: Form }[] {
    const { pathways } = this.catalogue.register(registerId);
    const all = Object.entries(pathways).flatMap(([pathway, { forms }]) =>
      Object.entries(forms).map(([name, form]) => ({ place: { registerId, pathway, form: name }, form })),
    );
    const chosen = all.filter(({ place }) => wanted === undefined || place.form === wanted);
    if (chosen.length > 0 || wanted === undefined) return chosen;
    const forms = [...new Set(all.map(({ place }) => place.form))];
    throw new NotFoundError(
      'unknown-form',
      `The register "${registerId}" has no form "${wanted.slice(0, 40)}". Forms: ${forms.join(', ') || 'none'}.`,
      { forms },
    );
  }

  /** One run at a time in a register; the lock ends with the connection, however the program ends. */
  private async alone<T>(registerId: string, work: () => Promise<T>): Promise<T> {
    const holder = this.database.dataSource.createQueryRunner();
    try {
      const key = [rescoringLock, registerId];
      const [row] = (await holder.query('select pg_try_advisory_lock($1, hashtext($2)) as mine', key)) as {
        mine: boolean;
      }[];
      if (row?.mine !== true)
        throw new ConflictError(
          'rescoring-running',
          `The answers of "${registerId}" are being scored anew already. Wait until that is done, or stop it.`,
        );
      try {
        return await work();
      } finally {
        await holder.query('select pg_advisory_unlock($1, hashtext($2))', key);
      }
    } finally {
      await holder.release();
    }
  }

  private async tryOut({ place, form, batchSize, signal, onProgress }: Work): Promise<FormRescored> {
    const total = await this.database.asSystem((tx) => countAnswers(tx, place));
    let tally: RescoreTally = emptyTally;
    let cursor: string | null = null;
    let finished = false;
    while (!finished && signal?.aborted !== true) {
      const after: string | null = cursor;
      const rows: StoredRow[] = await this.database.asSystem(
        (tx) => readAnswers(tx, place, after, batchSize),
        {
          readOnly: true,
        },
      );
      const scored = scoreBatch(form, rows, tally);
      tally = scored.changed.reduce((sum, { compared }) => withRescored(sum, compared), scored.tally);
      cursor = rows.at(-1)?.response_id ?? cursor;
      finished = rows.length < batchSize;
      onProgress?.({ pathway: place.pathway, form: place.form, looked: tally.looked, total, before: 0 });
    }
    return reportOf(place, form, { total, tally, resumed: false, finished });
  }

  private async carryOut(work: Work): Promise<FormRescored> {
    const { scope, place, form, signal, onProgress } = work;
    const fingerprint = fingerprintOf(form);
    const run = await this.database.asSystem(async (tx) =>
      openRun(tx, place, {
        formVersion: form.version,
        fingerprint,
        total: await countAnswers(tx, place),
        author: authorOf(scope.principal),
      }),
    );
    const { total, resumed } = run;
    let { tally } = run;
    const before = tally.looked;
    let finished = false;
    while (!finished && signal?.aborted !== true) {
      const done = await this.persistently(() => this.batch(work, run.id));
      if (!done)
        throw new ConflictError(
          'rescoring-running',
          'Somebody else has finished this run. Start again to see what is left.',
        );
      ({ tally, finished } = done);
      onProgress?.({ pathway: place.pathway, form: place.form, looked: tally.looked, total, before });
    }
    return reportOf(place, form, { total, tally, resumed, finished });
  }

  private async persistently<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ConflictError && error.code === 'simultaneous-change') || attempt === attempts)
          throw error;
      }
    }
  }

  /** One batch in one transaction, with the mark of how far the run has come. */
  private batch(
    { scope, place, form, batchSize }: Work,
    runId: string,
  ): Promise<{ readonly tally: RescoreTally; readonly finished: boolean } | undefined> {
    return this.database.asSystem(async (tx) => {
      const run = await lockRun(tx, runId);
      if (!run) return undefined;
      const rows = await readAnswers(tx, place, run.cursor, batchSize);
      const { tally: looked, changed } = scoreBatch(form, rows, run.tally);
      const pathway = this.catalogue.pathway(place.registerId, place.pathway);
      const written = await writeScorings(
        tx,
        changed.map(({ scoring }) => scoring),
        {
          runId,
          formVersion: form.version,
          reason: reasonOf(form),
          author: authorOf(scope.principal),
          projectFunction: projectFunctionOf(place.registerId, place.pathway, pathway),
        },
      );
      const kept = changed.filter(({ scoring }) => written.has(scoring.response_id));
      const counted = kept.reduce((sum, { compared }) => withRescored(sum, compared), looked);
      const tally = { ...counted, corrected: counted.corrected + changed.length - kept.length };
      const subjects = kept.map(({ row }) => ({ personId: row.person_id, episodeId: row.episode_id }));
      const details = { form: place.form, formVersion: form.version, run: runId };
      if (subjects.length > 0) await this.audit.recordEach(tx, scope, 'response.rescore', subjects, details);
      const finished = rows.length < batchSize;
      await saveRun(tx, { ...run, cursor: rows.at(-1)?.response_id ?? run.cursor, tally }, finished);
      return { tally, finished };
    });
  }
}

/** What stands beside the scores in the history of an answer. */
function reasonOf({ version, instruments }: Form): string {
  const names = [...new Set(Object.values(instruments).map(({ id, version: of }) => `${id} ${of}`))];
  return `rescored with form version ${version}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
}

function reportOf(
  { pathway, form: name }: FormPlace,
  form: Form,
  {
    tally,
    ...state
  }: {
    readonly total: number;
    readonly tally: RescoreTally;
    readonly resumed: boolean;
    readonly finished: boolean;
  },
): FormRescored {
  return {
    pathway,
    form: name,
    formVersion: form.version,
    ...state,
    ...tally,
    meanChanges: meanChangesOf(tally),
  };
}
