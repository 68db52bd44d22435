import { textIn, type Check, type Form, type Language } from '@kvalreg/declaration';
import { evaluate, fieldsOf, keyOf, mapFields, type Cell } from '@kvalreg/expression';
import type { Answers } from '../answers.js';
import { fieldProblem, unknownField } from './field-problem.js';
import { fieldsOfForm } from '../fields-of-form.js';
import type { Problem } from './problem.js';
import { scoreForm } from '../scoring/score-form.js';
import { validateValue, type Circumstances } from './validate-value.js';
import { clearHidden, visibleKeys } from '../visibility.js';

export interface ValidationOptions extends Circumstances {
  /** True when the form is submitted: required answers must be there. A draft may have gaps. */
  readonly complete: boolean;
}

/**
 * Everything that is wrong with a form, in the order of its questions, then its declared checks. Hidden fields are
 * not judged: `clearHidden` empties them. A check whose outcome is unknown holds.
 */
export function validateAnswers(
  form: Form,
  answers: Answers,
  options: ValidationOptions,
): readonly Problem[] {
  const fields = fieldsOfForm(form);
  const visible = visibleKeys(form, answers);
  const own = fields
    .filter(({ key }) => visible.has(key))
    .flatMap((field) => {
      const value = answers[field.key] ?? null;
      if (!isUnanswered(value)) return validateValue(field, value, options);
      return options.complete && field.item.required === true
        ? [fieldProblem(field, 'required', '', options.language)]
        : [];
    });
  const wrong = new Set(own.map(({ field }) => field));
  const sound = Object.fromEntries(
    Object.entries(answers).filter(([key]) => visible.has(key) && !wrong.has(key)),
  );
  return [
    ...unknownFields(form, answers, options.language),
    ...own,
    ...failedChecks(form, sound, options.language),
  ];
}

function isUnanswered(value: Cell): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function unknownFields(form: Form, answers: Answers, language: Language): readonly Problem[] {
  const keys = fieldsOfForm(form).map(({ key }) => key);
  return Object.keys(answers)
    .filter((key) => !keys.includes(key))
    .map((key) => unknownField(key, answers[key], keys, language));
}

/** Answers that are wrong by themselves are left out, so that one mistake is reported once. */
function failedChecks(form: Form, answers: Answers, language: Language): readonly Problem[] {
  const cells: Answers = { ...answers, ...scoreForm(form, clearHidden(form, answers)) };
  return [...instrumentChecks(form), ...form.checks]
    .filter((check) => evaluate(check.holds, (path) => cells[keyOf(path)]) === false)
    .map((check) => checkProblem(check, language));
}

/** The checks that instruments bring along, as checks of the form. */
function instrumentChecks(form: Form): readonly Check[] {
  return Object.entries(form.instruments).flatMap(([name, { checks = [] }]) =>
    checks.map(({ id, holds, message }): Check => {
      const placed = mapFields(holds, (field) => ({ ...field, path: [name, ...field.path] }));
      const fields = fieldsOf(placed).map(({ path }) => keyOf(path));
      return { id: `${name}.${id}`, severity: 'error', holds: placed, fields, message };
    }),
  );
}

function checkProblem(check: Check, language: Language): Problem {
  return {
    field: check.fields[0] ?? null,
    code: 'check',
    severity: check.severity,
    message: textIn(check.message, language),
    params: { check: check.id, fields: check.fields.join(', ') },
  };
}
