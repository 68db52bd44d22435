import { groupsOf, type Group } from './groups.js';
import { literalWords, yesOrNo } from './literal-words.js';
import { phrases } from './phrases.js';
import { fieldsOf } from '../fields.js';
import type { FieldNode, LiteralNode, Node, OperatorNode } from '../node.js';
import type { Binding, Language } from '../operators/spec.js';
import { operatorSpec } from '../operators/table.js';
import { typeOf } from '../type-of.js';
import { verdictOf } from '../verdict.js';

export interface Labels {
  /** What a field is called, for example "ODI (1 year)". */
  readonly label: (path: readonly string[]) => string;
  /** What a code of a choice field, or a value of a number, is called; without it, or when it returns undefined, the code itself stands in quotes. */
  readonly option?: ((path: readonly string[], code: string) => string | undefined) | undefined;
  /** What a yes/no field says when it is so or not, as a statement; without it the field "is yes" or "is no". */
  readonly truth?: ((path: readonly string[], value: boolean) => string | undefined) | undefined;
}

const tightness: Readonly<Record<Binding, number>> = { junction: 1, comparison: 2, arithmetic: 3, closed: 4 };

/**
 * Where the words are to stand: in a clause after "where" or "if", by themselves, or as a part of what is said of them,
 * where a sum needs brackets and a choice has its own.
 */
export type Place = 'clause' | 'alone' | 'part';

/** The expression in words, for codebooks, indicator pages and reviewers: a condition is a subordinate clause. */
export function describe(node: Node, language: Language, labels: Labels, place: Place = 'clause'): string {
  const context = { language, labels };
  if (place === 'alone' && node.op === 'cond' && !verdictOf(node))
    return choiceWords(node, undefined, context);
  const { words } = statement(node, context);
  return place === 'part' && infix.has(node.op) ? `(${words})` : words;
}

const infix: ReadonlySet<Node['op']> = new Set(['add', 'sub', 'mul', 'div']);

interface Context {
  readonly language: Language;
  readonly labels: Labels;
}

interface Words {
  readonly words: string;
  readonly tightness: number;
}

/** A node that stands as a condition: a yes/no field alone would be a name, not a statement. */
function statement(node: Node, context: Context): Words {
  return node.op === 'field' && node.type === 'boolean'
    ? answered(node, true, context)
    : phrase(node, undefined, context);
}

function phrase(node: Node, choice: FieldNode | undefined, context: Context): Words {
  const { language, labels } = context;
  if (node.op === 'literal') return { words: literal(node, choice, context), tightness: tightness.closed };
  if (node.op === 'field') return { words: labels.label(node.path), tightness: tightness.closed };
  const [first] = node.args;
  if (node.op === 'not' && first !== undefined) {
    if (first.op === 'field') return answered(first, false, context);
    if (first.op === 'isKnown' && first.args[0] !== undefined) return missing(first.args[0], context);
    if (first.op !== 'literal' && operatorSpec(first.op).deny) return operator(first, choice, context, true);
  }
  if (node.op === 'and' || node.op === 'or') return junction(node, context);
  if (node.op === 'cond') {
    const verdict = verdictOf(node);
    if (verdict) {
      const [holds, unknown] = [verdict.holds, verdict.unknown].map((one) => statement(one, context).words);
      return {
        words: phrases[language].verdict(holds ?? '', unknown ?? ''),
        tightness: tightness.junction,
      };
    }
    return { words: `(${choiceWords(node, choice, context)})`, tightness: tightness.closed };
  }
  return byDefault(node, context) ?? operator(node, choice, context, false);
}

/** An operator by its own words, or by those that deny it. */
function operator(
  node: OperatorNode,
  choice: FieldNode | undefined,
  context: Context,
  isDenied: boolean,
): Words {
  const spec = operatorSpec(node.op);
  const own = tightness[spec.binding];
  const sibling = comparisons.has(node.op) ? choiceAmong(node.args) : named(choice);
  const args = node.args.map((arg) => {
    const part = node.op === 'not' ? statement(arg, context) : phrase(arg, sibling, context);
    // The words of a closed operator bring their own brackets.
    return spec.binding === 'closed' || part.tightness > own ? part.words : `(${part.words})`;
  });
  const last = node.args.at(-1);
  const type = last === undefined ? 'text' : typeOf(last);
  const readings = isDenied && spec.deny ? spec.deny : spec.describe;
  return { words: readings[context.language](args, type), tightness: own };
}

function junction(node: OperatorNode, context: Context): Words {
  const isYes = (arg: Node) =>
    arg.op === 'field' && arg.type === 'boolean' && context.labels.truth?.(arg.path, true) === undefined;
  const groups = groupsOf(node, isYes);
  const parts = groups.map((group) => groupWords(group, context));
  const [only] = parts;
  if (only && parts.length === 1 && groups[0]?.kind !== 'one') return only;
  const words = parts.map((part, at) => {
    const group = groups[at];
    const isSame = group?.kind === 'one' && group.node.op === node.op;
    const isClear = isSame || part.tightness > tightness.junction;
    return isClear ? withoutSubject(part.words, group, groups[at - 1], context) : `(${part.words})`;
  });
  return {
    words: operatorSpec(node.op).describe[context.language](words, 'boolean'),
    tightness: tightness.junction,
  };
}

/** `x is missing or is above 5`: what was just said to be known or missing is not named again. */
function withoutSubject(
  words: string,
  group: Group | undefined,
  before: Group | undefined,
  context: Context,
): string {
  if (group?.kind !== 'one' || before?.kind !== 'one') return words;
  const known = before.node.op === 'not' ? before.node.args[0] : before.node;
  const subject = known?.op === 'isKnown' ? known.args[0] : undefined;
  const said = group.node.op === 'not' ? group.node.args[0] : group.node;
  const first = said?.op !== 'field' && said && 'args' in said ? said.args[0] : said;
  if (!subject || JSON.stringify(first) !== JSON.stringify(subject)) return words;
  const name = `${phrase(subject, undefined, context).words} `;
  return words.startsWith(name) ? words.slice(name.length) : words;
}

function groupWords(group: Group, context: Context): Words {
  const { includesAny, includesNone, allKnown, anyYes } = phrases[context.language];
  const listed = (nodes: readonly Node[], choice?: FieldNode) =>
    nodes.map((one) => phrase(one, choice, context).words).join(', ');
  switch (group.kind) {
    case 'one':
      return statement(group.node, context);
    case 'known':
      return { words: allKnown(listed(group.subjects)), tightness: tightness.comparison };
    case 'yes':
      return { words: anyYes(listed(group.subjects)), tightness: tightness.comparison };
    case 'codes': {
      const { subject, codes, isDenied } = group;
      const say = isDenied ? includesNone : includesAny;
      const words = say(listed([subject]), listed(codes, choiceAmong([subject])));
      return { words, tightness: tightness.comparison };
    }
  }
}

/** A choice between values; one of several is a list in order, and not a choice within a choice. */
function choiceWords(node: OperatorNode, choice: FieldNode | undefined, context: Context): string {
  const sibling = named(choice);
  const options: (readonly [string, string])[] = [];
  let rest: Node = node;
  while (rest.op === 'cond' && !verdictOf(rest)) {
    const [condition, then, otherwise]: readonly (Node | undefined)[] = rest.args;
    if (!condition || !then || !otherwise) break;
    options.push([phrase(then, sibling, context).words, statement(condition, context).words]);
    rest = otherwise;
  }
  const [only, another] = options;
  const { words } = phrase(rest, sibling, context);
  if (!only || another) return phrases[context.language].firstOf(options, words);
  return phrases[context.language].either(only[0], only[1], words);
}

/** `x (unknown counts as no)`: what takes the place of an answer that nobody gave. */
function byDefault(node: OperatorNode, context: Context): Words | undefined {
  const [first, second, third] = node.args;
  if (node.op !== 'coalesce' || !first || third || second?.op !== 'literal') return undefined;
  if (typeof second.value !== 'boolean') return undefined;
  const part = statement(first, context);
  const isTight = part.tightness > tightness.junction;
  const value = yesOrNo(second.value, context.language);
  return {
    words: phrases[context.language].byDefault(part.words, value, isTight),
    tightness: isTight ? tightness.comparison : tightness.closed,
  };
}

/** Operators that hold a value against codes, so that a code beside the value is one of its options. */
const comparisons: ReadonlySet<OperatorNode['op']> = new Set(['eq', 'ne', 'oneOf', 'includes']);

/** The field whose options the codes among the arguments are, also where it is read through other operators. */
function choiceAmong(args: readonly Node[]): FieldNode | undefined {
  for (const arg of args) {
    const type = typeOf(arg);
    if (arg.op === 'literal' || type === 'boolean') continue;
    const field = arg.op === 'field' ? arg : named(fieldsOf(arg).find((one) => one.type === type));
    if (field) return field;
  }
  return undefined;
}

/** What is computed of a number is not one of its labelled values any more. */
function named(field: FieldNode | undefined): FieldNode | undefined {
  return field?.type === 'number' ? undefined : field;
}

function answered(node: FieldNode, value: boolean, { language, labels }: Context): Words {
  const said = labels.truth?.(node.path, value);
  if (said !== undefined) return { words: said, tightness: tightness.comparison };
  const words = operatorSpec('eq').describe[language](
    [labels.label(node.path), yesOrNo(value, language)],
    'boolean',
  );
  return { words, tightness: tightness.comparison };
}

function missing(node: Node, context: Context): Words {
  const part = phrase(node, undefined, context);
  const subject = part.tightness > tightness.comparison ? part.words : `(${part.words})`;
  return { words: phrases[context.language].missing(subject), tightness: tightness.comparison };
}

function literal(node: LiteralNode, choice: FieldNode | undefined, { language, labels }: Context): string {
  const isCode = typeof node.value === 'string' || typeof node.value === 'number';
  const name = choice !== undefined && isCode ? labels.option?.(choice.path, String(node.value)) : undefined;
  return name ?? literalWords(node, language);
}
