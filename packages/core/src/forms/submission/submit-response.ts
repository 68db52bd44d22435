import type { Form, Pathway } from '@kvalreg/declaration';
import { carryAnswers, type Answers, type ScheduledOccasion } from '@kvalreg/engine';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { codeProblems } from '../../code-lists/code-problems.js';
import { codeYear } from '../../code-lists/code-year.js';
import { authorOf } from '../../episodes/author.js';
import { ConflictError, InvalidInputError } from '../../platform/errors/domain-error.js';
import { projectFunctionOf } from '../../platform/registers/analysis-tables.js';
import { dayOf, formWithKnown, readStoredKnown, type BoundForm } from '../known/known-of-form.js';
import { knownPlace } from '../known/known-place.js';
import { checkAnswers } from './check-answers.js';
import type { Circumstances } from './circumstances.js';
import { afterDeath } from './dates/after-death.js';
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
interface JudgedResponse {
  readonly pathway: Pathway;
  readonly form: Form;
  readonly known: BoundForm['known'];
  readonly checked: ReturnType<typeof checkAnswers>;
  /** The day that the answer counts for. */
  readonly filledOn: string;
  readonly dates: Awaited<ReturnType<typeof scheduleChangeOf>>;
  readonly changeReason: string | null;
}

/**
 * Checks and writes one answer within a transaction. The episode is locked before anything is judged, so that what
 * was checked is still true when it is written.
 */
export async function submitResponse(
  tx: EntityManager,
  scope: Scope,
  request: SubmitRequest,
  circumstances: Circumstances,
): Promise<Submitted> {
  const { episodeId, occasion, channel, language = 'en' } = request;
  const key = request.idempotencyKey ?? null;
  const hash = key === null ? null : requestHash(request);
  const locked = await lockOccasion(tx, episodeId, occasion, key);
  const replay = hash === null ? null : await replayOf(tx, locked, hash);
  if (replay) return { ...replay, locked };
  const judged = await judgeResponse(tx, scope, request, locked, circumstances);
  const { pathway, form, known, checked, filledOn, dates, changeReason } = judged;
  const [written] = await tx.query<{ response_id: string; revision: number; is_replay: boolean }[]>(
    `select * from register.submit_response($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      episodeId,
      occasion,
      request.expectedRevision,
      randomUUID(),
      form.version,
      JSON.stringify(checked.answers),
      JSON.stringify(checked.scores),
      filledOn,
      channel,
      language,
      changeReason,
      authorOf(scope.principal),
      key,
      hash,
      dates?.indexDate ?? null,
      dates ? JSON.stringify(scheduledOn(dates.schedule, circumstances.today)) : null,
      projectFunctionOf(scope.registerId, locked.pathway, pathway),
      known && JSON.stringify(known),
      checked.accepted.length === 0 ? null : JSON.stringify(checked.accepted),
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

/**
 * Everything that a submission must be right in, without writing it: throws with what is wrong. The occasion has been
 * locked by the caller.
 */
export async function judgeResponse(
  tx: EntityManager,
  scope: Scope,
  request: SubmitRequest,
  locked: LockedOccasion,
  { pathwayOf, inVersion, asShown, today }: Circumstances,
): Promise<JudgedResponse> {
  const { episodeId, occasion, channel, language = 'en' } = request;
  const pathway = pathwayOf(locked.pathway);
  const current = pathway.forms[locked.form];
  if (!current)
    throw new ConflictError('form-removed', `The form "${locked.form}" is no longer part of the register.`);
  refuseWrongChannel(scope.principal, current, channel);
  const declared = request.isPrinted === true ? await inVersion(locked, request.formVersion) : current;
  if (locked.revision > 0 && scope.principal.kind === 'patient') throw alreadyAnswered();
  if (request.formVersion !== declared.version) throw oldVersion(request.formVersion, declared.version);
  if (request.expectedRevision !== locked.revision) throw await revisionConflict(tx, locked);
  const changeReason = reasonOf(request, locked);
  const draft =
    request.overDraft === true
      ? await draftAnswers(tx, declared, episodeId, occasion, partyOf(scope.principal))
      : {};
  const answers = { ...draft, ...request.answers };

  const isIndex = pathway.index[0] === occasion;
  const filledOn = filledOnOf(request, locked, {
    today,
    isIndex,
    mayBackdate: scope.principal.kind === 'system',
  });
  const { form, known } = await formWithKnown(
    tx,
    {
      pathway,
      form: declared,
      place: knownPlace(locked, episodeId, occasion),
      day: dayOf(filledOn.date, today),
    },
    declared.known ? await readStoredKnown(tx, locked.response_id, locked.revision) : null,
  );
  const asked = { ...pathway, forms: { ...pathway.forms, [locked.form]: form } };
  const dates = await scheduleChangeOf(tx, asked, locked, occasion, answers, {
    episodeId,
    today,
    language,
  });
  const shown = await asShown(form);
  const year = codeYear(pathway, occasion, answers, filledOn.date);
  const codes = Number.isNaN(year) ? [] : await codeProblems(tx, { form: shown, answers, year, language });
  const deaths = await afterDeath(tx, locked.person_id, {
    form,
    pathway,
    filledOn: filledOn.date,
    indexDate: dates?.indexDate ?? null,
    language,
  });
  const checked = checkAnswers(shown, answers, {
    today,
    birthDate: locked.birth_date,
    language,
    acceptedWarnings: request.acceptedWarnings ?? [],
    mayHaveGaps: channel === 'paper',
    furtherProblems: [...filledOn.problems, ...(dates?.problems ?? []), ...deaths, ...codes],
  });
  return { pathway, form, known, checked, filledOn: filledOn.date, dates, changeReason };
}

/** The day on which dates become known; an occasion keeps the first. */
function scheduledOn(schedule: readonly ScheduledOccasion[], today: string): readonly object[] {
  return schedule.map((one) => ({ ...one, scheduledOn: one.dueOn === null ? null : today }));
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
  form: Form,
  episodeId: string,
  occasion: string,
  party: Party,
): Promise<Answers> {
  const [row] = await tx.query<{ answers: Answers; form_version: string }[]>(
    'select answers, form_version from register.form_draft where episode_id = $1 and occasion = $2 and party = $3',
    [episodeId, occasion, party],
  );
  return row ? carryAnswers(form, row.form_version, row.answers).answers : {};
}
