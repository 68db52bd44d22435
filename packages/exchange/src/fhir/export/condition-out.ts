import type { Item } from '@kvalreg/declaration';
import { keyOf, type FieldNode, type Node } from '@kvalreg/expression';
import type { EnableOperator, EnableWhen } from '../resource/questionnaire.js';
import { itemAt, type PathTarget } from './write-path.js';
import type { CanonicalNames } from './canonical-names.js';

export interface StatedConditions {
  readonly enableWhen: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
}

const orders = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** A condition as enableWhen; undefined when it takes an expression to say it. */
export function statedConditions(
  node: Node,
  target: PathTarget,
  canonical: CanonicalNames,
): StatedConditions | undefined {
  const single = statedOne(node, target, canonical);
  if (single)
    return single.length === 1 ? { enableWhen: single } : { enableWhen: single, enableBehavior: 'all' };
  if (node.op !== 'and' && node.op !== 'or') return undefined;
  const parts = node.args.map((arg) => statedOne(arg, target, canonical));
  // What itself takes several conditions, all of which must hold, fits only where all must hold anyway.
  if (parts.some((part) => part === undefined || (node.op === 'or' && part.length > 1))) return undefined;
  const enableWhen = parts.flatMap((part) => part ?? []);
  return enableWhen.length === 1
    ? { enableWhen }
    : { enableWhen, enableBehavior: node.op === 'and' ? 'all' : 'any' };
}

/** Conditions that all must hold for the expression to; undefined where there are none. */
function statedOne(
  node: Node,
  target: PathTarget,
  canonical: CanonicalNames,
): readonly EnableWhen[] | undefined {
  const when = (
    field: FieldNode,
    operator: EnableOperator,
    literal: Node,
  ): readonly EnableWhen[] | undefined => {
    const question = linkOf(field, target);
    const answer = answerOf(field, literal, target, canonical);
    return question !== undefined && answer ? [{ question, operator, ...answer }] : undefined;
  };
  const exists = (field: FieldNode, is: boolean): readonly EnableWhen[] | undefined => {
    const question = linkOf(field, target);
    return question === undefined ? undefined : [{ question, operator: 'exists', answerBoolean: is }];
  };
  if (node.op === 'literal' || node.op === 'field') return undefined;
  const [left, right] = node.args;
  if (node.op === 'isKnown' && left?.op === 'field' && left.type !== 'codes') return exists(left, true);
  if (node.op === 'not' && left?.op === 'isKnown') {
    const [field] = left.args;
    return field?.op === 'field' && field.type !== 'codes' ? exists(field, false) : undefined;
  }
  if (node.op === 'or') return unequalOrUnknown(node.args, when);
  if (left?.op !== 'field' || right?.op !== 'literal' || right.value === null) return undefined;
  if (node.op === 'eq' || node.op === 'includes') return when(left, '=', right);
  if (node.op === 'ne') {
    const [known, other] = [exists(left, true), when(left, '!=', right)];
    return known && other ? [...known, ...other] : undefined;
  }
  if (node.op === 'lt' || node.op === 'lte' || node.op === 'gt' || node.op === 'gte')
    return isOrdered(itemAt(left, target)) ? when(left, orders[node.op], right) : undefined;
  return undefined;
}

/** "Not answered, or something else": what `!=` means. */
function unequalOrUnknown(
  [unknown, other]: readonly Node[],
  when: (field: FieldNode, operator: EnableOperator, literal: Node) => readonly EnableWhen[] | undefined,
): readonly EnableWhen[] | undefined {
  if (unknown?.op !== 'not' || other?.op !== 'ne') return undefined;
  const [isKnown] = unknown.args;
  const [field, literal] = other.args;
  if (isKnown?.op !== 'isKnown' || field?.op !== 'field' || literal?.op !== 'literal') return undefined;
  const [same] = isKnown.args;
  const isSame = same?.op === 'field' && keyOf(same.path) === keyOf(field.path);
  return isSame ? when(field, '!=', literal) : undefined;
}

/** Codes have no order. */
function isOrdered(item: Item | undefined): boolean {
  return item !== undefined && !(item.kind === 'integer' && item.display === 'choice');
}

function linkOf(field: FieldNode, { form, names, within }: PathTarget): string | undefined {
  const path = within === undefined ? field.path : [within, ...field.path];
  const isElsewhere = path[0] === 'known' || Object.hasOwn(form.repeats ?? {}, path[0] ?? '');
  return isElsewhere || !itemAt(field, { form, names, ...(within !== undefined && { within }) })
    ? undefined
    : names.linkOf(keyOf(path));
}

function answerOf(
  field: FieldNode,
  literal: Node,
  target: PathTarget,
  canonical: CanonicalNames,
): Partial<EnableWhen> | undefined {
  const item = itemAt(field, target);
  if (literal.op !== 'literal' || !item) return undefined;
  const { value } = literal;
  const key = keyOf(target.within === undefined ? field.path : [target.within, ...field.path]);
  const coding = (code: string): Partial<EnableWhen> => ({
    answerCoding: {
      system: target.names.systemOf(key, item, canonical),
      code: target.names.codeOf(key, code),
    },
  });
  switch (item.kind) {
    case 'choice':
    case 'choices':
    case 'codes':
    case 'body-map':
      return typeof value === 'string' ? coding(value) : undefined;
    case 'integer':
      if (typeof value !== 'number') return undefined;
      if (item.display === 'choice') return coding(String(value));
      return Number.isInteger(value) ? { answerInteger: value } : { answerDecimal: value };
    case 'decimal':
      return typeof value === 'number' ? { answerDecimal: value } : undefined;
    case 'calculated':
      if (typeof value === 'number') return { answerDecimal: value };
      return typeof value === 'boolean' ? { answerBoolean: value } : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? { answerBoolean: value } : undefined;
    case 'date':
      return typeof value === 'string' ? { answerDate: value } : undefined;
    case 'time':
      return typeof value === 'string' ? { answerTime: `${value}:00` } : undefined;
    case 'text':
      return typeof value === 'string' && !item.multiline ? { answerString: value } : undefined;
  }
}
