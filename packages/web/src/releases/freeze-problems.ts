import { InvalidInputError } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { counted, fieldId, message, type ProblemSummary } from '@kvalreg/rendering';

export interface TypedProblems {
  readonly byField: ReadonlyMap<string, string>;
  readonly summary: ProblemSummary | null;
}
export const noProblems: TypedProblems = { byField: new Map(), summary: null };

const labels = {
  title: 'release.name',
  purpose: 'release.purpose',
  indicator: 'release.make.measures',
  by: 'release.make.by',
} as const;

/** What is wrong with what was typed, in the language of the reader; errors of another kind are thrown on. */
export function problemsOf(error: unknown, source: string, language: Language): TypedProblems {
  if (!(error instanceof InvalidInputError)) throw error;
  const items = error.problems.flatMap(({ field, code, params }) => {
    const name = Object.keys(labels).find((one) => one === field) as keyof typeof labels | undefined;
    if (!name) return [];
    const text =
      code === 'invalid-release-text'
        ? message(language, 'problem.invalid-release-text', { longest: Number(params['longest'] ?? 0) })
        : message(language, 'release.make.choose');
    return [{ name, text }];
  });
  if (items.length === 0) throw error;
  return {
    byField: new Map(items.map(({ name, text }) => [name, text])),
    summary: {
      title: counted(language, 'release.problems', items.length),
      items: items.map(({ name, text }) => ({
        href: `#${source}-${fieldId(name === 'indicator' ? 'indicators' : name)}`,
        message: `${message(language, labels[name])}: ${text}`,
      })),
    },
  };
}
