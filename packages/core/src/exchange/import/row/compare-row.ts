import { scoreForm, type Answers } from '@kvalreg/engine';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import type { FormOfFile } from '../../form-of-file.js';
import type { Wanted } from '../choose-episode.js';
import { differingFields, isSameScore } from '../compare-answers.js';
import type { StoredAnswer } from '../known-episodes.query.js';
import type { ImportRow } from './read-row.js';

export function wantedOf(
  { formName, indexField }: FormOfFile,
  { date, indexDate, occasion, answers }: ImportRow,
): Wanted {
  const answered = indexField === undefined ? undefined : answers[indexField];
  return { formName, date, occasion, indexDate: typeof answered === 'string' ? answered : indexDate };
}

/** Scores of the file that are not what the answers give; instruments with a doubtful answer have none. */
export function scoreProblems(
  { form }: FormOfFile,
  { scores }: ImportRow,
  answers: Answers,
  doubtful: readonly string[],
): readonly FieldProblem[] {
  if (Object.keys(scores).length === 0) return [];
  const computed = scoreForm(form, answers);
  return Object.entries(scores).flatMap(([key, stated]) => {
    const value = computed[key] ?? null;
    const instrument = key.slice(0, key.indexOf('.') + 1);
    if (isSameScore(stated, value) || doubtful.some((field) => field.startsWith(instrument))) return [];
    const says = stated === '' ? 'has no value' : `says ${stated}`;
    const gives = value === null ? 'no value' : String(value);
    const message =
      `The file ${says}, but the answers give ${gives}. ` +
      'Correct the answers, or take out the column to have it calculated.';
    return [reasonFor(key, 'score-differs', message)];
  });
}

/** What a row says otherwise than the stored answer, by column. */
export function differences(row: ImportRow, given: Answers, stored: StoredAnswer): readonly string[] {
  const compared = Object.fromEntries(Object.keys(row.answers).map((key) => [key, given[key] ?? null]));
  return [
    ...(row.date === stored.filledOn ? [] : ['date']),
    ...(row.channel === null || row.channel === stored.channel ? [] : ['channel']),
    ...differingFields(compared, stored.answers),
  ];
}

export function conflict(fields: readonly string[], stored: StoredAnswer): FieldProblem {
  const message =
    `The form was answered on ${stored.filledOn} with other values in: ${fields.join(', ')}. Nothing was overwritten. ` +
    'To replace the stored answers, import with a reason for the correction.';
  return reasonFor(fields[0] ?? null, 'conflict', message);
}

/** Answers of the row that are left out because their questions are not asked. */
export function hiddenAnswers({ answers }: ImportRow, given: Answers): readonly FieldProblem[] {
  const message = 'This is not asked after the other answers of the row, and was left out.';
  return Object.keys(answers)
    .filter((key) => isAnswered(answers[key]) && !isAnswered(given[key]))
    .map((field) => ({ ...reasonFor(field, 'not-asked', message), severity: 'warning' }));
}

export function reasonFor(field: string | null, code: string, message: string): FieldProblem {
  return { field, code, severity: 'error', message, params: {} };
}

function isAnswered(value: Answers[string] | undefined): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
