import type { BandCategory, Category, RuleCategory } from '../../category.js';
import type { Instrument } from '../../instrument.js';
import type { Text } from '../../text.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import { itemScope, type Scope } from '../scope.js';

export function lintCategories(instrument: Instrument, path: Path, lint: Lint): void {
  for (const [name, category] of Object.entries(instrument.categories ?? {})) {
    const at = [...path, 'categories', name];
    lintName('key', name, at, lint);
    lintText(category.label, [...at, 'label'], lint);
    lintCategory(category, instrument, at, lint);
  }
}

function lintCategory(category: Category, instrument: Instrument, path: Path, lint: Lint): void {
  const scope = answerAndScoreScope(instrument);
  switch (category.kind) {
    case 'bands':
      lintNamed(category.bands, [...path, 'bands'], lint);
      if (lintScoreName(category.score, instrument, path, lint)) lintBands(category, instrument, path, lint);
      return;
    case 'codes':
      lintNamed(category.codes, [...path, 'codes'], lint);
      lintUnique(
        category.codes.map(({ value }) => String(value)),
        'Value',
        [...path, 'codes'],
        lint,
      );
      lintScoreName(category.score, instrument, path, lint);
      return;
    case 'profile':
      category.items.forEach((item, at) => {
        if (!Object.hasOwn(instrument.items, item)) {
          lint.report(
            [...path, 'items', at],
            'unknown-item',
            unknownName('item', item, Object.keys(instrument.items)),
          );
        }
      });
      return;
    case 'condition':
      lintExpression(category.holds, scope, 'boolean', [...path, 'holds'], lint);
      if (category.notApplicable)
        lintExpression(category.notApplicable, scope, 'boolean', [...path, 'notApplicable'], lint);
      return;
    case 'rules':
      lintNamed(category.rules, [...path, 'rules'], lint);
      lintRules(category, scope, [...path, 'rules'], lint);
      return;
    case 'list':
      lintNamed(category.members, [...path, 'members'], lint);
      category.members.forEach(({ when }, at) => {
        lintExpression(when, scope, 'boolean', [...path, 'members', at, 'when'], lint);
      });
  }
}

function answerAndScoreScope({ items, scores }: Instrument): Scope {
  return new Map([
    ...itemScope(items),
    ...Object.keys(scores).map((name) => [name, { type: 'number' }] as const),
  ]);
}

/** Only the last rule may do without a condition: whatever followed could never be reached. */
function lintRules({ rules }: RuleCategory, scope: Scope, path: Path, lint: Lint): void {
  rules.forEach(({ code, when }, at) => {
    if (when) lintExpression(when, scope, 'boolean', [...path, at, 'when'], lint);
    else if (at < rules.length - 1) {
      lint.report(
        [...path, at],
        'rules',
        `Rule "${code}" has no condition, so that no later one is ever asked: put it last.`,
      );
    }
  });
}

function lintNamed(
  named: readonly { readonly code: string; readonly label: Text }[],
  path: Path,
  lint: Lint,
): void {
  lintUnique(
    named.map(({ code }) => code),
    'Code',
    path,
    lint,
  );
  named.forEach(({ code, label }, at) => {
    lintName('word', code, [...path, at, 'code'], lint);
    lintText(label, [...path, at, 'label'], lint);
  });
}

function lintScoreName(score: string, instrument: Instrument, path: Path, { report }: Lint): boolean {
  const known = Object.hasOwn(instrument.scores, score);
  if (!known)
    report([...path, 'score'], 'unknown-score', unknownName('score', score, Object.keys(instrument.scores)));
  return known;
}

/** Whole-number bands that follow each other without gap or overlap from the lowest to the highest score. */
function lintBands(
  { score, bands }: BandCategory,
  instrument: Instrument,
  path: Path,
  { report }: Lint,
): void {
  const range = instrument.scores[score]?.range;
  if (!range) return;
  let next = Math.floor(range[0] + 0.5);
  bands.forEach(({ code, from, to }, at) => {
    if (from !== next || to < from) {
      report(
        [...path, 'bands', at],
        'bands',
        `Band "${code}" goes from ${from} to ${to}: it must begin at ${next} and not end before that.`,
      );
    }
    next = to + 1;
  });
  const highest = Math.floor(range[1] + 0.5);
  if (next !== highest + 1) {
    report(
      [...path, 'bands'],
      'bands',
      `The bands end at ${next - 1}, but the score goes to ${highest}: cover the whole range.`,
    );
  }
}
