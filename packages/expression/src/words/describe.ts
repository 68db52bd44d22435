import { literalWords, yesOrNo } from './literal-words.js';
import { fieldsOf } from '../fields.js';
import type { FieldNode, LiteralNode, Node, OperatorNode } from '../node.js';
import type { Binding, Language } from '../operators/spec.js';
import { operatorSpec } from '../operators/table.js';
import { typeOf } from '../type-of.js';

export interface Labels {
  /** What a field is called, for example "ODI (1 year)". */
  readonly label: (path: readonly string[]) => string;
  /** What a code of a choice field, or a value of a number, is called; without it, or when it returns undefined, the code itself stands in quotes. */
  readonly option?: ((path: readonly string[], code: string) => string | undefined) | undefined;
  /** What a yes/no field says when it is so or not, as a statement; without it the field "is yes" or "is no". */
  readonly truth?: ((path: readonly string[], value: boolean) => string | undefined) | undefined;
}

const tightness: Readonly<Record<Binding, number>> = { junction: 1, comparison: 2, arithmetic: 3, closed: 4 };

/** The expression in words, for codebooks, indicator pages and reviewers. */
export function describe(node: Node, language: Language, labels: Labels): string {
  return statement(node, { language, labels }).words;
}

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
  }
  const spec = operatorSpec(node.op);
  const own = tightness[spec.binding];
  const sibling = comparisons.has(node.op) ? choiceAmong(node.args) : named(choice);
  const args = node.args.map((arg, index) => {
    const isCondition =
      node.op === 'and' || node.op === 'or' || node.op === 'not' || (node.op === 'cond' && index === 0);
    const part = isCondition ? statement(arg, context) : phrase(arg, sibling, context);
    // The words of a closed operator bring their own brackets.
    const clear = spec.binding === 'closed' || part.tightness > own;
    return clear || (arg.op === node.op && isCondition) ? part.words : `(${part.words})`;
  });
  const last = node.args.at(-1);
  const type = last === undefined ? 'text' : typeOf(last);
  return { words: spec.describe[language](args, type), tightness: own };
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
  const verb = { sv: 'saknas', nb: 'mangler', en: 'is missing' }[context.language];
  return { words: `${subject} ${verb}`, tightness: tightness.comparison };
}

function literal(node: LiteralNode, choice: FieldNode | undefined, { language, labels }: Context): string {
  const isCode = typeof node.value === 'string' || typeof node.value === 'number';
  const name = choice !== undefined && isCode ? labels.option?.(choice.path, String(node.value)) : undefined;
  return name ?? literalWords(node, language);
}
