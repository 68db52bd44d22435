import type { Indicator } from '../../indicator.js';
import type { Model, ModelKind, ModelPredictor } from '../../model.js';
import type { Pathway } from '../../pathway.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintName } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import type { Scope } from '../scope.js';
import { lintGroupedValue } from './lint-indicators.js';
import { lintForeseen } from './lint-foreseen.js';

/** What each kind of model can explain. */
const explained: Readonly<Record<ModelKind, readonly Indicator['kind'][]>> = {
  logistic: ['proportion'],
  linear: ['mean', 'change'],
  ordinal: ['distribution'],
  multinomial: ['distribution'],
};
const fewestLevels = 3;
/** Of fewer cases an adjusted figure says more about chance and about persons than about a unit. */
const fewestCases = 5;

/** A model can be fitted as declared: an outcome of the right kind, and predictors that can be told apart. */
export function lintModels(pathway: Pathway, scope: Scope, path: Path, lint: Lint): void {
  for (const [name, model] of Object.entries(pathway.models ?? {})) {
    const at = [...path, 'models', name];
    lintName('key', name, at, lint);
    lintText(model.title, [...at, 'title'], lint);
    lintText(model.definition, [...at, 'definition'], lint);
    if (model.version.trim() === '')
      lint.report([...at, 'version'], 'empty', 'The model has no version: begin with 1.');
    lintOutcome(pathway, model, scope, at, lint);
    if (model.population) lintExpression(model.population, scope, 'boolean', [...at, 'population'], lint);
    lintLimits(model, at, lint);
    const predictors = Object.entries(model.predictors);
    if (predictors.length === 0)
      lint.report(
        [...at, 'predictors'],
        'empty',
        'The model has no predictors: it would adjust for nothing.',
      );
    for (const [key, predictor] of predictors) {
      const here = [...at, 'predictors', key];
      lintName('key', key, here, lint);
      lintPredictor(predictor, scope, here, lint);
      lintForeseen(pathway, model, predictor, scope, here, lint);
    }
  }
}

function lintOutcome(pathway: Pathway, model: Model, scope: Scope, path: Path, lint: Lint): void {
  const at = [...path, 'outcome'];
  if ('indicator' in model.outcome) {
    lintIndicatorOutcome(pathway, model.kind, model.outcome.indicator, at, lint);
    return;
  }
  const { value, options } = model.outcome;
  if (model.kind === 'logistic' || model.kind === 'linear') {
    if (options)
      lint.report(
        [...at, 'options'],
        'model',
        `The outcome of a ${model.kind} model has no levels: remove options.`,
      );
    lintExpression(value, scope, model.kind === 'logistic' ? 'boolean' : 'number', [...at, 'value'], lint);
    return;
  }
  if (!options || options.length < fewestLevels) {
    lint.report(
      [...at, 'options'],
      'model',
      `The outcome of a model that is ${model.kind} has ${String(options?.length ?? 0)} levels: list at least ${String(fewestLevels)}, or declare a logistic model.`,
    );
  }
  if (options) lintGroupedValue(value, options, scope, at, lint);
}

function lintIndicatorOutcome(
  { indicators }: Pathway,
  kind: ModelKind,
  name: string,
  path: Path,
  lint: Lint,
): void {
  const at = [...path, 'indicator'];
  const indicator = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  if (!indicator) {
    lint.report(
      at,
      'unknown-indicator',
      `There is no indicator "${name}". Known: ${Object.keys(indicators).join(', ')}.`,
    );
    return;
  }
  if (!explained[kind].includes(indicator.kind)) {
    lint.report(
      at,
      'model',
      `"${name}" is of kind ${indicator.kind}, and a model that is ${kind} explains ${explained[kind].join(' or ')}.`,
    );
  }
  if (indicator.basis === 'snapshot') {
    lint.report(
      at,
      'model',
      `"${name}" judges a case anew in each period, and a model counts it once: name another.`,
    );
  }
  if (indicator.kind === 'distribution' && indicator.options.length < fewestLevels) {
    lint.report(
      at,
      'model',
      `"${name}" has ${String(indicator.options.length)} options: a model of levels needs at least ${String(fewestLevels)}.`,
    );
  }
}

function lintPredictor(predictor: ModelPredictor, scope: Scope, path: Path, lint: Lint): void {
  lintText(predictor.title, [...path, 'title'], lint);
  if (predictor.as === 'linear') {
    lintExpression(predictor.value, scope, 'number', [...path, 'value'], lint);
    if (predictor.per !== undefined && !(predictor.per > 0))
      lint.report([...path, 'per'], 'model', `per is ${String(predictor.per)}: write a number above 0.`);
    return;
  }
  lintGroupedValue(predictor.value, predictor.options, scope, path, lint);
  const codes = predictor.options.map(({ code }) => code);
  if (codes.length === 1)
    lint.report([...path, 'options'], 'model', 'One alternative explains nothing: list two or more.');
  if (predictor.reference !== undefined && !codes.includes(predictor.reference)) {
    lint.report(
      [...path, 'reference'],
      'unknown-option',
      `The reference "${predictor.reference}" is not listed. It can be: ${codes.join(', ')}.`,
    );
  }
}

function lintLimits({ minimumEventsPerParameter, smallestN }: Model, path: Path, lint: Lint): void {
  if (minimumEventsPerParameter !== undefined && !(minimumEventsPerParameter >= 1)) {
    lint.report(
      [...path, 'minimumEventsPerParameter'],
      'model',
      `A model with ${String(minimumEventsPerParameter)} events for each coefficient says nothing: write 1 or more.`,
    );
  }
  if (smallestN !== undefined && !(Number.isInteger(smallestN) && smallestN >= fewestCases)) {
    lint.report(
      [...path, 'smallestN'],
      'model',
      `smallestN is ${String(smallestN)}: write a whole number from ${String(fewestCases)}.`,
    );
  }
}
