import { knownPath, textIn, type Form, type Language } from '@kvalreg/declaration';
import { fieldOf } from '@kvalreg/engine';
import { describe, fieldsOf, keyOf, type Node } from '@kvalreg/expression';
import { alternativesOf } from '../forms/option-views.js';
import { message } from '../messages/message.js';
import type { PaperQuestion } from './paper-question.js';

/** When a question is to be answered, in words that name other questions by their numbers. */
export function conditionWords(
  condition: Node,
  form: Form,
  questions: readonly PaperQuestion[],
  language: Language,
): string {
  const numberOf = (key: string): number | undefined =>
    questions.find(({ field }) => field.key === key)?.number;
  const label = (path: readonly string[]): string => {
    const number = numberOf(keyOf(path));
    if (number !== undefined) return message(language, 'paper.question', { number });
    if (path[0] === knownPath) return message(language, 'paper.known');
    const item = fieldOf(form, keyOf(path))?.item;
    if (item) return textIn(item.label, language);
    return scoreWords(path, questions, language);
  };
  const option = (path: readonly string[], code: string): string | undefined => {
    const item = fieldOf(form, keyOf(path))?.item;
    return item && alternativesOf(item, language).find((one) => one.code === code)?.label;
  };
  return describe(plainly(condition), language, { label, option });
}

/**
 * Without what goes without saying on paper: that a question is answered, where its answer is compared with something;
 * and `is not` in the place of `not (… is …)`.
 */
function plainly(node: Node): Node {
  if (!('args' in node)) return node;
  const args = node.args.map(plainly);
  const [first] = args;
  if (node.op === 'and') {
    const rest = args.filter(
      (arg, at) =>
        !isImplied(
          arg,
          args.filter((_, index) => index !== at),
        ),
    );
    const [only] = rest;
    return rest.length === 1 && only ? only : { ...node, args: rest };
  }
  if (node.op === 'not' && first && 'args' in first && first.op === 'eq') return { ...first, op: 'ne' };
  return { ...node, args };
}

/** `question 3 is known`, beside a comparison that reads question 3. */
function isImplied(node: Node, others: readonly Node[]): boolean {
  if (node.op !== 'isKnown' || !('args' in node)) return false;
  const [about] = node.args;
  if (about?.op !== 'field') return false;
  const key = keyOf(about.path);
  return others.some(
    (other) => comparisons.has(other.op) && fieldsOf(other).some(({ path }) => keyOf(path) === key),
  );
}
const comparisons: ReadonlySet<string> = new Set(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'oneOf', 'includes']);

/** A score stands for the questions that it is made of. */
function scoreWords(
  [name = '', score = '']: readonly string[],
  questions: readonly PaperQuestion[],
  language: Language,
): string {
  const own = questions.filter(({ field }) => field.instrument?.name === name);
  const [first, last] = [own[0], own.at(-1)];
  if (first && last) return message(language, 'paper.scoreOf', { from: first.number, to: last.number });
  return `${name} ${score}`.trim();
}
