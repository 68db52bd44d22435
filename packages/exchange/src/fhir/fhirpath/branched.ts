import type { Node, ScalarType } from '@kvalreg/expression';
import { isFalse, isTrue, op, unknownNode } from '../import/nodes.js';
import { conditionIn, NotExpressible, orFalse, singleOf, value, type Collection } from './path-value.js';

/**
 * `iif`: where the condition is unknown, the other branch is taken. What other operators are written as in FHIRPath,
 * which has none of these (the first known of two, a sum of enough answers, neither branch when unknown), is read as
 * the operator again.
 */
export function branched(condition: Collection, then: Collection, otherwise: Collection): Collection {
  const stated = conditionIn(condition);
  const when = orFalse(stated);
  if (isTrue(when)) return then;
  if (isFalse(when)) return otherwise;
  const [a, b] = [singleOf(then), singleOf(otherwise)];
  const type: ScalarType = a?.type ?? b?.type ?? 'number';
  if (a && b && a.type !== b.type) throw new NotExpressible(`iif() that yields ${a.type} or ${b.type}`);
  const known =
    (a && b && firstKnown(when, a.node, b.node)) ??
    (a && !isThere(b?.node) ? (enough(stated, a.node) ?? chosenOnly(when, a.node)) : undefined) ??
    (a && b ? neitherWhenUnknown(stated, a.node, b.node) : undefined) ??
    (a && b ? unlessFalse(stated, a.node, b.node) : undefined);
  if (known) return value(known, type);
  return value(op('cond', when, a?.node ?? unknownNode(type), b?.node ?? unknownNode(type)), type);
}

function isThere(node: Node | undefined): node is Node {
  return node !== undefined && !(node.op === 'literal' && node.value === null);
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** `iif(x.exists(), x, y)` */
function firstKnown(when: Node, a: Node, b: Node): Node | undefined {
  return when.op === 'isKnown' && isSame(when.args[0], a) ? op('coalesce', a, b) : undefined;
}

/** `iif(x.count() >= k, x.sum(), {})` */
function enough(when: Node, a: Node): Node | undefined {
  if (when.op !== 'gte' || (a.op !== 'sum' && a.op !== 'mean' && a.op !== 'min' && a.op !== 'max'))
    return undefined;
  const [counted, least] = when.args;
  const [, ...values] = a.args;
  if (counted?.op !== 'countKnown' || least?.op !== 'literal' || typeof least.value !== 'number')
    return undefined;
  const isOfAll =
    counted.args.length === values.length && counted.args.every((one, at) => isSame(one, values[at]));
  const fits = Number.isInteger(least.value) && least.value >= 1 && least.value <= values.length;
  return isOfAll && fits ? op(a.op, least, ...values) : undefined;
}

/** `iif(x.exists(), 'code' in x.code, {})` */
function chosenOnly(when: Node, a: Node): Node | undefined {
  if (a.op !== 'coalesce') return undefined;
  const [includes, otherwise] = a.args;
  if (includes?.op !== 'includes' || !otherwise || !isFalse(otherwise)) return undefined;
  const [field] = includes.args;
  const parts = when.op === 'or' ? flattened(when) : [when];
  const isAnswered = parts.every((part) => {
    const inner = part.op === 'coalesce' ? part.args[0] : part;
    return (inner?.op === 'includes' || inner?.op === 'isKnown') && isSame(inner.args[0], field);
  });
  return isAnswered ? includes : undefined;
}

function flattened(node: Node): readonly Node[] {
  if (node.op === 'or') return node.args.flatMap(flattened);
  return node.op === 'coalesce' && node.args[0]?.op === 'or' ? flattened(node.args[0]) : [node];
}

/** `iif(c, a, iif(c.not(), b, {}))` */
function neitherWhenUnknown(when: Node, a: Node, b: Node): Node | undefined {
  if (b.op !== 'cond') return undefined;
  const [turned, inner, rest] = b.args;
  const bare =
    turned?.op === 'coalesce' && turned.args[1] && isFalse(turned.args[1]) ? turned.args[0] : turned;
  if (!inner || isThere(rest) || bare?.op !== 'not' || !isSame(bare.args[0], when)) return undefined;
  return op('cond', when, a, inner);
}

/** `iif(x = false, false, true)`: unknown counts as holding, as it does for checks. */
function unlessFalse(when: Node, a: Node, b: Node): Node | undefined {
  if (when.op !== 'eq' || !isFalse(a) || !isTrue(b)) return undefined;
  const [holds, no] = when.args;
  // Said with an operator, so that what is unknown is true and not unknown.
  return holds && no && isFalse(no) ? op('coalesce', holds, b) : undefined;
}
