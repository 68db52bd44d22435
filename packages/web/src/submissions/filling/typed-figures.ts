import { parseFigure, type FilingProblem, type SubmissionField } from '@kvalreg/engine';
import type { Language } from '@kvalreg/declaration';
import { textOf, type Body } from '../../platform/pages/body.js';

/** The figures of a page as they were typed: those that can be read, and what is wrong with the others. */
export interface TypedFigures {
  readonly figures: Readonly<Record<string, number | null>>;
  readonly raw: Readonly<Record<string, string>>;
  readonly problems: readonly FilingProblem[];
}

export function typedFigures(
  fields: readonly SubmissionField[],
  body: Body,
  language: Language,
): TypedFigures {
  const read = fields.map((field) => ({ field, text: textOf(body, field.key) }));
  const parsed = read.map(({ field, text }) => ({ key: field.key, ...parseFigure(field, text, language) }));
  return {
    raw: Object.fromEntries(read.map(({ field, text }) => [field.key, text])),
    figures: Object.fromEntries(
      parsed.flatMap(({ key, value, problem }) => (problem ? [] : [[key, value ?? null] as const])),
    ),
    problems: parsed.flatMap(({ problem }) => problem ?? []),
  };
}
