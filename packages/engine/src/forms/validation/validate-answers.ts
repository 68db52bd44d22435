import { textIn, type Check, type Form, type Language } from '@kvalreg/declaration';
import { evaluate, fieldsOf, keyOf, mapFields, type Cell } from '@kvalreg/expression';
import type { Answers } from '../answers.js';
import { doubtfulFields, readsAny } from './doubtful-fields.js';
import { fieldProblem, unknownField } from './field-problem.js';
import { fieldsOfForm, type FormField } from '../fields-of-form.js';
import type { Problem } from './problem.js';
import { scoreForm } from '../scoring/score-form.js';
import { validateValue, type Circumstances } from './validate-value.js';
import { isUnanswered } from '../repeated-rows.js';
import { calculatedValues, settleAnswers, visibleKeys } from '../visibility.js';

export interface ValidationOptions extends Circumstances {
  /** True when the form is submitted: required answers must be there. A draft may have gaps. */
  readonly complete: boolean;
  /**
   * Fields that have an answer which is not known here: a cell of a file that could not be read, say. Where this is
   * given, an answer is judged also if it depends on an unknown one whether it is asked for.
   */
  readonly unread?: ReadonlySet<string> | undefined;
}

/**
 * Everything that is wrong with a form, in the order of its questions, then its declared checks. Hidden fields are
 * not judged: `settleAnswers` empties them. A check whose outcome is unknown holds; it is unknown where an answer that it
 * reads is wrong by itself, so that one mistake is reported once.
 */
export function validateAnswers(
  form: Form,
  answers: Answers,
  options: ValidationOptions,
): readonly Problem[] {
  const { complete, language, unread = none } = options;
  const fields = fieldsOfForm(form);
  const visible = visibleKeys(form, answers);
  const problemsOf = (field: FormField): readonly Problem[] => {
    const value = answers[field.key] ?? null;
    return isUnanswered(value) || unread.has(field.key) ? [] : validateValue(field, value, options);
  };
  const wrong = fields.filter((field) => visible.has(field.key) && problemsOf(field).length > 0);
  const doubtful = doubtfulFields(form, new Set([...unread, ...wrong.map(({ key }) => key)]));
  const calculated = calculatedValues(form, answers);
  const own = fields.flatMap((field) => {
    const { key, item } = field;
    const isDoubtful = doubtful.has(key);
    if (!visible.has(key) && !(options.unread && isDoubtful)) return [];
    const isMissed = complete && item.required === true && isUnanswered(answers[key] ?? null) && !isDoubtful;
    if (item.kind === 'calculated')
      return isDoubtful
        ? []
        : calculatedProblems(field, answers[key] ?? null, calculated[key] ?? null, language);
    return isMissed ? [fieldProblem(field, 'required', '', language)] : problemsOf(field);
  });
  const shown = {
    ...Object.fromEntries(Object.entries(answers).filter(([key]) => visible.has(key))),
    ...calculated,
  };
  return [
    ...unknownFields(form, answers, language),
    ...own,
    ...failedChecks(form, shown, doubtful, language),
  ];
}

const none: ReadonlySet<string> = new Set();

/** A calculated value may be left out; one that is given must be the one that follows from the answers. */
function calculatedProblems(
  field: FormField,
  given: Cell,
  calculated: Cell,
  language: Language,
): readonly Problem[] {
  if (isUnanswered(given) || given === calculated) return [];
  const isNear =
    typeof given === 'number' &&
    typeof calculated === 'number' &&
    Math.abs(given - calculated) <= 1e-9 * Math.max(1, Math.abs(calculated));
  const params = { calculated: calculated === null ? '–' : String(calculated) };
  return isNear ? [] : [fieldProblem(field, 'calculated', given, language, params)];
}

const mostUnknownFields = 50;

function unknownFields(form: Form, answers: Answers, language: Language): readonly Problem[] {
  const keys = fieldsOfForm(form).map(({ key }) => key);
  const known = new Set(keys);
  return (
    Object.keys(answers)
      .filter((key) => !known.has(key))
      // Each names every field that there is: thousands of them would be a file of their own.
      .slice(0, mostUnknownFields)
      .map((key) => unknownField(key, answers[key], keys, language))
  );
}

function failedChecks(
  form: Form,
  answers: Answers,
  doubtful: ReadonlySet<string>,
  language: Language,
): readonly Problem[] {
  const sound = Object.fromEntries(Object.entries(answers).filter(([key]) => !doubtful.has(key)));
  const cells: Answers = { ...sound, ...scoreForm(form, settleAnswers(form, sound)) };
  return [...instrumentChecks(form), ...form.checks]
    .filter(({ holds }) => !readsAny(form, holds, doubtful))
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
