import type { Form } from '@kvalreg/declaration';
import { fieldsOf } from '@kvalreg/expression';
import { carryPlan } from '../versions/carry/carry-plan.js';

/**
 * Versions of a form that did not ask for a field or for anything that a score is computed of, so that an answer on
 * them cannot tell it. `path` is that of the field below its occasion.
 */
export function versionsNotAsking(form: Form, path: readonly string[]): readonly string[] {
  const [first = '', name = ''] = path;
  const score = path.length === 2 ? form.instruments[first]?.scores[name] : undefined;
  const keys = score
    ? fieldsOf(score.value).map(({ path: [item = ''] }) => `${first}.${item}`)
    : [path.join('.')];
  const [head = [], ...others] = keys.map((key) => versionsWithout(form, key));
  return head.filter((version) => others.every((versions) => versions.includes(version)));
}

/** Follows an answer back through the versions until one where it could not be read. */
function versionsWithout(form: Form, key: string): readonly string[] {
  let current = key;
  for (const { versions, fields } of carryPlan(form).steps.toReversed()) {
    const carried = Object.hasOwn(fields, current) ? fields[current] : undefined;
    if (carried === undefined) continue;
    if (carried === 'unknown') return versions;
    // What is computed of earlier answers was asked for in another way.
    if ('value' in carried) return [];
    current = carried.from ?? current;
  }
  return [];
}
