import { fieldsOf, type Node } from '@kvalreg/expression';
import type { Form } from '../../form.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { unknownName } from '../lint-name.js';
import { formScope } from '../scope.js';
import { groupsOf } from './answers-of.js';

/** Conditions belong to fields, are true or false, and do not depend on each other in a circle. False when one cannot be read. */
export function lintVisibility(form: Form, path: Path, lint: Lint): boolean {
  const scope = formScope(form);
  const names = groupsOf(form);
  const sound = Object.entries(form.visibleIf).map(([name, condition]) => {
    const at = [...path, 'visibleIf', name];
    if (!names.includes(name))
      lint.report(at, 'unknown-field', unknownName('item, instrument or repeated group', name, names));
    return lintExpression(condition, scope, 'boolean', at, lint);
  });
  if (sound.includes(false)) return false;
  for (const circle of circles([form.visibleIf])) {
    lint.report(
      [...path, 'visibleIf', circle[0] ?? ''],
      'visibility-cycle',
      `Whether it is shown depends on itself: ${circle.join(' → ')}. Remove one of the conditions.`,
    );
  }
  return true;
}

/** Each circle once, as the names along it, the first repeated at the end. A name leads to what its expressions read. */
export function circles(
  expressions: readonly Readonly<Record<string, Node>>[],
): readonly (readonly string[])[] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) {
      found.push([...trail.slice(start), name]);
      return;
    }
    const read = expressions.flatMap((named) => (Object.hasOwn(named, name) ? [named[name]] : []));
    if (read.length === 0 || done.has(name)) return;
    const groups = read.flatMap((node) => (node ? fieldsOf(node).map(({ path }) => path[0] ?? '') : []));
    for (const group of new Set(groups)) walk(group, [...trail, name]);
    done.add(name);
  };
  for (const name of new Set(expressions.flatMap((named) => Object.keys(named)))) walk(name, []);
  return found;
}
