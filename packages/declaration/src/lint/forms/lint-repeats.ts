import type { Form } from '../../form.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintName } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import { lintItems } from './lint-item.js';

const mostRows = 50;

/** A repeated group has questions, a number of rows that makes sense, and a name of its own. */
export function lintRepeats(form: Form, path: Path, lint: Lint): void {
  for (const [name, repeat] of Object.entries(form.repeats ?? {})) {
    const at = [...path, 'repeats', name];
    const { min = 0, max, items } = repeat;
    lintName('key', name, at, lint);
    lintText(repeat.title, [...at, 'title'], lint);
    lintText(repeat.one, [...at, 'one'], lint);
    lintItems(items, [...at, 'items'], lint);
    if (Object.keys(items).length === 0) lint.report([...at, 'items'], 'empty', `"${name}" asks nothing.`);
    for (const [item, { kind }] of Object.entries(items)) {
      if (kind === 'calculated')
        lint.report(
          [...at, 'items', item],
          'calculation',
          `"${item}" cannot be calculated within a repeated group: move it out of "${name}".`,
        );
    }
    if (!Number.isInteger(max) || max < 1 || max > mostRows)
      lint.report([...at, 'max'], 'range', `max is ${max}: write a whole number from 1 to ${mostRows}.`);
    if (!Number.isInteger(min) || min < 0 || min > max)
      lint.report([...at, 'min'], 'range', `min is ${min}: write a whole number from 0 to max.`);
    if (Object.hasOwn(form.items, name) || Object.hasOwn(form.instruments, name))
      lint.report(at, 'name-taken', `An item or instrument is called "${name}" too: rename one.`);
  }
}
