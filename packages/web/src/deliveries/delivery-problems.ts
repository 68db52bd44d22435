import { InvalidInputError } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { counted, fieldId, message, type MessageKey, type ProblemSummary } from '@kvalreg/rendering';

const known = [
  'required',
  'invalid-project',
  'no-variable',
  'too-many-variables',
  'before-first',
  'invalid-year',
  'invalid-day',
  'out-of-range',
  'not-asked-for',
  'not-all',
  'invalid-name',
] as const;

const labels: Readonly<Record<string, MessageKey>> = {
  title: 'delivery.requestTitle',
  applicant: 'delivery.applicant',
  organisation: 'delivery.organisation',
  description: 'delivery.description',
  ethicalApproval: 'delivery.ethicalApproval',
  legalGround: 'delivery.legalGround',
  recipient: 'delivery.recipient',
  project: 'delivery.project',
  content: 'delivery.content',
  variables: 'freeList.variables',
  from: 'delivery.from',
  to: 'delivery.to',
  units: 'delivery.units',
  outcome: 'delivery.outcome',
  reason: 'delivery.reason',
  validUntil: 'delivery.validUntil',
  dateShift: 'delivery.dateShift',
  dimensions: 'freeList.filters',
  name: 'freeList.name',
};

export interface TypedProblems {
  readonly byField: ReadonlyMap<string, string>;
  readonly summary: ProblemSummary | null;
}
export const noProblems: TypedProblems = { byField: new Map(), summary: null };

/** What is wrong with what was typed, in the language of the reader; errors of another kind are thrown on. */
export function problemsOf(error: unknown, language: Language): TypedProblems {
  if (!(error instanceof InvalidInputError) || error.problems.length === 0) throw error;
  return asProblems(
    error.problems.map(({ field, code }) => ({ field: field ?? '', code })),
    language,
  );
}

export function asProblems(
  problems: readonly { readonly field: string; readonly code: string }[],
  language: Language,
): TypedProblems {
  if (problems.length === 0) return noProblems;
  const worded = problems.map(({ field, code }) => ({
    field,
    text: wordsOf(code, labelOf(field, language), language),
  }));
  const items = worded.map(({ field, text }) => ({ href: `#${fieldId(field)}`, message: text }));
  return {
    byField: new Map(worded.map(({ field, text }) => [field, text])),
    summary: { title: counted(language, 'delivery.problems', items.length), items },
  };
}

function labelOf(field: string, language: Language): string {
  const key = Object.hasOwn(labels, field) ? labels[field] : undefined;
  return key === undefined
    ? field
    : (message as (language: Language, key: MessageKey) => string)(language, key);
}

function wordsOf(code: string, field: string, language: Language): string {
  const found = known.find((one) => one === code);
  switch (found) {
    case undefined:
      return message(language, 'delivery.problem.unknown', { field });
    case 'no-variable':
    case 'too-many-variables':
    case 'before-first':
    case 'invalid-name':
      return message(language, `delivery.problem.${found}`);
    default:
      return message(language, `delivery.problem.${found}`, { field });
  }
}
