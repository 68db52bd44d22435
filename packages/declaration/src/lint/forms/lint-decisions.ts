import type { Criterion, Decision, Form, Ground, Outcome } from '../../form.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintName, lintUnique } from '../lint-name.js';
import { lintOptionalText, lintText } from '../lint-text.js';
import { formScope, type Scope } from '../scope.js';

/** Decisions read the form's own answers and scores, and every advice has a ground, a source and words. */
export function lintDecisions(form: Form, path: Path, lint: Lint): void {
  const { decisions } = form;
  if (!decisions) return;
  const scope = formScope(form);
  const at = [...path, 'decisions'];
  lintIds(decisions, 'Decision', at, lint);
  decisions.forEach((decision, index) => {
    lintDecision(decision, scope, [...at, index], lint);
  });
}

function lintDecision(decision: Decision, scope: Scope, path: Path, lint: Lint): void {
  lintText(decision.title, [...path, 'title'], lint);
  lintText(decision.otherwise, [...path, 'otherwise'], lint);
  const at = [...path, 'outcomes'];
  if (decision.outcomes.length === 0) {
    lint.report(at, 'empty', 'The decision has no outcome: declare at least one that can be advised.');
  }
  lintIds(decision.outcomes, 'Outcome', at, lint);
  decision.outcomes.forEach((outcome, index) => {
    lintOutcome(outcome, scope, [...at, index], lint);
  });
}

function lintOutcome(outcome: Outcome, scope: Scope, path: Path, lint: Lint): void {
  lintText(outcome.title, [...path, 'title'], lint);
  lintText(outcome.advice, [...path, 'advice'], lint);
  if (outcome.source.trim() === '') {
    lint.report(
      [...path, 'source'],
      'empty',
      'The advice has no source: name the guideline and its section.',
    );
  }
  if (outcome.grounds.length === 0) {
    lint.report(
      [...path, 'grounds'],
      'empty',
      'The outcome has no ground, so that it could never be indicated: add at least one.',
    );
  }
  outcome.grounds.forEach((ground, index) => {
    lintGround(ground, scope, [...path, 'grounds', index], lint);
  });
}

function lintGround(ground: Ground, scope: Scope, path: Path, lint: Lint): void {
  lintCriterion(ground, scope, path, lint);
  lintOptionalText(ground.note, [...path, 'note'], lint);
  if (ground.because?.length === 0) {
    lint.report(
      [...path, 'because'],
      'empty',
      'The list of what made the ground hold is empty: fill it or leave it out.',
    );
  }
  ground.because?.forEach((criterion, index) => {
    lintCriterion(criterion, scope, [...path, 'because', index], lint);
  });
}

function lintCriterion({ title, when }: Criterion, scope: Scope, path: Path, lint: Lint): void {
  lintText(title, [...path, 'title'], lint);
  lintExpression(when, scope, 'boolean', [...path, 'when'], lint);
}

function lintIds(parts: readonly { readonly id: string }[], what: string, path: Path, lint: Lint): void {
  lintUnique(
    parts.map(({ id }) => id),
    what,
    path,
    lint,
  );
  parts.forEach(({ id }, index) => {
    lintName('id', id, [...path, index, 'id'], lint);
  });
}
