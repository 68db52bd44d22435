import {
  and,
  coalesce,
  field,
  isKnown,
  literal,
  mapFields,
  not,
  or,
  type Expr,
  type Node,
} from '@kvalreg/expression';
import type { Form } from './form.js';
import { scalarTypeOf, type Item } from './item.js';

/**
 * Whether a submitted form has all that its declared completeness expects, as an expression over the case that it belongs
 * to: for an indicator on the share of complete forms. `prefix` is the occasion. Throws a `RangeError` for a form without
 * declared completeness, or with a field that it lacks.
 */
export function isComplete(form: Form, ...prefix: readonly string[]): Expr<boolean> {
  if (!form.completeness) throw new RangeError('The form declares no completeness.');
  const { fields, expectations = [] } = form.completeness;
  const placed = (node: Node): Expr<boolean> => ({
    node: mapFields(node, (read) => ({ ...read, path: [...prefix, ...read.path] })),
  });
  return and(
    ...fields.map((key) => {
      const path = key.split('.');
      const condition = form.visibleIf[path[0] ?? ''];
      // Stored answers hold null for what was not asked: what is unknown here was hidden there.
      const isAsked = condition ? coalesce(placed(condition), false) : literal(true);
      const isThere = isKnown(field(scalarTypeOf(itemOf(form, path)), ...prefix, ...path));
      const fulfilled = expectations
        .filter((expectation) => expectation.field === key)
        .map(({ holds }) => coalesce(placed(holds), true));
      return or(not(isAsked), and(isThere, ...fulfilled));
    }),
  );
}

function itemOf(form: Form, [name = '', part]: readonly string[]): Item {
  const items = part === undefined ? form.items : form.instruments[name]?.items;
  const key = part ?? name;
  const item = items && Object.hasOwn(items, key) ? items[key] : undefined;
  if (!item)
    throw new RangeError(`The form has no field "${part === undefined ? name : `${name}.${part}`}".`);
  return item;
}
