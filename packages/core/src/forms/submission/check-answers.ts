import type { Form, Language } from '@kvalreg/declaration';
import {
  settleAnswers,
  fieldsOfForm,
  scoreForm,
  validateAnswers,
  writeCodes,
  type Answers,
  type Scores,
} from '@kvalreg/engine';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import { askedAboutGaps } from './gaps.js';
import { warningKey, type AcceptedWarning } from './submission.js';

export interface Circumstances {
  readonly today: string;
  readonly birthDate: string;
  readonly language: Language;
  readonly acceptedWarnings: readonly string[];
  /** On paper nothing stops anybody from leaving a question out: gaps are asked about, and not refused. */
  readonly mayHaveGaps: boolean;
  /** What the episode as a whole has against these answers. */
  readonly furtherProblems: readonly FieldProblem[];
}

/** The answers as they are stored, with their scores; throws with every problem when they cannot be. */
export function checkAnswers(
  form: Form,
  answers: Answers,
  circumstances: Circumstances,
): { answers: Answers; scores: Scores; accepted: readonly AcceptedWarning[] } {
  const { today, birthDate, language, acceptedWarnings, mayHaveGaps, furtherProblems } = circumstances;
  const asked = settleAnswers(form, answers);
  const found = validateAnswers(form, asked, { today, birthDate, complete: true, language });
  const problems = [...(mayHaveGaps ? askedAboutGaps(form, found, language) : found), ...furtherProblems];
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new InvalidInputError(
      'invalid-answers',
      'Some answers must be corrected before the form can be submitted.',
      problems,
    );
  }
  const open = problems.filter((problem) => !acceptedWarnings.includes(warningKey(problem)));
  if (open.length > 0) {
    throw new InvalidInputError(
      'unaccepted-warnings',
      'Some answers are unusual. Correct them, or confirm that they are right.',
      open,
      {
        warnings: open.map(warningKey),
      },
    );
  }
  const visible = writeCodes(form, withoutGaps(form, asked));
  return {
    answers: visible,
    scores: scoreForm(form, visible),
    accepted: problems.map((problem) => ({
      warning: warningKey(problem),
      fields: fieldsOf(problem),
      message: problem.message,
    })),
  };
}

/** A check says which answers it is about; every other problem is about one. */
function fieldsOf({ field, params }: FieldProblem): readonly string[] {
  const { fields } = params;
  return typeof fields === 'string' ? fields.split(', ') : field === null ? [] : [field];
}

/** In the order of the form, without what is not answered: an absent key and a null mean the same. */
export function withoutGaps(form: Form, answers: Answers): Answers {
  return Object.fromEntries(
    fieldsOfForm(form).flatMap(({ key }) => {
      const value = answers[key] ?? null;
      return value === null || value === '' || (Array.isArray(value) && value.length === 0)
        ? []
        : [[key, value]];
    }),
  );
}
