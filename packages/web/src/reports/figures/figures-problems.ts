import { ForbiddenError, InvalidInputError } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, problemText, type FigureInput } from '@kvalreg/rendering';
import { longestValue } from './selection-limits.js';

/** Why figures cannot be shown as they were asked for, in the reader's language, with what to do instead. */
export interface Refusal {
  readonly status: 400 | 403;
  readonly problems: readonly string[];
}

type TitleOf = FigureInput['dimensionTitle'];

/** Null for an error that is not about what was asked for. */
export function refusalOf(error: unknown, titleOf: TitleOf, language: Language): Refusal | null {
  if (error instanceof ForbiddenError) {
    const text = problemText(error.code, language);
    return text === null ? null : { status: 403, problems: [text] };
  }
  if (!(error instanceof InvalidInputError)) return null;
  const problems = error.problems.map((problem) => problemWords(problem, titleOf, language));
  const text =
    problemText(error.code, language) ?? message(language, 'figures.otherProblem', { code: error.code });
  return { status: 400, problems: problems.length > 0 ? [...new Set(problems)] : [text] };
}

function problemWords(
  { field, code, params }: InvalidInputError['problems'][number],
  titleOf: TitleOf,
  language: Language,
): string {
  const value = shortened(typeof params['value'] === 'string' ? params['value'] : '');
  const allowed = Array.isArray(params['allowed'])
    ? params['allowed'].filter((one) => typeof one === 'string')
    : [];
  switch (code) {
    case 'unknown-indicator':
      return message(language, 'figures.unknownIndicator', { value });
    case 'unknown-dimension':
      return message(language, 'figures.unknownDimension', {
        value,
        allowed: allowed.map((one) => titleOf(one) || one).join(', '),
      });
    case 'unknown-value':
      return message(language, 'figures.unknownValue', {
        value,
        dimension: titleOf(field ?? '') || (field ?? ''),
      });
    case 'not-a-date':
      return message(language, 'figures.notADate', { value });
    case 'too-much-asked':
      return message(language, 'figures.tooMany', {
        name: titleOf(field ?? '') || (field ?? ''),
        most: numberIn(params['most']),
        length: longestValue,
      });
    case 'from-after-to':
      return message(language, 'figures.fromAfterTo');
    default:
      return problemText(code, language) ?? message(language, 'figures.otherProblem', { code });
  }
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
