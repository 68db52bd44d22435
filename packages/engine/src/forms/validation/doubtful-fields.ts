import type { Form } from '@kvalreg/declaration';
import { fieldsOf, keyOf, type Node } from '@kvalreg/expression';
import { fieldsOfForm } from '../fields-of-form.js';

/** The fields given, and all that are calculated, asked or not asked on account of them. */
export function doubtfulFields(form: Form, fields: ReadonlySet<string>): ReadonlySet<string> {
  if (fields.size === 0) return fields;
  const doubtful = new Set(fields);
  for (let before = -1; before !== doubtful.size;) {
    before = doubtful.size;
    for (const { key, group } of fieldsOfForm(form)) {
      for (const expression of [form.visibleIf[group], form.calculations?.[group]])
        if (expression && readsAny(form, expression, doubtful)) doubtful.add(key);
    }
  }
  return doubtful;
}

/** Whether an expression of the form reads any of the fields, by itself or through a score. */
export function readsAny(form: Form, expression: Node, fields: ReadonlySet<string>): boolean {
  return fieldsOf(expression).some(({ path }) => {
    const [name = ''] = path;
    const instrument = form.instruments[name];
    if (fields.has(keyOf(path))) return true;
    const isScore = instrument !== undefined && !Object.hasOwn(instrument.items, path[1] ?? '');
    return isScore && Object.keys(instrument.items).some((item) => fields.has(`${name}.${item}`));
  });
}
