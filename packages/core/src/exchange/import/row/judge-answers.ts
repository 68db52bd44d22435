import { fieldsOfForm, validateAnswers, type Answers } from '@kvalreg/engine';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import { submissionProblem } from '../../../forms/submission/submission-problem.js';
import type { ReadRow, RowReader } from './read-row.js';

/**
 * What is wrong with the answers of a row by themselves.
 *
 * @param stored the answers that those of the row are laid over; null where it is not known which: then what the file
 *   has no column for may be answered
 */
export function judgeAnswers(
  { file: { form }, today, language }: RowReader,
  { answers, unread, date }: Pick<ReadRow, 'answers' | 'unread' | 'date'>,
  birthDate: string | null,
  stored: Answers | null,
): readonly FieldProblem[] {
  const isOpen = (key: string): boolean =>
    unread.has(key) || (stored === null && !Object.hasOwn(answers, key));
  const open = new Set(fieldsOfForm(form).flatMap(({ key }) => (isOpen(key) ? [key] : [])));
  const problems = validateAnswers(
    form,
    { ...stored, ...answers },
    {
      today,
      birthDate: birthDate ?? undefined,
      complete: true,
      language,
      ...(open.size > 0 && { unread: open }),
    },
  ).filter(({ severity }) => severity === 'error');
  return date !== null && birthDate !== null && date < birthDate
    ? [submissionProblem('filledOn', 'filled-on-before-birth', language, { value: date }), ...problems]
    : problems;
}
