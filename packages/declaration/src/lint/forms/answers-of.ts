import type { Form } from '../../form.js';

/** The key of every answer of a form: its items, and those of its instruments. */
export function answersOf(form: Form): readonly string[] {
  const nested = Object.entries(form.instruments).flatMap(([name, { items }]) =>
    Object.keys(items).map((item) => `${name}.${item}`),
  );
  return [...Object.keys(form.items), ...nested];
}
