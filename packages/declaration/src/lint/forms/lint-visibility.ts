import { fieldsOf, type Node } from '@kvalreg/expression';
import type { Form } from '../../form.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { unknownName } from '../lint-name.js';
import { formScope } from '../scope.js';

/** Conditions belong to fields, are true or false, and do not depend on each other in a circle. */
export function lintVisibility(form: Form, path: Path, lint: Lint): void {
  const scope = formScope(form);
  const names = [...Object.keys(form.items), ...Object.keys(form.instruments)];
  const sound = Object.entries(form.visibleIf).map(([name, condition]) => {
    const at = [...path, 'visibleIf', name];
    if (!names.includes(name))
      lint.report(at, 'unknown-field', unknownName('item or instrument', name, names));
    return lintExpression(condition, scope, 'boolean', at, lint);
  });
  if (sound.includes(false)) return;
  for (const circle of circles(form.visibleIf)) {
    lint.report(
      [...path, 'visibleIf', circle[0] ?? ''],
      'visibility-cycle',
      `Whether it is shown depends on itself: ${circle.join(' → ')}. Remove one of the conditions.`,
    );
  }
}

/** Each circle once, as the names along it, the first repeated at the end. */
function circles(conditions: Readonly<Record<string, Node>>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) {
      found.push([...trail.slice(start), name]);
      return;
    }
    const condition = conditions[name];
    if (!condition || done.has(name)) return;
    for (const group of new Set(fieldsOf(condition).map(({ path }) => path[0] ?? '')))
      walk(group, [...trail, name]);
    done.add(name);
  };
  for (const name of Object.keys(conditions)) walk(name, []);
  return found;
}
