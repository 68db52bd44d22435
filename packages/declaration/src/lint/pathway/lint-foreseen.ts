import { fieldsOf, type Node } from '@kvalreg/expression';
import type { Indicator } from '../../indicator.js';
import type { Model, ModelPredictor } from '../../model.js';
import type { Pathway } from '../../pathway.js';
import type { Lint, Path } from '../declaration-problem.js';
import { isSound } from '../possible/is-sound.js';
import type { Scope } from '../scope.js';

/**
 * A predictor is what was known before. One that is read together with the outcome, or that is all of it, would explain
 * the outcome by itself, and units would all be as expected.
 */
export function lintForeseen(
  pathway: Pathway,
  model: Model,
  predictor: ModelPredictor,
  scope: Scope,
  path: Path,
  { report }: Lint,
): void {
  const explained = outcomeNodes(pathway, model);
  if (![predictor.value, ...explained].every((node) => isSound(node, scope))) return;
  const outcome = explained.flatMap(fieldsOf);
  const read = fieldsOf(predictor.value).map(({ path: field }) => field);
  const isRead = (field: readonly string[]) => read.some((one) => one.join('.') === field.join('.'));
  const later = read.find(
    ([occasion = '']) => isLater(pathway, occasion) && outcome.some((field) => field.path[0] === occasion),
  );
  if (later)
    report(
      [...path, 'value'],
      'model',
      `It reads ${later.join('.')}, of the occasion that the outcome is from: a predictor is what was known before.`,
    );
  else if (outcome.length > 0 && outcome.every((field) => isRead(field.path)))
    report(
      [...path, 'value'],
      'model',
      `It reads ${outcome.map((field) => field.path.join('.')).join(', ')}, which is the outcome itself: take the predictor out.`,
    );
}

/** What is explained, without what chooses the cases. */
function outcomeNodes({ indicators }: Pathway, { outcome }: Model): readonly Node[] {
  if ('value' in outcome) return [outcome.value];
  const indicator = Object.hasOwn(indicators, outcome.indicator) ? indicators[outcome.indicator] : undefined;
  return indicator ? valuesOf(indicator) : [];
}

function valuesOf(indicator: Indicator): readonly Node[] {
  switch (indicator.kind) {
    case 'proportion':
      return [indicator.numerator];
    case 'mean':
    case 'distribution':
      return [indicator.value];
    case 'change':
      return [indicator.before, indicator.after];
    default:
      return [];
  }
}

/** An occasion that comes after the index date, or after another day of it. */
function isLater({ occasions }: Pathway, name: string): boolean {
  const occasion = Object.hasOwn(occasions, name) ? occasions[name] : undefined;
  return occasion !== undefined && occasion.opens !== 'episode';
}
