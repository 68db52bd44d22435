import type { Node } from '@kvalreg/expression';
import { booleanNode, isFalse, isTrue, numberNode, op, unknownNode } from '../import/nodes.js';
import { fieldsOfQuestion, isChosen } from '../import/question.js';
import { childrenOf } from './children-of.js';
import { branched } from './branched.js';
import type { PathScope } from './path-scope.js';
import type { PathNode } from './parse-path.js';
import {
  answeredNode,
  conditionIn,
  numbered,
  both,
  either,
  guarded,
  negated,
  NotExpressible,
  orFalse,
  presenceOf,
  scalarOf,
  value,
  type Collection,
  type Member,
} from './path-value.js';

/** A function called on `scope.here`; `outer` is what stands around the call. */
export function called(
  name: string,
  args: readonly PathNode[],
  scope: PathScope,
  outer: PathScope,
): Collection {
  const { here } = scope;
  const given = (at: number): Collection => {
    const arg = args[at];
    if (!arg) throw new NotExpressible(`${name}() without its argument`);
    return scope.lower(arg, outer);
  };
  switch (name) {
    case 'where':
      return filtered(args[0], scope);
    case 'select':
      return { members: here.members.flatMap((member) => membersOf(args[0], member, scope)) };
    case 'repeat':
      return descendants(here, scope, /"answer"|"children"/.test(JSON.stringify(args[0] ?? '')));
    case 'descendants':
      return descendants(here, scope, true);
    case 'children':
      return { members: here.members.flatMap((member) => below(member, scope)) };
    case 'exists':
      return value(exists(args[0] ? filtered(args[0], scope) : here, scope), 'boolean');
    case 'hasValue':
      return value(exists(here, scope), 'boolean');
    case 'empty':
      return value(negated(exists(here, scope)), 'boolean');
    case 'not':
      return value(negated(conditionIn(here)), 'boolean');
    case 'all':
      return value(negated(exists(filtered(args[0], scope, true), scope)), 'boolean');
    case 'iif':
      return branched(given(0), given(1), args[2] ? given(2) : { members: [] });
    case 'count':
      return value(counted(here), 'number');
    case 'sum':
      return aggregated('sum', here);
    case 'avg':
      return aggregated('mean', here);
    case 'min':
    case 'max':
      return aggregated(name, here);
    case 'first':
    case 'last':
    case 'single':
      return firstOf(name, here);
    case 'weight':
    case 'ordinal':
      return { members: here.members.flatMap(weights) };
    case 'abs':
    case 'floor':
      return value(op(name, numbered(here, name)), 'number');
    case 'ceiling':
      return value(op('neg', op('floor', op('neg', numbered(here, name)))), 'number');
    case 'truncate':
      return value(truncated(numbered(here, name)), 'number');
    case 'round':
      return value(op('round', numbered(here, name), decimals(args[0] ? given(0) : undefined)), 'number');
    case 'toInteger':
    case 'toDecimal':
    case 'toQuantity':
      return value(convertedNumber(here, name), 'number');
    case 'combine':
      return { members: [...here.members, ...given(0).members] };
    case 'ofType':
    case 'as':
    case 'trace':
      return here;
    default:
      throw new NotExpressible(`the function ${name}()`);
  }
}

function membersOf(arg: PathNode | undefined, member: Member, scope: PathScope): readonly Member[] {
  if (!arg) throw new NotExpressible('select() without its argument');
  return scope.lower(arg, { ...scope, here: { members: [member] } }).members;
}

/** The members for which a condition holds; with `isTurned` those for which it does not. */
function filtered(arg: PathNode | undefined, scope: PathScope, isTurned = false): Collection {
  if (!arg) throw new NotExpressible('a filter without a condition');
  const { here } = scope;
  const members = here.members.flatMap((member): readonly Member[] => {
    const there: Member = member.kind === 'coding' ? { ...member, isThere: true } : member;
    const held = orFalse(conditionIn(scope.lower(arg, { ...scope, here: { members: [there] } })));
    const condition = isTurned ? negated(held) : held;
    if (isTrue(condition)) return [member];
    if (isFalse(condition)) return [];
    if (member.kind === 'value') return [{ ...member, node: guarded(member.node, condition, member.type) }];
    if (member.kind === 'coding' || member.kind === 'option')
      return [{ ...member, guard: member.guard ? both(member.guard, condition) : condition }];
    throw new NotExpressible('a filter of items by what was answered');
  });
  const isOfItems = here.members.length > 1 && here.members.every(({ kind }) => kind === 'item');
  if (
    isOfItems &&
    members.length === here.members.length &&
    JSON.stringify(arg).includes('"UnionExpression"')
  )
    scope.onIdleFilter();
  return { ...here, members };
}

function below(member: Member, { top }: PathScope): readonly Member[] {
  if (member.kind === 'root') return top.map((placed) => ({ kind: 'item', placed }));
  return member.kind === 'item' || member.kind === 'answer' ? childrenOf(member.placed) : [];
}

/** Every item below; those below an answer only where the path leads through answers. */
function descendants(here: Collection, scope: PathScope, isThroughAnswers: boolean): Collection {
  const found: Member[] = [];
  const left = here.members.flatMap((member) => below(member, scope)).reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    found.push(next);
    if (next.kind !== 'item') continue;
    if (isThroughAnswers || next.placed.item.type === 'group')
      left.push(...[...childrenOf(next.placed)].reverse());
  }
  return { members: found };
}

function exists({ members }: Collection, { questionOf }: PathScope): Node {
  return members
    .flatMap((member): readonly Node[] => {
      if (member.kind !== 'answer' && member.kind !== 'item') return [presenceOf(member)];
      const question = questionOf(member.placed.item.linkId);
      if (!question) throw new NotExpressible(`whether "${member.placed.item.linkId}" is there`);
      return answeredNode(question, fieldsOfQuestion(question));
    })
    .reduce(either, booleanNode(false));
}

function convertedNumber(collection: Collection, name: string): Node {
  const [member] = collection.members;
  if (collection.members.length !== 1 || member?.kind !== 'coding' || member.part !== 'code')
    return numbered(collection, name);
  const { question, field, guard } = member;
  const options = question.options ?? [];
  if (options.some(({ code }) => !/^-?\d+(\.\d+)?$/.test(code)))
    throw new NotExpressible(`${name}() of codes that are no numbers`);
  const isNumber = question.item.kind === 'integer' && options.every(({ code, key }) => code === String(key));
  const node = isNumber
    ? field
    : options.reduceRight<Node>(
        (otherwise, option) =>
          op('cond', isChosen(question, field, option), numberNode(Number(option.code)), otherwise),
        unknownNode('number'),
      );
  return guarded(node, guard, 'number');
}

function counted(collection: Collection): Node {
  refuseUnion(collection, 'count()');
  const { members } = collection;
  if (members.length === 0) return numberNode(0);
  const values = members.flatMap((member) => (member.kind === 'value' ? [member.node] : []));
  if (values.length === members.length) return op('countKnown', ...values);
  const each = members.map((member) => op('cond', presenceOf(member), numberNode(1), numberNode(0)));
  return op('sum', numberNode(1), ...each);
}

function aggregated(name: 'sum' | 'mean' | 'min' | 'max', collection: Collection): Collection {
  refuseUnion(collection, `${name === 'mean' ? 'avg' : name}()`);
  if (collection.members.length === 0) return { members: [] };
  const values = collection.members.map(scalarOf);
  const type = values[0]?.type ?? 'number';
  const isOrdered = type === 'number' || (type === 'date' && (name === 'min' || name === 'max'));
  if (!isOrdered || values.some((other) => other.type !== type))
    throw new NotExpressible(`${name}() of what is no number`);
  return value(op(name, numberNode(1), ...values.map(({ node }) => node)), type);
}

function refuseUnion({ isUnion, members }: Collection, what: string): void {
  if (isUnion === true && members.length > 1)
    throw new NotExpressible(`${what} after "|", which makes equal values one: use combine()`);
}

function firstOf(name: string, collection: Collection): Collection {
  if (collection.members.length <= 1) return collection;
  if (collection.members.every(({ kind }) => kind === 'item' || kind === 'answer')) {
    const at = name === 'last' ? collection.members.length - 1 : 0;
    const member = collection.members[at];
    return { members: member ? [member] : [] };
  }
  const values = collection.members.map(scalarOf);
  const nodes = name === 'last' ? values.map(({ node }) => node).reverse() : values.map(({ node }) => node);
  const type = values[0]?.type ?? 'number';
  if (name === 'single' || values.some((other) => other.type !== type))
    throw new NotExpressible(`${name}() of several values`);
  return value(op('coalesce', ...nodes), type);
}

/** Scores of the options that were chosen; what has no score is not there. */
function weights(member: Member): readonly Member[] {
  if (member.kind === 'coding') {
    const { question, field, guard } = member;
    const scored = (question.options ?? []).filter(({ weight }) => weight !== undefined);
    if (scored.length === 0) return [];
    const node =
      question.item.kind === 'integer'
        ? field
        : scored.reduceRight<Node>(
            (otherwise, option) =>
              op('cond', isChosen(question, field, option), numberNode(option.weight ?? 0), otherwise),
            unknownNode('number'),
          );
    return [{ kind: 'value', node: guarded(node, guard, 'number'), type: 'number' }];
  }
  if (member.kind === 'value') return member.weighed ? weights({ kind: 'coding', ...member.weighed }) : [];
  if (member.kind !== 'option' || member.option.weight === undefined) return [];
  const node = guarded(numberNode(member.option.weight), presenceOf(member), 'number');
  return [{ kind: 'value', node, type: 'number' }];
}

function truncated(node: Node): Node {
  return op(
    'cond',
    op('gte', node, numberNode(0)),
    op('floor', node),
    op('neg', op('floor', op('neg', node))),
  );
}

function decimals(collection: Collection | undefined): Node {
  if (!collection) return numberNode(0);
  const [member] = collection.members;
  const found = member?.kind === 'value' && member.node.op === 'literal' ? member.node.value : undefined;
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 0 || found > 15)
    throw new NotExpressible('round() to what is not 0 to 15 decimals');
  return numberNode(found);
}
