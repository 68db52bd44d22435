import type { Node, ScalarType } from '@kvalreg/expression';
import { booleanNode, dateNode, numberNode, op, textNode, unknownNode } from '../import/nodes.js';
import { fieldsOfQuestion, type Question } from '../import/question.js';
import type { PlacedItem } from '../resource/item-tree.js';
import { compared, contains } from './compare.js';
import { childrenOf } from './children-of.js';
import { called } from './functions.js';
import type { PathScope } from './path-scope.js';
import type { PathNode } from './parse-path.js';
import {
  both,
  conditionIn,
  numbered,
  either,
  negated,
  NotExpressible,
  value,
  type Collection,
  type Member,
} from './path-value.js';

/** The collection that an expression means. Throws `NotExpressible` for what has no counterpart here. */
export function lowered(node: PathNode, scope: PathScope): Collection {
  const [first, second] = node.children ?? [];
  const inner = (part: PathNode | undefined, at: PathScope = scope): Collection => {
    if (!part) throw new NotExpressible('an incomplete expression');
    return lowered(part, at);
  };
  switch (node.type) {
    case 'EntireExpression':
    case 'TermExpression':
    case 'InvocationTerm':
    case 'LiteralTerm':
    case 'ParenthesizedTerm':
      return inner(first);
    case 'ExternalConstantTerm':
      return external(nameIn(node), scope);
    case 'InvocationExpression': {
      const from = inner(first);
      return invoked(second, { ...scope, here: from }, scope);
    }
    case 'MemberInvocation':
    case 'FunctionInvocation':
    case 'ThisInvocation':
      return invoked(node, scope, scope);
    case 'IndexerExpression':
      return indexed(inner(first), inner(second));
    case 'PolarityExpression': {
      const operand = numbered(inner(first), '-');
      return value(node.text === '-' ? op('neg', operand) : operand, 'number');
    }
    case 'MultiplicativeExpression':
    case 'AdditiveExpression':
      return arithmetic(node.text ?? '', inner(first), inner(second));
    case 'UnionExpression': {
      const members = [...inner(first).members, ...inner(second).members];
      return distinct(members);
    }
    case 'EqualityExpression':
    case 'InequalityExpression':
      return value(compared(node.text ?? '', inner(first), inner(second)), 'boolean');
    case 'MembershipExpression':
      return value(
        node.text === 'in' ? contains(inner(second), inner(first)) : contains(inner(first), inner(second)),
        'boolean',
      );
    case 'AndExpression':
      return value(both(conditionIn(inner(first)), conditionIn(inner(second))), 'boolean');
    case 'OrExpression': {
      const [a, b] = [conditionIn(inner(first)), conditionIn(inner(second))];
      return value(node.text === 'xor' ? op('ne', a, b) : either(a, b), 'boolean');
    }
    case 'ImpliesExpression':
      return value(either(negated(conditionIn(inner(first))), conditionIn(inner(second))), 'boolean');
    case 'TypeExpression':
      if (node.text === 'as') return inner(first);
      throw new NotExpressible('"is"');
    default:
      return literal(node);
  }
}

function invoked(node: PathNode | undefined, scope: PathScope, outer: PathScope): Collection {
  if (!node) throw new NotExpressible('an incomplete expression');
  if (node.type === 'ThisInvocation') return scope.here;
  if (node.type === 'MemberInvocation') return member(nameIn(node), scope);
  if (node.type !== 'FunctionInvocation') throw new NotExpressible(`"${node.text ?? node.type}"`);
  const [functn] = node.children ?? [];
  const args = functn?.children?.find(({ type }) => type === 'ParamList')?.children ?? [];
  const name = nameIn(functn ?? node);
  // Arguments that are no conditions on the members speak of what stands around.
  return called(name, args, scope, outer);
}

function external(name: string, scope: PathScope): Collection {
  if (name === 'resource') return { members: [{ kind: 'root' }] };
  if (name === 'context') return scope.context;
  const found = scope.variable(name);
  if (found) return found;
  throw new NotExpressible(`%${name}, which a form does not know`);
}

function member(name: string, { here, top, questionOf }: PathScope): Collection {
  return {
    members: here.members.flatMap((of): readonly Member[] => {
      switch (of.kind) {
        case 'root':
          if (name === 'QuestionnaireResponse') return [of];
          if (name === 'item') return top.map((placed) => ({ kind: 'item', placed }));
          throw new NotExpressible(`"${name}" of the response`);
        case 'item':
          if (name === 'linkId')
            return [{ kind: 'value', node: textNode(of.placed.item.linkId), type: 'text' }];
          if (name === 'answer') return [{ kind: 'answer', placed: of.placed }];
          if (name === 'item') return childrenOf(of.placed);
          throw new NotExpressible(`"${name}" of an item`);
        case 'answer':
          if (name === 'item') return childrenOf(of.placed);
          if (/^value([A-Z]\w*)?$/.test(name)) return answersOf(of.placed, questionOf);
          throw new NotExpressible(`"${name}" of an answer`);
        case 'coding':
        case 'option':
          if (name === 'code' || name === 'display' || name === 'system') return [{ ...of, part: name }];
          throw new NotExpressible(`"${name}" of a coding`);
        case 'value':
          // A quantity is carried as its number.
          if (name === 'value' && of.type === 'number') return [of];
          if (name === 'code' && of.type === 'codes') return [of];
          throw new NotExpressible(`"${name}" of a value`);
      }
    }),
  };
}

/** What a question was answered, one member for each row and each option that can be among the answers. */
function answersOf(
  { item }: PlacedItem,
  questionOf: (linkId: string) => Question | undefined,
): readonly Member[] {
  if (item.type === 'group' || item.type === 'display') return [];
  const question = questionOf(item.linkId);
  if (!question) throw new NotExpressible(`the answer to "${item.linkId}", which is left out`);
  return fieldsOfQuestion(question).flatMap((field): readonly Member[] => {
    const { options } = question;
    if (options && question.item.kind === 'choices')
      return options.map((option) => ({ kind: 'option', question, field, option }));
    if (options && options.some(({ number }) => number !== undefined))
      return [
        {
          kind: 'value',
          node: numberOfOption(question, options, field),
          type: 'number',
          weighed: { question, field },
        },
      ];
    if (options) return [{ kind: 'coding', question, field }];
    if (field.op !== 'field') return [];
    return [{ kind: 'value', node: field, type: field.type }];
  });
}

function numberOfOption(question: Question, options: NonNullable<Question['options']>, field: Node): Node {
  if (question.item.kind === 'integer') return field;
  return options.reduceRight<Node>(
    (otherwise, option) =>
      op(
        'cond',
        op('eq', field, textNode(String(option.key))),
        // A text among numbers is none of them.
        option.number === undefined ? unknownNode('number') : numberNode(option.number),
        otherwise,
      ),
    unknownNode('number'),
  );
}

function indexed(collection: Collection, index: Collection): Collection {
  const [at] = index.members;
  const number = at?.kind === 'value' && at.node.op === 'literal' ? at.node.value : undefined;
  const [first] = collection.members;
  if (number !== 0 || collection.members.length > 1 || !first)
    throw new NotExpressible('a member by its number, other than the first of one');
  return { members: [first] };
}

function arithmetic(symbol: string, left: Collection, right: Collection): Collection {
  const [a, b] = [numbered(left, symbol), numbered(right, symbol)];
  const whole = (quotient: Node): Node =>
    op(
      'cond',
      op('gte', quotient, numberNode(0)),
      op('floor', quotient),
      op('neg', op('floor', op('neg', quotient))),
    );
  switch (symbol) {
    case '+':
      return value(op('add', a, b), 'number');
    case '-':
      return value(op('sub', a, b), 'number');
    case '*':
      return value(op('mul', a, b), 'number');
    case '/':
      return value(op('div', a, b), 'number');
    case 'div':
      return value(whole(op('div', a, b)), 'number');
    case 'mod':
      return value(op('sub', a, op('mul', b, whole(op('div', a, b)))), 'number');
    default:
      throw new NotExpressible(`"${symbol}"`);
  }
}

function distinct(members: readonly Member[]): Collection {
  const seen = new Map<string, Member>();
  for (const one of members) {
    const key =
      one.kind === 'item' || one.kind === 'answer'
        ? `${one.kind} ${one.placed.path}`
        : one.kind === 'value' && one.node.op === 'literal'
          ? `literal ${JSON.stringify(one.node.value)}`
          : `${String(seen.size)} of ${one.kind}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  const isConstant = members.every(({ kind }) => kind === 'item' || kind === 'answer');
  return { members: [...seen.values()], ...(!isConstant && { isUnion: true }) };
}

function literal(node: PathNode): Collection {
  const text = node.text ?? '';
  const one = (of: Node | undefined, type: ScalarType): Collection => {
    if (of) return value(of, type);
    throw new NotExpressible(`"${text}"`);
  };
  switch (node.type) {
    case 'NullLiteral':
      return { members: [] };
    case 'BooleanLiteral':
      return one(booleanNode(text === 'true'), 'boolean');
    case 'NumberLiteral':
    case 'LongNumberLiteral':
      return one(numberNode(Number(text.replace(/L$/, ''))), 'number');
    case 'StringLiteral':
      return one(textNode(unquoted(text)), 'text');
    case 'DateLiteral':
      return one(dateNode(text.replace(/^@/, '')), 'date');
    case 'TimeLiteral':
      return one(textNode(text.replace(/^@?T/, '').slice(0, 5)), 'text');
    default:
      throw new NotExpressible(`"${text || node.type}"`);
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

function unquoted(text: string): string {
  return text
    .replace(/^['"]|['"]$/g, '')
    .replaceAll(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escaped: string) =>
      /^u./.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
        : (escapes[escaped] ?? escaped),
    );
}

/** The name that a member, a function or a variable goes by. */
function nameIn(node: PathNode): string {
  const named = findIdentifier(node);
  return unquoted((named ?? node.text ?? '').replaceAll('`', ''));
}

function findIdentifier(node: PathNode): string | undefined {
  if (node.type === 'Identifier') return node.text;
  const [first] = node.children ?? [];
  return first &&
    (first.type === 'Identifier' || first.type === 'ExternalConstant' || first.type === 'Functn')
    ? findIdentifier(first)
    : node.text;
}
