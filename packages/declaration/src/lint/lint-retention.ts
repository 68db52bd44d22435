import type { Register } from '../register.js';
import type { Retained, RetentionRule } from '../retention.js';
import type { Lint } from './declaration-problem.js';
import { lintUnique } from './lint-name.js';
import { lintText } from './lint-text.js';

/** What goes first cannot stay longer than what it belongs to. */
const notLonger: readonly (readonly [Retained, Retained])[] = [
  ['drafts', 'answers'],
  ['links', 'answers'],
  ['contacts', 'identity'],
  ['identity', 'answers'],
];

/** Each kind has one rule, of whole months or years, and nothing outlives what it belongs to. */
export function lintRetention({ retention = [] }: Register, lint: Lint): void {
  lintUnique(
    retention.map(({ what }) => what),
    'retention',
    ['retention'],
    lint,
  );
  retention.forEach(({ after, reason }, index) => {
    lintText(reason, ['retention', index, 'reason'], lint);
    const [unit, length] = Object.entries(after)[0] ?? ['months', 0];
    if (!Number.isInteger(length) || length < 1 || length > 1200)
      lint.report(
        ['retention', index, 'after', unit],
        'retention',
        `after is ${length} ${unit}: write a whole number of 1 to 1200.`,
      );
  });
  for (const [part, whole] of notLonger) {
    const [one, other] = [part, whole].map((kind) => retention.find(({ what }) => what === kind));
    if (one && other && monthsOf(one) > monthsOf(other))
      lint.report(
        ['retention', retention.indexOf(one)],
        'retention',
        `"${part}" is kept longer than "${whole}", which it belongs to: shorten the one or lengthen the other.`,
      );
  }
}

function monthsOf({ after }: RetentionRule): number {
  return 'years' in after ? after.years * 12 : after.months;
}
