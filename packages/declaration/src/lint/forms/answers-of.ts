import type { Form } from '../../form.js';
import { rowNumbers } from '../../repeat.js';

/** The key of every answer of a form: its items, those of its instruments and of each row of its repeated groups. */
export function answersOf(form: Form): readonly string[] {
  const nested = Object.entries(form.instruments).flatMap(([name, { items }]) =>
    Object.keys(items).map((item) => `${name}.${item}`),
  );
  const repeated = Object.entries(form.repeats ?? {}).flatMap(([name, repeat]) =>
    rowNumbers(repeat).flatMap((row) => Object.keys(repeat.items).map((item) => `${name}.${row}.${item}`)),
  );
  return [...Object.keys(form.items), ...nested, ...repeated];
}

/** What a page lists and a condition belongs to: items, instruments and repeated groups. */
export function groupsOf(form: Form): readonly string[] {
  return [form.items, form.instruments, form.repeats ?? {}].flatMap((named) => Object.keys(named));
}
