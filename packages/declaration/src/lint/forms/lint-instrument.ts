import type { Instrument } from '../../instrument.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintName, lintUnique } from '../lint-name.js';
import { lintOptionalText, lintText } from '../lint-text.js';
import { itemScope, type Scope } from '../scope.js';
import { lintCategories } from './lint-categories.js';
import { lintEarlierInstruments } from './lint-earlier.js';
import { lintDecimals, lintItems } from './lint-item.js';

export function lintInstrument(instrument: Instrument, path: Path, lint: Lint): void {
  lintName('id', instrument.id, [...path, 'id'], lint);
  lintText(instrument.title, [...path, 'title'], lint);
  lintText(instrument.missingRule, [...path, 'missingRule'], lint);
  for (const [what, value] of Object.entries({
    version: instrument.version,
    'licence.holder': instrument.licence.holder,
  })) {
    if (value.trim() === '') lint.report([...path, what], 'empty', `${what} is empty: state it.`);
  }
  if (Object.keys(instrument.items).length === 0)
    lint.report([...path, 'items'], 'empty', 'The instrument has no items.');
  if (instrument.sources.length === 0) {
    lint.report([...path, 'sources'], 'empty', 'State where items and scoring were taken from.');
  }
  lintItems(instrument.items, [...path, 'items'], lint);
  const scope = itemScope(instrument.items);
  for (const [name, score] of Object.entries(instrument.scores)) {
    const at = [...path, 'scores', name];
    lintName('score', name, at, lint);
    lintText(score.label, [...at, 'label'], lint);
    lintOptionalText(score.unit, [...at, 'unit'], lint);
    lintScoreRange(score.range, at, lint);
    lintDecimals(score.decimals, at, lint);
    lintExpression(score.value, scope, 'number', [...at, 'value'], lint);
    if (Object.hasOwn(instrument.items, name)) {
      lint.report(
        at,
        'name-taken',
        `A score and an item are both called "${name}": rename one, since both are read by this name.`,
      );
    }
  }
  lintChecks(instrument, scope, [...path, 'checks'], lint);
  lintCategories(instrument, path, lint);
  lintEarlierInstruments(instrument, path, lint);
}

function lintChecks({ checks = [] }: Instrument, scope: Scope, path: Path, lint: Lint): void {
  lintUnique(
    checks.map(({ id }) => id),
    'Check',
    path,
    lint,
  );
  checks.forEach(({ id, holds, message }, at) => {
    lintName('id', id, [...path, at, 'id'], lint);
    lintText(message, [...path, at, 'message'], lint);
    lintExpression(holds, scope, 'boolean', [...path, at, 'holds'], lint);
  });
}

/** Lowest below highest. */
export function lintScoreRange([low, high]: readonly [number, number], path: Path, { report }: Lint): void {
  if (!(low < high))
    report(
      [...path, 'range'],
      'range',
      `The range is ${low} to ${high}: the first must be below the second.`,
    );
}
