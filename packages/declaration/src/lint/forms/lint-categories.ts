import type { BandCategory, Category } from '../../category.js';
import type { Instrument } from '../../instrument.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import { itemScope } from '../scope.js';

export function lintCategories(instrument: Instrument, path: Path, lint: Lint): void {
  for (const [name, category] of Object.entries(instrument.categories ?? {})) {
    const at = [...path, 'categories', name];
    lintName('key', name, at, lint);
    lintText(category.label, [...at, 'label'], lint);
    lintCategory(category, instrument, at, lint);
  }
}

function lintCategory(category: Category, instrument: Instrument, path: Path, lint: Lint): void {
  const scope = itemScope(instrument.items);
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
  }
}

function lintNamed(
  named: BandCategory['bands'] | readonly { code: string; label: BandCategory['label'] }[],
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
    lintName('code', code, [...path, at, 'code'], lint);
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
