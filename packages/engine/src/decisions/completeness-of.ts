import type { Form } from '@kvalreg/declaration';
import { evaluate, keyOf } from '@kvalreg/expression';
import type { Answers } from '../forms/answers.js';
import type { CompletenessAnswer } from './decision-answer.js';
import { formState } from './form-state.js';
import { namedQuestion } from './named-question.js';

/**
 * What a form has of what its reader expects, in the order that the form declares it; null for a form that declares
 * nothing. A question that is not asked is not expected; an impossible answer, and one that does not fulfil an expectation,
 * counts as missing. An expectation that is unknown counts as fulfilled.
 */
export function completenessOf(form: Form, answers: Answers): CompletenessAnswer | null {
  const { completeness } = form;
  if (!completeness) return null;
  const { title, fields, expectations = [] } = completeness;
  const state = formState(form, answers);
  const expected = fields.flatMap((key) =>
    state.fields.filter((field) => field.key === key && state.isAsked(key)),
  );
  const judged = expected.map((field) => {
    const isThere = state.value(field.path) !== null;
    const failed = expectations.find(
      ({ field: key, holds }) => key === keyOf(field.path) && evaluate(holds, state.value) === false,
    );
    return { field, isThere: isThere && !failed, reason: isThere && failed ? failed.message : null };
  });
  return {
    title,
    present: judged.filter(({ isThere }) => isThere).map(({ field }) => namedQuestion(field)),
    missing: judged
      .filter(({ isThere }) => !isThere)
      .map(({ field, reason }) => ({ ...namedQuestion(field), reason })),
  };
}
