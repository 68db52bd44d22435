import type { EntityManager } from 'typeorm';
import { authorName } from '../../episodes/author.js';
import { ConflictError, GoneError } from '../../platform/errors/domain-error.js';
import type { LockedOccasion } from './lock-occasion.js';

export function alreadyAnswered(): GoneError {
  return new GoneError(
    'already-answered',
    'The answer to this form has come in. Thank you! If something in it is wrong, tell the clinic or the register office.',
  );
}

export function oldVersion(given: string, current: string): ConflictError {
  return new ConflictError(
    'form-version-not-current',
    `The form has been replaced: you have version "${given.slice(0, 40)}", the current one is "${current}". Nothing was saved; open the form again.`,
    { currentVersion: current },
  );
}

/** Nobody is asked for what was still open when its episode ended or its person could no longer be asked. */
export function refuseEnded(
  { closes_on: closesOn, ended_on: endedOn, stopped_on: stoppedOn }: LockedOccasion,
  today: string,
): void {
  const isCutBy = (day: string | null): boolean =>
    day !== null && day <= today && (closesOn === null || closesOn >= day);
  if (!isCutBy(endedOn) && !isCutBy(stoppedOn)) return;
  throw new ConflictError(
    'occasion-ended',
    'This form is no longer asked for: its follow-up has ended, or the person has died, moved abroad or takes part no longer. Take the follow-up up again first if that is wrong.',
  );
}

/** Says who was first, and when, so that the two can talk. */
export async function revisionConflict(tx: EntityManager, locked: LockedOccasion): Promise<ConflictError> {
  const [current] = await tx.query<{ changed_by: string; changed_at: string }[]>(
    `select ${authorName('r.author')} as changed_by, to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as changed_at
     from register.form_response r where r.response_id = $1 and r.revision = $2`,
    [locked.response_id, locked.revision],
  );
  return new ConflictError(
    'revision-conflict',
    current === undefined
      ? 'The answer that you wanted to change does not exist. Nothing was saved; open the form again.'
      : `${current.changed_by} submitted this form at ${current.changed_at}, after you had opened it. Nothing of yours was saved and nothing was overwritten; open the form again and compare.`,
    {
      currentRevision: locked.revision,
      changedBy: current?.changed_by ?? null,
      changedAt: current?.changed_at ?? null,
    },
  );
}
