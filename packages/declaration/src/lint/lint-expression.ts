import { checkNode, type Node, type ScalarType } from '@kvalreg/expression';
import type { Lint, Path } from './declaration-problem.js';
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
  return problems.length === 0;
}
