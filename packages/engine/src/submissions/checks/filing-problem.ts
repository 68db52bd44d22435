import type { Language } from '@kvalreg/declaration';
import { fieldLabel } from '../fields/field-label.js';
import type { SubmissionField } from '../fields/submission-field.js';
import { filingProblemTexts, type FilingRule } from './filing-problem-texts.js';
import { writtenNumber } from './written-number.js';

/** One thing that is wrong with filed figures: which rule, which values, what to do. */
export interface FilingProblem {
  /** The rule; of a declared check `check`, with its id among the parameters. */
  readonly rule: FilingRule | 'check';
  /** The measure that the problem stands with, and that a comment would be given for. */
  readonly measure: string | null;
  /** Keys of the figures that it is about. */
  readonly fields: readonly string[];
  /** An error must be corrected; a warning may stand with a comment on its measure. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
}
type Params = FilingProblem['params'];

/** A problem of a rule that follows from the kind of the measure. */
export function ruleProblem(
  rule: FilingRule,
  about: Pick<FilingProblem, 'measure' | 'fields'>,
  params: Params,
  language: Language,
  severity: FilingProblem['severity'] = 'error',
): FilingProblem {
  return {
    rule,
    ...about,
    severity,
    message: filled(filingProblemTexts[rule][language], params, language),
    params,
  };
}

/** A problem of one figure. `value` is what was given, as it was written. */
export function fieldProblem(
  field: SubmissionField,
  rule: FilingRule,
  value: string | number,
  language: Language,
): FilingProblem {
  const { min, max, decimals, key, measure } = field;
  const shown = typeof value === 'string' ? cut(value) : value;
  const params = { label: fieldLabel(field, language), value: shown, min, max, decimals };
  return ruleProblem(rule, { measure, fields: [key] }, params, language);
}

const longestShown = 40;

/** What was typed, without what a page or a log could not show. */
export function cut(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, ' ').trim();
  return plain.length <= longestShown ? plain : `${plain.slice(0, longestShown)}…`;
}

function filled(text: string, params: Params, language: Language): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = params[name] ?? '';
    return typeof value === 'number' ? writtenNumber(value, language) : value;
  });
}
