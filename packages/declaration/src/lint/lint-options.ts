import { typeOf, type Node } from '@kvalreg/expression';
import type { Option } from '../options.js';
import type { Lint, Path } from './declaration-problem.js';
import { lintName, lintUnique } from './lint-name.js';
import { lintText } from './lint-text.js';
import type { Scope } from './scope.js';

/**
 * The alternatives of a dimension or a distribution are exactly the values that its expression can yield, as far as
 * these can be listed: a value without alternative would vanish from every table.
 */
export function lintOptions(
  value: Node,
  options: readonly Option[],
  scope: Scope,
  path: Path,
  lint: Lint,
): void {
  if (options.length === 0)
    lint.report(path, 'empty', 'There are no alternatives: list them in the order they are shown.');
  const codes = options.map(({ code }) => code);
  lintUnique(codes, 'Option', path, lint);
  options.forEach(({ code, label }, at) => {
    lintName('code', code, [...path, at, 'code'], lint);
    lintText(label, [...path, at, 'label'], lint);
  });
  const possible = possibleValues(value, scope);
  if (!possible) return;
  const uncovered = [...possible].filter((code) => !codes.includes(code));
  if (uncovered.length > 0) {
    lint.report(
      path,
      'uncovered-option',
      `The value can be ${uncovered.join(', ')}, which is not listed: add an alternative for each.`,
    );
  }
  codes.forEach((code, at) => {
    if (!possible.has(code)) {
      lint.report(
        [...path, at],
        'unknown-option',
        `The value can never be "${code}". It can be: ${[...possible].join(', ')}.`,
      );
    }
  });
}

/** Every value that an expression can yield, as text; undefined when they cannot be listed. */
export function possibleValues(node: Node, scope: Scope): ReadonlySet<string> | undefined {
  if (node.op === 'literal') return new Set(node.value === null ? [] : [String(node.value)]);
  if (node.op === 'field') {
    const values = scope.get(node.path.join('.'))?.values;
    return values && new Set(values);
  }
  if (node.op === 'cond') return union(node.args.slice(1), scope);
  if (node.op === 'coalesce') return union(node.args, scope);
  return typeOf(node) === 'boolean' ? new Set(['true', 'false']) : undefined;
}

function union(nodes: readonly Node[], scope: Scope): ReadonlySet<string> | undefined {
  const parts = nodes.map((node) => possibleValues(node, scope));
  return parts.every((part) => part !== undefined) ? new Set(parts.flatMap((part) => [...part])) : undefined;
}
