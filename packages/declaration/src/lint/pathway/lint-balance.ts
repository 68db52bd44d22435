import type { DistributionIndicator } from '../../indicator.js';
import type { Lint, Path } from '../declaration-problem.js';
import { unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';

/** Both sides of a balance are options of the distribution, and none stands on both. */
export function lintBalance({ balance, options }: DistributionIndicator, path: Path, lint: Lint): void {
  if (!balance) return;
  const at = [...path, 'balance'];
  const known = options.map(({ code }) => code);
  lintText(balance.title, [...at, 'title'], lint);
  for (const side of ['plus', 'minus'] as const) {
    const codes = balance[side];
    if (codes.length === 0)
      lint.report(
        [...at, side],
        'empty',
        `The balance has no options on the side of ${side}: name at least one.`,
      );
    codes.forEach((code, index) => {
      if (!known.includes(code))
        lint.report([...at, side, index], 'unknown-option', unknownName('option', code, known));
    });
  }
  for (const code of balance.plus.filter((one) => balance.minus.includes(one))) {
    lint.report(
      [...at, 'minus'],
      'duplicate',
      `Option "${code}" stands on both sides of the balance: leave it on one.`,
    );
  }
}
