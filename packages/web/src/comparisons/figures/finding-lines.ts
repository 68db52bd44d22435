import type { ComparisonAnswer } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { findingWords } from '@kvalreg/engine';
import { namesOf, titleOf } from './comparison-parts.js';

/** Comparisons of which the same is to be said, together: first what differs. */
export function findingLines(
  answer: ComparisonAnswer,
  language: Language,
): readonly { readonly titles: readonly string[]; readonly text: string }[] {
  const names = namesOf(answer, language);
  const order = ['higher', 'lower', 'differs', 'no-clear-difference', 'not-tested'];
  const lines = new Map<string, string[]>();
  for (const one of answer.results.toSorted((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding))) {
    const text = findingWords(one, names, language);
    lines.set(text, [...(lines.get(text) ?? []), titleOf(answer, one, language)]);
  }
  return [...lines].map(([text, titles]) => ({ titles, text }));
}
