import type { Form } from '@kvalreg/declaration';
import { fieldOf, isUnanswered, prefilledAnswers, validateAnswers, type Answers } from '@kvalreg/engine';

/**
 * What stands in fields that nobody has saved: of a form with what is known in its place. A value that the form would
 * refuse helps nobody, and a field that somebody has emptied (null) stays empty.
 */
export function prefilledIn(form: Form, draft: Answers | null, today: string): Answers {
  return Object.fromEntries(
    Object.entries(prefilledAnswers(form)).filter(([key, value]) => {
      if (!fieldOf(form, key) || (draft !== null && Object.hasOwn(draft, key))) return false;
      const alone = { ...form, visibleIf: {}, checks: [] };
      const problems = validateAnswers(alone, { [key]: value }, { today, complete: false, language: 'en' });
      return problems.length === 0;
    }),
  );
}

/** Fields that would be filled in beforehand and were left empty on purpose: without them they would be filled in again. */
export function emptiedFields(form: Form, answers: Answers): Answers {
  return Object.fromEntries(
    Object.keys(form.prefill ?? {}).flatMap((key) =>
      Object.hasOwn(answers, key) && isUnanswered(answers[key]) ? [[key, null]] : [],
    ),
  );
}
