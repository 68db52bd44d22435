import type { Node, ScalarType } from '@kvalreg/expression';
import { booleanNode, isFalse, isTrue, op, textNode, unknownNode } from '../import/nodes.js';
import { isAnswered, isChosen, type Question, type QuestionOption } from '../import/question.js';
import type { PlacedItem } from '../resource/item-tree.js';

/** An expression that has no counterpart here; the message says which part of it. */
export class NotExpressible extends Error {
  override readonly name = 'NotExpressible';
}

/** One member of a collection: there, or not there, depending on the answers. */
export type Member =
  | { readonly kind: 'root' }
  | { readonly kind: 'item' | 'answer'; readonly placed: PlacedItem }
  /** Not there while unknown. `weighed`: the question of whose options it is the number, and its answer. */
  | {
      readonly kind: 'value';
      readonly node: Node;
      readonly type: ScalarType;
      readonly weighed?: { readonly question: Question; readonly field: Node };
    }
  /** The coding of a question that takes one option; `part` of it where only that is meant. */
  | {
      readonly kind: 'coding';
      readonly question: Question;
      readonly field: Node;
      readonly part?: 'code' | 'display' | 'system';
      /** What else must hold for it to be there. */
      readonly guard?: Node;
      /** It is spoken of where it is there: within `where`. */
      readonly isThere?: boolean;
    }
  /** One of the options of a question that takes several. */
  | {
      readonly kind: 'option';
      readonly question: Question;
      readonly field: Node;
      readonly option: QuestionOption;
      readonly part?: 'code' | 'display' | 'system';
      readonly guard?: Node;
    };

export interface Collection {
  readonly members: readonly Member[];
  /** Equal values have been made one, so that there may be fewer than there are members. */
  readonly isUnion?: boolean;
}

export function value(node: Node, type: ScalarType): Collection {
  return { members: [{ kind: 'value', node, type }] };
}

/** Whether a member is there; never unknown. */
export function presenceOf(member: Member): Node {
  switch (member.kind) {
    case 'root':
      return booleanNode(true);
    case 'value':
      return member.node.op === 'literal'
        ? booleanNode(member.node.value !== null)
        : op('isKnown', member.node);
    case 'coding': {
      const there = member.isThere === true ? booleanNode(true) : op('isKnown', member.field);
      return member.guard ? both(there, member.guard) : there;
    }
    case 'option': {
      const chosen = orFalse(isChosen(member.question, member.field, member.option));
      return member.guard ? both(chosen, member.guard) : chosen;
    }
    case 'item':
    case 'answer':
      throw new NotExpressible('whether an item is there, rather than its answer');
  }
}

/** Whether a question is answered, in one of its rows. */
export function answeredNode(question: Question, fields: readonly Node[]): readonly Node[] {
  return fields.map((field) => orFalse(isAnswered(question, field)));
}

/** The value of a member, and its type. */
export function scalarOf(member: Member): { readonly node: Node; readonly type: ScalarType } {
  if (member.kind === 'value') return member;
  if (member.kind === 'coding') {
    const { question, field, part, guard } = member;
    if (part === undefined) throw new NotExpressible('a coding as a whole: compare its code');
    const node = (question.options ?? []).reduceRight<Node>(
      (otherwise, option) =>
        op('cond', isChosen(question, field, option), textNode(partOf(option, part)), otherwise),
      unknownNode('text'),
    );
    return { node: guarded(node, guard, 'text'), type: 'text' };
  }
  if (member.kind === 'option') {
    const { option, part } = member;
    if (part === undefined) throw new NotExpressible('a coding as a whole: compare its code');
    return { node: guarded(textNode(partOf(option, part)), presenceOf(member), 'text'), type: 'text' };
  }
  throw new NotExpressible('an item as a value: ask for its answer');
}

export function partOf(option: QuestionOption, part: 'code' | 'display' | 'system'): string {
  return option[part] ?? '';
}

/** The single value of a collection; undefined for one that is always empty. */
export function singleOf(
  collection: Collection,
): { readonly node: Node; readonly type: ScalarType } | undefined {
  const [member] = collection.members;
  if (collection.members.length > 1)
    throw new NotExpressible('several values where one is needed: add sum() or exists()');
  return member && scalarOf(member);
}

/** The same where the condition holds, else not there. */
export function guarded(node: Node, guard: Node | undefined, type: ScalarType): Node {
  if (!guard || isTrue(guard)) return node;
  return isFalse(guard) ? unknownNode(type) : op('cond', guard, node, unknownNode(type));
}

/** Unknown counts as false. */
export function orFalse(node: Node): Node {
  if (node.op === 'literal') return node.value === null ? booleanNode(false) : node;
  return isDecided(node) ? node : op('coalesce', node, booleanNode(false));
}

/** Whether a condition can never be unknown. */
function isDecided(node: Node): boolean {
  if (node.op === 'isKnown') return true;
  if (node.op === 'coalesce') {
    const last = node.args.at(-1);
    return last?.op === 'literal' && last.value !== null;
  }
  return (node.op === 'and' || node.op === 'or' || node.op === 'not') && node.args.every(isDecided);
}

export function both(a: Node, b: Node): Node {
  if (isFalse(a) || isFalse(b)) return booleanNode(false);
  if (isTrue(a)) return b;
  return isTrue(b) ? a : op('and', a, b);
}
export function either(a: Node, b: Node): Node {
  if (isTrue(a) || isTrue(b)) return booleanNode(true);
  if (isFalse(a)) return b;
  return isFalse(b) ? a : op('or', a, b);
}
export function negated(a: Node): Node {
  return a.op === 'literal' && typeof a.value === 'boolean' ? booleanNode(!a.value) : op('not', a);
}

/** A condition: true or false, or unknown for what is empty; anything else that is there counts as true. */
export function conditionIn(collection: Collection): Node {
  const [member] = collection.members;
  if (collection.members.length === 0) return unknownNode('boolean');
  if (collection.members.length === 1 && member?.kind === 'value' && member.type === 'boolean')
    return member.node;
  const found = singleOf(collection);
  if (found?.type === 'boolean') return found.node;
  return member ? presenceOf(member) : unknownNode('boolean');
}

/** The number of a collection with one. */
export function numbered(collection: Collection, what: string): Node {
  const found = singleOf(collection);
  if (!found) return unknownNode('number');
  if (found.type !== 'number') throw new NotExpressible(`${what} of what is no number`);
  return found.node;
}
