import type { Language } from '@kvalreg/declaration';
import { fieldProblem, type FilingProblem } from '../checks/filing-problem.js';
import type { SubmissionField } from './submission-field.js';

export type ParsedFigure =
  | { readonly value: number | null; readonly problem?: undefined }
  | { readonly problem: FilingProblem; readonly value?: undefined };

/**
 * What somebody typed, or what a cell of a file holds, as a figure: decimal comma or point, blanks between thousands.
 * Nothing is null. A number of a spreadsheet is taken without the digits that its arithmetic left over.
 */
export function parseFigure(
  field: SubmissionField,
  raw: string | number | boolean | null | undefined,
  language: Language,
): ParsedFigure {
  const text = textOf(raw);
  if (text === '') return { value: null };
  const plain = text
    .replace(/^\u2212/u, '-')
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(\D|$))/gu, '')
    .replace(',', '.');
  if (!/^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/u.test(plain))
    return { problem: fieldProblem(field, 'not-a-number', text, language) };
  // Minus nothing is nothing.
  return judged(field, Number(plain) + 0, language);
}

/** A number that is there already: within the limits of its field or not. */
export function judged(field: SubmissionField, value: number, language: Language): ParsedFigure {
  const problem = problemOf(field, value);
  return problem ? { problem: fieldProblem(field, problem, value, language) } : { value };
}

function problemOf({ min, max, decimals }: SubmissionField, value: number) {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (decimals === 0 && !Number.isInteger(value)) return 'not-whole';
  if (Number(value.toFixed(decimals)) !== value) return 'too-many-decimals';
  return value < min || value > max ? 'out-of-range' : null;
}

function textOf(raw: string | number | boolean | null | undefined): string {
  if (typeof raw !== 'number') return String(raw ?? '').trim();
  return Number.isFinite(raw) ? String(Number(raw.toPrecision(12))) : String(raw);
}
