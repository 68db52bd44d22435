import { knownPath, typeOfKnown, type Form } from '@kvalreg/declaration';
import { evaluate, typeOf, type Cell, type FieldNode, type Node } from '@kvalreg/expression';
import type { Answers } from './answers.js';

/** What is known before a form is filled in, by the name that the form gives it; absent or null is unknown. */
export type KnownValues = Readonly<Record<string, Cell>>;

/**
 * The form with everything that is known beforehand in its place: no expression of the result reads it any more, so
 * that the form can be shown, checked and sent to a browser like one that knows nothing. What is not given is unknown.
 * A part of an expression that reads nothing else is its own outcome: what was answered on another form goes no further
 * than it must.
 */
export function bindKnown(form: Form, values: KnownValues): Form {
  if (!form.known) return form;
  const bound = (node: Node): Node => {
    if (node.op === 'literal') return node;
    if (node.op === 'field')
      return node.path[0] === knownPath
        ? { op: 'literal', type: node.type, value: valueOf(form, values, node) }
        : node;
    const whole = { op: node.op, args: node.args.map(bound) };
    return whole.args.every(({ op }) => op === 'literal')
      ? { op: 'literal', type: typeOf(whole), value: evaluate(whole, () => null) }
      : whole;
  };
  const all = (nodes: Readonly<Record<string, Node>>) =>
    Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, bound(node)]));
  return {
    ...form,
    visibleIf: all(form.visibleIf),
    checks: form.checks.map((check) => ({ ...check, holds: bound(check.holds) })),
    ...(form.calculations && { calculations: all(form.calculations) }),
    ...(form.prefill && { prefill: all(form.prefill) }),
  };
}

/** What stands in the fields of a form that nobody has begun, by item; of a form that `bindKnown` has passed. */
export function prefilledAnswers(form: Form): Answers {
  return Object.fromEntries(
    Object.entries(form.prefill ?? {}).flatMap(([item, node]) => {
      const value = evaluate(node, () => null);
      return value === null ? [] : [[item, value]];
    }),
  );
}

function valueOf(form: Form, values: KnownValues, { path, type }: FieldNode): Cell {
  const name = path[1] ?? '';
  const known = form.known && Object.hasOwn(form.known, name) ? form.known[name] : undefined;
  if (!known || typeOfKnown(known) !== type || !Object.hasOwn(values, name)) return null;
  return values[name] ?? null;
}
