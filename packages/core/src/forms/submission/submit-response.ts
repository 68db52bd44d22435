import type { Pathway } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { authorOf } from '../../episodes/author.js';
import { ConflictError, InvalidInputError } from '../../platform/errors/domain-error.js';
import { projectFunctionOf } from '../../platform/registers/analysis-tables.js';
import { checkAnswers } from './check-answers.js';
import { filledOnOf } from './dates/filled-on.js';
import { lockOccasion, type LockedOccasion } from './lock-occasion.js';
import { requestHash } from './request-hash.js';
import { scheduleChangeOf } from './dates/schedule-change.js';
import { alreadyAnswered, oldVersion, revisionConflict } from './submission-conflicts.js';
import { submissionProblem } from './submission-problem.js';
import type { Party, SubmitRequest, SubmitResult } from './submission.js';
import { partyOf, refuseWrongChannel } from './who-may-answer.js';

const longestReason = 1000;

export interface Submitted extends SubmitResult {
  readonly locked: LockedOccasion;
}

/**
 * Checks and writes one answer within a transaction. The episode is locked before anything is judged, so that what
 * was checked is still true when it is written.
 */
export async function submitResponse(
  tx: EntityManager,
  scope: Scope,
  request: SubmitRequest,
  { pathwayOf, today }: { readonly pathwayOf: (id: string) => Pathway; readonly today: string },
): Promise<Submitted> {
  const { episodeId, occasion, channel, language = 'en' } = request;
  const key = request.idempotencyKey ?? null;
  const hash = key === null ? null : requestHash(request);
  const locked = await lockOccasion(tx, episodeId, occasion, key);
  const pathway = pathwayOf(locked.pathway);
  const form = pathway.forms[locked.form];
  if (!form)
    throw new ConflictError('form-removed', `The form "${locked.form}" is no longer part of the register.`);
  refuseWrongChannel(scope.principal, form, channel);

  const replay = hash === null ? null : await replayOf(tx, locked, hash);
  if (replay) return { ...replay, locked };
  if (locked.revision > 0 && scope.principal.kind === 'patient') throw alreadyAnswered();
  if (request.formVersion !== form.version) throw oldVersion(request.formVersion, form.version);
  if (request.expectedRevision !== locked.revision) throw await revisionConflict(tx, locked);
  const changeReason = reasonOf(request, locked);
  const draft =
    request.overDraft === true ? await draftAnswers(tx, episodeId, occasion, partyOf(scope.principal)) : {};
  const answers = { ...draft, ...request.answers };

  const isIndex = pathway.index[0] === occasion;
  const filledOn = filledOnOf(request, locked, {
    today,
    isIndex,
    mayBackdate: scope.principal.kind === 'system',
  });
  const dates = await scheduleChangeOf(tx, pathway, locked, occasion, answers, {
    episodeId,
    today,
    language,
  });
  const checked = checkAnswers(form, answers, {
    today,
    birthDate: locked.birth_date,
    language,
    acceptedWarnings: request.acceptedWarnings ?? [],
    furtherProblems: [...filledOn.problems, ...(dates?.problems ?? [])],
  });
  const [written] = await tx.query<{ response_id: string; revision: number; is_replay: boolean }[]>(
    `select * from register.submit_response($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      episodeId,
      occasion,
      request.expectedRevision,
      randomUUID(),
      form.version,
      JSON.stringify(checked.answers),
      JSON.stringify(checked.scores),
      filledOn.date,
      channel,
      language,
      changeReason,
      authorOf(scope.principal),
      key,
      hash,
      dates?.indexDate ?? null,
      dates ? JSON.stringify(dates.schedule) : null,
      projectFunctionOf(scope.registerId, locked.pathway, pathway),
    ],
  );
  if (!written) throw new Error('a submission gave no row');
  return {
    responseId: written.response_id,
    revision: written.revision,
    scores: checked.scores,
    isReplay: written.is_replay,
    locked,
  };
}

async function replayOf(
  tx: EntityManager,
  locked: LockedOccasion,
  hash: Buffer,
): Promise<SubmitResult | null> {
  const { replay_response: responseId, replay_revision: revision, replay_hash: earlier } = locked;
  if (responseId === null || revision === null || earlier === null) return null;
  if (!earlier.equals(hash)) {
    throw new ConflictError(
      'idempotency-key-reused',
      'This idempotency key was used for another answer. Make a new key for a new request.',
    );
  }
  const [row] = await tx.query<{ scores: SubmitResult['scores'] }[]>(
    'select scores from register.form_response where response_id = $1 and revision = $2',
    [responseId, revision],
  );
  return { responseId, revision, scores: row?.scores ?? {}, isReplay: true };
}

function reasonOf({ changeReason, language = 'en' }: SubmitRequest, locked: LockedOccasion): string | null {
  if (locked.revision === 0) return null;
  const reason = changeReason?.trim() ?? '';
  if (reason !== '' && reason.length <= longestReason) return reason;
  const code = reason === '' ? 'change-reason-required' : 'change-reason-too-long';
  const problem = submissionProblem('changeReason', code, language, { limit: String(longestReason) });
  throw new InvalidInputError(code, problem.message, [problem]);
}

async function draftAnswers(
  tx: EntityManager,
  episodeId: string,
  occasion: string,
  party: Party,
): Promise<Answers> {
  const [row] = await tx.query<{ answers: Answers }[]>(
    'select answers from register.form_draft where episode_id = $1 and occasion = $2 and party = $3',
    [episodeId, occasion, party],
  );
  return row?.answers ?? {};
}
