import { isIsoDate } from '@kvalreg/expression';
import { bindKnown, type KnownValues } from '@kvalreg/engine';
import { typeOfKnown, type Form } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { KnownQuestion } from './known-place.js';
import { ofType, readKnown } from './read-known.query.js';

export interface BoundForm {
  readonly form: Form;
  /** What stands in the form now; null for a form that knows nothing beforehand. */
  readonly known: KnownValues | null;
}

/**
 * The form with what is known in its place. What was known when an answer was given stays with that answer: a correction
 * is made to the questions that were asked. Only what that version of the form did not know yet is read.
 */
export async function formWithKnown(
  tx: EntityManager,
  question: KnownQuestion,
  stored: KnownValues | null,
): Promise<BoundForm> {
  const { form } = question;
  if (!form.known) return { form, known: null };
  const kept = Object.fromEntries(
    Object.entries(form.known).flatMap(([name, known]) =>
      stored && Object.hasOwn(stored, name) ? [[name, ofType(stored[name] ?? null, typeOfKnown(known))]] : [],
    ),
  );
  const isComplete = Object.keys(form.known).every((name) => Object.hasOwn(kept, name));
  const known = isComplete ? kept : { ...(await readKnown(tx, question)), ...kept };
  return { form: bindKnown(form, known), known };
}

/** The day that what is known is of; one that cannot be read is refused elsewhere. */
export function dayOf(filledOn: string, today: string): string {
  return isIsoDate(filledOn) ? filledOn : today;
}

/** What was known when a revision was submitted. */
export async function readStoredKnown(
  tx: EntityManager,
  responseId: string | null,
  revision: number,
): Promise<KnownValues | null> {
  if (responseId === null || revision === 0) return null;
  const [row] = await tx.query<{ known: KnownValues | null }[]>(
    'select known from register.form_response where response_id = $1 and revision = $2',
    [responseId, revision],
  );
  return row?.known ?? null;
}
