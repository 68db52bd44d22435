import { typeOf } from '@kvalreg/expression';
import type {
  ChangeIndicator,
  CompositeIndicator,
  QuantileIndicator,
  TimeToEventIndicator,
  TransitionIndicator,
} from '../../indicator.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintOptions } from '../lint-options.js';
import { lintText } from '../lint-text.js';
import type { Scope } from '../scope.js';

/** A percentile lies between the smallest value and the largest. */
export function lintProbability({ probability }: QuantileIndicator, path: Path, { report }: Lint): void {
  if (probability === undefined || (probability > 0 && probability < 1)) return;
  report(
    [...path, 'probability'],
    'probability',
    `The probability is ${probability}: it lies between 0 and 1, 0.9 for the ninetieth percentile.`,
  );
}

/** An effect size is none before it is said what it is divided by; and a percentage starts from zero. */
export function lintChange({ as, effect, range }: ChangeIndicator, path: Path, { report }: Lint): void {
  if (as === 'effect-size' && effect === undefined) {
    report(
      [...path, 'effect'],
      'effect-size',
      'An effect size names its formula, for they differ by a factor of two: write effect average-sd, baseline-sd or difference-sd.',
    );
  }
  if (as !== 'effect-size' && effect !== undefined) {
    report(
      [...path, 'effect'],
      'effect-size',
      `The change is told as a ${as ?? 'difference'}, which has no formula: leave effect out, or write as effect-size.`,
    );
  }
  if (as === 'percentage' && range[0] < 0) {
    report(
      [...path, 'as'],
      'effect-size',
      `The values go from ${range[0]}: a percentage needs a scale on which 0 is nothing. Use a difference or an effect size.`,
    );
  }
}

/** Every part has its text and says whom it concerns. */
export function lintComposite({ parts }: CompositeIndicator, scope: Scope, path: Path, lint: Lint): void {
  if (parts.length === 0)
    lint.report([...path, 'parts'], 'empty', 'The composite has no parts: name what should be done.');
  parts.forEach(({ title, denominator, numerator }, index) => {
    const at = [...path, 'parts', index];
    lintText(title, [...at, 'title'], lint);
    lintExpression(denominator, scope, 'boolean', [...at, 'denominator'], lint);
    lintExpression(numerator, scope, 'boolean', [...at, 'numerator'], lint);
  });
}

/** Both states are among the options, which are in an order, and it is said which end of it is better. */
export function lintTransition(indicator: TransitionIndicator, scope: Scope, path: Path, lint: Lint): void {
  const { from, to, options, better } = indicator;
  if (better === undefined) {
    lint.report(
      [...path, 'better'],
      'transition',
      'It is not said which states are better: write better higher when the later options are, or else lower.',
    );
  }
  if (options.length < 2) {
    lint.report([...path, 'options'], 'transition', 'A transition needs at least two states: list them.');
  }
  const types = [from, to].map((state, at) => {
    const key = at === 0 ? 'from' : 'to';
    if (!lintExpression(state, scope, undefined, [...path, key], lint)) return null;
    const type = typeOf(state);
    if (type === 'date' || type === 'codes') {
      lint.report(
        [...path, key],
        'dimension-type',
        `A state cannot be a value of type ${type}: use text, a number or a boolean.`,
      );
    }
    return { type, state };
  });
  const [before, after] = types;
  if (before && after && before.type !== after.type) {
    lint.report(
      [...path, 'to'],
      'transition',
      `The state before is a ${before.type} and the one after a ${after.type}: they must be the same.`,
    );
    return;
  }
  for (const known of types) {
    if (known) lintOptions(known.state, options, scope, [...path, 'options'], lint);
  }
}

/** Whole days that rise up to the horizon, and an event that is told apart from what ends the follow-up otherwise. */
export function lintTimeToEvent(indicator: TimeToEventIndicator, scope: Scope, path: Path, lint: Lint): void {
  const { end, event, competing, horizon, at } = indicator;
  lintExpression(end, scope, 'date', [...path, 'end'], lint);
  lintExpression(event, scope, 'boolean', [...path, 'event'], lint);
  if (competing) lintExpression(competing, scope, 'boolean', [...path, 'competing'], lint);
  if (!Number.isInteger(horizon) || horizon < 1) {
    lint.report(
      [...path, 'horizon'],
      'curve-days',
      `The horizon is ${horizon}: write a whole number of days from 1.`,
    );
  }
  if (at.length === 0)
    lint.report(
      [...path, 'at'],
      'empty',
      'No day is shown: name the days, the last of which gives the value.',
    );
  at.forEach((day, index) => {
    const before = at[index - 1];
    const place = [...path, 'at', index];
    if (!Number.isInteger(day) || day < 0)
      lint.report(place, 'curve-days', `Day ${day} is no whole number of days from 0.`);
    else if (day > horizon)
      lint.report(place, 'curve-days', `Day ${day} lies beyond the horizon of ${horizon} days.`);
    else if (before !== undefined && day <= before)
      lint.report(place, 'curve-days', `Day ${day} does not come after day ${before}: let the days rise.`);
  });
}
