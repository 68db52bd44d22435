import type { Form } from '../../form.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintUnique, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import { formScope } from '../scope.js';
import { answersOf } from './answers-of.js';

/** Completeness counts answers of the form, each once; an expectation is of one that is counted. */
export function lintCompleteness(form: Form, path: Path, lint: Lint): void {
  const { completeness } = form;
  if (!completeness) return;
  const at = [...path, 'completeness'];
  const { title, fields, expectations = [] } = completeness;
  lintText(title, [...at, 'title'], lint);
  if (fields.length === 0) {
    lint.report([...at, 'fields'], 'empty', 'Nothing is expected: name the fields that a reader needs.');
  }
  lintUnique(fields, 'Field', [...at, 'fields'], lint);
  const known = answersOf(form);
  fields.forEach((field, index) => {
    if (!known.includes(field))
      lint.report([...at, 'fields', index], 'unknown-field', unknownName('field', field, known));
  });
  const scope = formScope(form);
  expectations.forEach(({ field, holds, message }, index) => {
    const place = [...at, 'expectations', index];
    if (!fields.includes(field))
      lint.report([...place, 'field'], 'unknown-field', unknownName('counted field', field, fields));
    lintExpression(holds, scope, 'boolean', [...place, 'holds'], lint);
    lintText(message, [...place, 'message'], lint);
  });
}
