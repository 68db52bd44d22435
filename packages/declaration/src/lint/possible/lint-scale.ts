import { isNever, type Bounds, type Node } from '@kvalreg/expression';
import type { ChangeIndicator, Goal, Indicator } from '../../indicator.js';
import type { Lint, Path } from '../declaration-problem.js';
import type { Scope, ScopeEntry } from '../scope.js';
import { boundsOf } from './bounds.js';

/** Values stand on the scale that is declared for them, both of a change on the same, and goals within it. */
export function lintOnScale(indicator: Indicator, scope: Scope, path: Path, lint: Lint): void {
  if (indicator.kind === 'change') lintSameScale(indicator, scope, path, lint);
  if ('range' in indicator && 'value' in indicator) lintWithin(indicator, scope, path, lint);
  if (indicator.goal) lintGoalOnScale(indicator, indicator.goal, path, lint);
}

function lintSameScale({ before, after }: ChangeIndicator, scope: Scope, path: Path, { report }: Lint): void {
  const [first, second] = [entryOf(before, scope), entryOf(after, scope)];
  if (!first || !second) return;
  const [a, b] = [first.range, second.range];
  if (a && b && (a[0] !== b[0] || a[1] !== b[1]))
    report(
      [...path, 'after'],
      'scale',
      `The values before go ${said(a)} and those after ${said(b)}: a change is of one scale, so read the same measure twice.`,
    );
  const [unit, other] = [first.unit, second.unit].map((text) => JSON.stringify(text ?? {}));
  if (unit !== other)
    report(
      [...path, 'after'],
      'scale',
      'The values before and after are measured in different units: read the same measure twice, or convert one of them.',
    );
}

function lintWithin(
  { value, range }: { readonly value: Node; readonly range: Bounds },
  scope: Scope,
  path: Path,
  { report }: Lint,
): void {
  const possible = boundsOf(value, scope);
  if (isNever(possible))
    report([...path, 'value'], 'never', 'No case can have a value: correct the expression.');
  else if (possible[0] > range[1] || possible[1] < range[0])
    report(
      [...path, 'range'],
      'scale',
      `The range goes ${said(range)}, and the values ${said(possible)}: let it hold the values.`,
    );
}

/** A limit beyond the scale is always met or never: 80 for 80 % is one. */
function lintGoalOnScale(indicator: Indicator, goal: Goal, path: Path, { report }: Lint): void {
  const scale = scaleOfValue(indicator);
  if (!scale) return;
  for (const level of ['high', 'moderate'] as const) {
    const limit = Object.values(goal[level] ?? {})[0];
    if (limit !== undefined && !(limit >= scale[0] && limit <= scale[1]))
      report(
        [...path, 'goal', level],
        'goal',
        `The limit ${String(limit)} lies beyond the values, which go ${said(scale)}${scale[1] === 1 ? ': write 0.8 for 80 %' : ''}.`,
      );
  }
}

function scaleOfValue(indicator: Indicator): Bounds | null {
  switch (indicator.kind) {
    case 'proportion':
    case 'composite':
    case 'transition':
    case 'time-to-event':
      return [0, 1];
    case 'ratio':
      return indicator.as === 'share' ? [0, 1] : [0, Infinity];
    case 'mean':
    case 'quantile':
      return indicator.range;
    default:
      return null;
  }
}

function entryOf(node: Node, scope: Scope): ScopeEntry | undefined {
  return node.op === 'field' ? scope.get(node.path.join('.')) : undefined;
}

function said([from, to]: Bounds): string {
  return `from ${String(from)} to ${String(to)}`;
}
