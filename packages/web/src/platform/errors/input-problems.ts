import type { InvalidInputError } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { problemText } from '@kvalreg/rendering';

/** Errors whose problems come in the language that was asked for; those of others are for programs, in English. */
const translated: ReadonlySet<string> = new Set([
  'change-reason-required',
  'change-reason-too-long',
  'figures-unusable',
  'filing-file-refused',
  'filing-has-problems',
  'invalid-answers',
  'invalid-contact',
  'invalid-identifier',
  'invalid-participation',
  'invalid-person',
  'unaccepted-warnings',
]);

export function isTranslated(code: string): boolean {
  return translated.has(code);
}

/** What is wrong with what was typed, each beside its field, in the language of the reader. */
export function inputProblems(
  error: InvalidInputError,
  language: Language,
): readonly { readonly field: string | null; readonly message: string }[] {
  const { code, problems } = error;
  if (isTranslated(code) && problems.length > 0) return problems;
  const text = problemText(code, language) ?? error.message;
  return problems.length === 0
    ? [{ field: null, message: text }]
    : problems.map(({ field }) => ({ field, message: text }));
}
