import type { Form } from '../../form.js';
import { knownPath } from '../../known.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { lintOptionalText, lintText } from '../lint-text.js';
import { formScope } from '../scope.js';
import { answersOf } from './answers-of.js';
import { lintCompleteness } from './lint-completeness.js';
import { lintDecisions } from './lint-decisions.js';
import { lintEarlierForms } from './lint-earlier.js';
import { lintCalculations, lintPrefill } from './lint-calculations.js';
import { lintInstrument } from './lint-instrument.js';
import { lintItems } from './lint-item.js';
import { lintPages } from './lint-pages.js';
import { lintRepeats } from './lint-repeats.js';
import { lintVisibility } from './lint-visibility.js';

// Beside a form's answers, every occasion has these; what is known beforehand is read under a name of its own.
const reservedFields = ['answered', 'answeredOn', 'closesOn', knownPath];

export function lintForm(form: Form, path: Path, lint: Lint): void {
  lintText(form.title, [...path, 'title'], lint);
  lintOptionalText(form.intro, [...path, 'intro'], lint);
  if (form.version.trim() === '')
    lint.report([...path, 'version'], 'empty', 'The form has no version: begin with 1.');
  lintItems(form.items, [...path, 'items'], lint);
  for (const [name, instrument] of Object.entries(form.instruments)) {
    const at = [...path, 'instruments', name];
    lintName('key', name, at, lint);
    lintInstrument(instrument, at, lint);
    if (Object.hasOwn(form.items, name)) {
      lint.report(at, 'name-taken', `An item and an instrument are both called "${name}": rename one.`);
    }
  }
  for (const kind of ['items', 'instruments', 'repeats'] as const) {
    for (const name of reservedFields.filter((reserved) => Object.hasOwn(form[kind] ?? {}, reserved))) {
      lint.report(
        [...path, kind, name],
        'reserved-name',
        `"${name}" is what is known beside the answers of a form: choose another name.`,
      );
    }
  }
  lintRepeats(form, path, lint);
  for (const name of Object.keys(form.known ?? {})) lintName('key', name, [...path, 'known', name], lint);
  lintPages(form, path, lint);
  const areConditionsSound = lintVisibility(form, path, lint);
  lintCalculations(form, path, lint, areConditionsSound);
  lintPrefill(form, path, lint);
  lintChecks(form, path, lint);
  lintDecisions(form, path, lint);
  lintCompleteness(form, path, lint);
  lintEarlierForms(form, path, lint);
}

function lintChecks(form: Form, path: Path, lint: Lint): void {
  const scope = formScope(form);
  const at = [...path, 'checks'];
  lintUnique(
    form.checks.map(({ id }) => id),
    'Check',
    at,
    lint,
  );
  form.checks.forEach((check, index) => {
    lintName('id', check.id, [...at, index, 'id'], lint);
    lintText(check.message, [...at, index, 'message'], lint);
    lintExpression(check.holds, scope, 'boolean', [...at, index, 'holds'], lint);
    if (check.fields.length === 0) {
      lint.report(
        [...at, index, 'fields'],
        'empty',
        'The check names no field for its message to stand beside.',
      );
    }
    check.fields.forEach((field, position) => {
      if (!answersOf(form).includes(field)) {
        lint.report(
          [...at, index, 'fields', position],
          'unknown-field',
          unknownName('field', field, answersOf(form)),
        );
      }
    });
  });
}
