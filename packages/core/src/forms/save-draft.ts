import type { Form } from '@kvalreg/declaration';
import { carryAnswers, fieldsOfForm, validateAnswers, type Answers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { authorName, authorOf } from '../episodes/author.js';
import { ConflictError } from '../platform/errors/domain-error.js';
import { formWithKnown, readStoredKnown } from './known/known-of-form.js';
import { knownPlace } from './known/known-place.js';
import { emptiedFields } from './known/prefilled.js';
import { withoutGaps } from './submission/check-answers.js';
import type { Circumstances } from './submission/circumstances.js';
import { lockOccasion, type LockedOccasion } from './submission/lock-occasion.js';
import { alreadyAnswered, oldVersion, revisionConflict } from './submission/submission-conflicts.js';
import type { DraftRequest, SavedDraft } from './submission/submission.js';
import { partyOf } from './submission/who-may-answer.js';

interface DraftRow {
  readonly answers: Answers;
  readonly form_version: string;
  readonly lock_version: number;
  readonly saved_by: string;
  readonly saved_at: string;
}

/** Keeps what has been typed so far. Values that cannot be submitted are kept too, and reported. */
export async function saveDraft(
  tx: EntityManager,
  scope: Scope,
  request: DraftRequest,
  { pathwayOf, asShown, today }: Circumstances,
): Promise<SavedDraft & { readonly locked: LockedOccasion }> {
  const locked = await lockOccasion(tx, request.episodeId, request.occasion);
  const pathway = pathwayOf(locked.pathway);
  const declared = pathway.forms[locked.form];
  if (!declared)
    throw new ConflictError('form-removed', `The form "${locked.form}" is no longer part of the register.`);
  const party = partyOf(scope.principal);
  if (locked.revision > 0 && party === 'patient') throw alreadyAnswered();
  if (request.formVersion !== declared.version) throw oldVersion(request.formVersion, declared.version);
  if (request.expectedRevision !== locked.revision) throw await revisionConflict(tx, locked);
  const { form } = await formWithKnown(
    tx,
    { pathway, form: declared, place: knownPlace(locked, request.episodeId, request.occasion), day: today },
    declared.known ? await readStoredKnown(tx, locked.response_id, locked.revision) : null,
  );
  const draft = await currentDraft(tx, request, party);
  if ((draft?.lock_version ?? 0) !== request.lockVersion) throw draftConflict(draft);

  const before =
    request.replace === true
      ? {}
      : draft
        ? carryAnswers(declared, draft.form_version, draft.answers).answers
        : await submittedAnswers(tx, declared, locked);
  const merged = { ...before, ...request.answers };
  const problems = validateAnswers(await asShown(form), merged, {
    today,
    birthDate: locked.birth_date,
    complete: false,
    language: request.language ?? 'en',
  });
  // What the form does not ask is not kept: it was reported above.
  const kept = Object.fromEntries(fieldsOfForm(form).map(({ key }) => [key, merged[key] ?? null]));
  const answers = { ...withoutGaps(form, kept), ...emptiedFields(form, merged) };
  const lockVersion = request.lockVersion + 1;
  await tx.query(
    `insert into register.form_draft (episode_id, occasion, party, register_id, unit_id, form_version, base_revision, answers, lock_version, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (episode_id, occasion, party) do update set form_version = excluded.form_version, answers = excluded.answers,
       lock_version = excluded.lock_version, updated_by = excluded.updated_by, updated_at = now()`,
    [
      request.episodeId,
      request.occasion,
      party,
      locked.register_id,
      locked.unit_id,
      form.version,
      locked.revision,
      JSON.stringify(answers),
      lockVersion,
      authorOf(scope.principal),
    ],
  );
  return { lockVersion, answers, problems, locked };
}

async function currentDraft(
  tx: EntityManager,
  { episodeId, occasion }: DraftRequest,
  party: string,
): Promise<DraftRow | undefined> {
  const [row] = await tx.query<DraftRow[]>(
    `select d.answers, d.form_version, d.lock_version, ${authorName('d.updated_by')} as saved_by,
       to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as saved_at
     from register.form_draft d where d.episode_id = $1 and d.occasion = $2 and d.party = $3`,
    [episodeId, occasion, party],
  );
  return row;
}

/** A correction begins from what was submitted. */
async function submittedAnswers(tx: EntityManager, form: Form, locked: LockedOccasion): Promise<Answers> {
  if (locked.response_id === null) return {};
  const [row] = await tx.query<{ answers: Answers; form_version: string }[]>(
    'select answers, form_version from register.form_response where response_id = $1 and revision = $2',
    [locked.response_id, locked.revision],
  );
  return row ? carryAnswers(form, row.form_version, row.answers).answers : {};
}

function draftConflict(draft: DraftRow | undefined): ConflictError {
  return new ConflictError(
    'draft-conflict',
    draft === undefined
      ? 'The draft that you wanted to go on with has been removed. Nothing of yours was saved; open the form again.'
      : `${draft.saved_by} saved this form at ${draft.saved_at}, after you had opened it. Nothing of yours was saved and nothing was overwritten; open the form again and compare.`,
    {
      lockVersion: draft?.lock_version ?? 0,
      changedBy: draft?.saved_by ?? null,
      changedAt: draft?.saved_at ?? null,
    },
  );
}
