import { isIsoDate } from '@kvalreg/expression';
import { ConflictError } from '../../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import type { LockedOccasion } from '../lock-occasion.js';
import { submissionProblem, type SubmissionProblemCode } from '../submission-problem.js';
import type { SubmitRequest } from '../submission.js';

/** The day that an answer counts for, with what is wrong with it: it must lie within the time of its occasion. */
export function filledOnOf(
  { channel, filledOn, language = 'en' }: Pick<SubmitRequest, 'channel' | 'filledOn' | 'language'>,
  locked: LockedOccasion,
  {
    today,
    isIndex,
    mayBackdate,
  }: { readonly today: string; readonly isIndex: boolean; readonly mayBackdate: boolean },
): { readonly date: string; readonly problems: readonly FieldProblem[] } {
  const isGiven = filledOn !== undefined && filledOn !== null && filledOn !== '';
  // A correction keeps the day of the answer that it corrects. Who answers on the web answers today; answers that
  // were given on the web elsewhere and are moved here keep their day.
  const day = channel === 'web' && !mayBackdate ? today : isGiven ? filledOn : locked.answered_on;
  const date = day ?? today;
  const refuse = (code: SubmissionProblemCode, limit = ''): ReturnType<typeof filledOnOf> => ({
    date,
    problems: [submissionProblem('filledOn', code, language, { value: date.slice(0, 20), limit })],
  });
  if (day === null && (channel === 'paper' || channel === 'import')) return refuse('filled-on-required');
  if (!isIsoDate(date)) return refuse('filled-on-invalid');
  if (date > today) return refuse('filled-on-in-the-future', today);
  if (date < locked.birth_date) return refuse('filled-on-before-birth');
  if (isIndex || date === locked.answered_on) return { date, problems: [] };

  const { opens_on, closes_on } = locked;
  if (opens_on === null) {
    throw new ConflictError(
      'occasion-not-open',
      'This form opens when the date that it is counted from is known: submit that form first.',
    );
  }
  // Until the day that it counts from is known the form never closes, and is not bound by its opening either: a paper may
  // have been filled in before the episode was opened.
  const isBound = closes_on !== null || (channel === 'web' && !mayBackdate);
  if (isBound && date < opens_on) return refuse('too-early-to-answer', opens_on);
  if (closes_on !== null && date > closes_on) return refuse('too-late-to-answer', closes_on);
  return { date, problems: [] };
}
