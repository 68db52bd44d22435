import { typeOf, type Node } from '@kvalreg/expression';
import { builtInDimensions } from '../../dimension.js';
import type { Indicator } from '../../indicator.js';
import type { FigureSource } from '../../figure-source.js';
import { nodesOfIndicator } from '../../nodes-of-indicator.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintScoreRange } from '../forms/lint-instrument.js';
import { lintDecimals } from '../forms/lint-item.js';
import { lintGoal } from '../lint-goals.js';
import { lintExpression } from '../lint-expression.js';
import { lintName } from '../lint-name.js';
import { lintOptions } from '../lint-options.js';
import { lintOptionalText, lintText } from '../lint-text.js';
import { isSound } from '../possible/is-sound.js';
import { lintPossible } from '../possible/lint-possible.js';
import { lintOnScale } from '../possible/lint-scale.js';
import type { Scope } from '../scope.js';
import { lintBalance } from './lint-balance.js';
import { lintBasis } from './lint-basis.js';
import { lintChange, lintComposite, lintProbability, lintTimeToEvent, lintTransition } from './lint-kinds.js';
import { lintComplete, lintReading, lintTime } from './lint-time.js';

export function lintDimensions(pathway: FigureSource, scope: Scope, path: Path, lint: Lint): void {
  for (const [name, dimension] of Object.entries(pathway.dimensions)) {
    const at = [...path, 'dimensions', name];
    lintName('key', name, at, lint);
    lintText(dimension.title, [...at, 'title'], lint);
    if ((builtInDimensions as readonly string[]).includes(name)) {
      lint.report(
        at,
        'reserved-name',
        `There is a dimension "${name}" without a declaration: choose another name.`,
      );
    }
    lintGroupedValue(dimension.value, dimension.options, scope, at, lint);
  }
}

export function lintIndicators(pathway: FigureSource, scope: Scope, path: Path, lint: Lint): void {
  for (const [name, indicator] of Object.entries(pathway.indicators)) {
    const at = [...path, 'indicators', name];
    lintName('key', name, at, lint);
    lintText(indicator.title, [...at, 'title'], lint);
    lintText(indicator.definition, [...at, 'definition'], lint);
    if (indicator.population)
      lintExpression(indicator.population, scope, 'boolean', [...at, 'population'], lint);
    (indicator.exclusions ?? []).forEach(({ title, when }, index) => {
      lintText(title, [...at, 'exclusions', index, 'title'], lint);
      lintExpression(when, scope, 'boolean', [...at, 'exclusions', index, 'when'], lint);
    });
    lintMeasure(indicator, scope, at, lint);
    lintGoal(indicator, at, lint);
    lintBasis(indicator, at, lint);
    lintTime(indicator, scope, at, lint);
    lintReading(indicator, pathway, at, lint);
    if (nodesOfIndicator(indicator).every((node) => isSound(node, scope))) {
      lintComplete(indicator, pathway, at, lint);
      lintPossible(indicator, scope, at, lint);
      lintOnScale(indicator, scope, at, lint);
    }
  }
}

function lintMeasure(indicator: Indicator, scope: Scope, path: Path, lint: Lint): void {
  switch (indicator.kind) {
    case 'count':
      return;
    case 'proportion':
      lintExpression(indicator.denominator, scope, 'boolean', [...path, 'denominator'], lint);
      lintExpression(indicator.numerator, scope, 'boolean', [...path, 'numerator'], lint);
      return;
    case 'mean':
    case 'spread':
      lintExpression(indicator.value, scope, 'number', [...path, 'value'], lint);
      lintScale(indicator, path, lint);
      return;
    case 'quantile':
      lintExpression(indicator.value, scope, 'number', [...path, 'value'], lint);
      lintScale(indicator, path, lint);
      lintProbability(indicator, path, lint);
      return;
    case 'change':
      lintChange(indicator, path, lint);
      lintExpression(indicator.before, scope, 'number', [...path, 'before'], lint);
      lintExpression(indicator.after, scope, 'number', [...path, 'after'], lint);
      lintScale(indicator, path, lint);
      return;
    case 'distribution':
      lintGroupedValue(indicator.value, indicator.options, scope, path, lint);
      lintBalance(indicator, path, lint);
      return;
    case 'ratio':
      lintExpression(indicator.numerator, scope, 'number', [...path, 'numerator'], lint);
      lintExpression(indicator.denominator, scope, 'number', [...path, 'denominator'], lint);
      lintDecimals(indicator.decimals, path, lint);
      lintOptionalText(indicator.unit, [...path, 'unit'], lint);
      return;
    case 'composite':
      lintComposite(indicator, scope, path, lint);
      return;
    case 'transition':
      lintTransition(indicator, scope, path, lint);
      return;
    case 'time-to-event':
      lintTimeToEvent(indicator, scope, path, lint);
      return;
  }
}

function lintScale(
  indicator: Extract<Indicator, { kind: 'mean' | 'spread' | 'quantile' | 'change' }>,
  path: Path,
  lint: Lint,
): void {
  lintScoreRange(indicator.range, path, lint);
  lintDecimals(indicator.decimals, path, lint);
  lintOptionalText(indicator.unit, [...path, 'unit'], lint);
}

/** A value that cases are sorted by is one text, number or boolean, and each of its values has an alternative. */
export function lintGroupedValue(
  value: Node,
  options: Parameters<typeof lintOptions>[1],
  scope: Scope,
  path: Path,
  lint: Lint,
): void {
  if (!lintExpression(value, scope, undefined, [...path, 'value'], lint)) return;
  const type = typeOf(value);
  if (type === 'date' || type === 'codes') {
    lint.report(
      [...path, 'value'],
      'dimension-type',
      `Cases cannot be sorted by a value of type ${type}: use text, a number or a boolean.`,
    );
  }
  lintOptions(value, options, scope, [...path, 'options'], lint);
}
