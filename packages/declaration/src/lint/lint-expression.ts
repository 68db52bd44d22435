import { checkNode, type Node, type ScalarType } from '@kvalreg/expression';
import type { Lint, Path } from './declaration-problem.js';
import { boundsOf } from './possible/bounds.js';
import type { Scope } from './scope.js';

/**
 * An expression reads only what there is, in the right types, and yields what is needed. False when it has problems:
 * then nothing else can be asked of its tree.
 */
export function lintExpression(
  node: Node,
  scope: Scope,
  expected: ScalarType | undefined,
  path: Path,
  { report }: Lint,
): boolean {
  const problems = checkNode(node, (field) => scope.get(field.join('.'))?.type, {
    expected,
    codesOf: (field) => scope.get(field.join('.'))?.codes,
  });
  for (const { code, at, message } of problems) report([...path, ...at], `expression-${code}`, message);
  if (problems.length > 0) return false;
  for (const at of divisionsByZero(node, scope)) {
    report(
      [...path, ...at],
      'division',
      'This is always 0, and nothing can be divided by it: the value would be unknown of every case.',
    );
  }
  return true;
}

/** Divisors that are 0 whatever is answered. One that may be 0 makes those cases unknown, and they are counted. */
function divisionsByZero(node: Node, scope: Scope, path: Path = []): readonly Path[] {
  if (node.op === 'literal' || node.op === 'field') return [];
  const [, divisor] = node.args;
  const bounds = node.op === 'div' && divisor ? boundsOf(divisor, scope) : null;
  return [
    ...(bounds?.every((end) => end === 0) ? [[...path, 'args', 1]] : []),
    ...node.args.flatMap((arg, index) => divisionsByZero(arg, scope, [...path, 'args', index])),
  ];
}
