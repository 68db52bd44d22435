import { isIsoDate, type Node } from '@kvalreg/expression';
import { plainText } from '../text/plain-text.js';
import type { EnableWhen } from '../resource/questionnaire.js';
import type { PlacedItem } from '../resource/item-tree.js';
import { allOf, anyOf, booleanNode, dateNode, numberNode, op, textNode } from './nodes.js';
import { note, type Notes } from './notes.js';
import { fieldsOfQuestion, isAnswered, isChosen, type Question } from './question.js';

/**
 * The conditions of one item as an expression; undefined when it has none. `=`, `<` and so on hold when one answer
 * does; `!=` holds when no answer is equal, so also when there is none; a condition on a question that was left out
 * cannot be judged and is noted.
 */
export function conditionOf(
  { item, path }: PlacedItem,
  questionOf: (linkId: string) => Question | undefined,
  notes: Notes,
): Node | undefined {
  const whens = item.enableWhen ?? [];
  const isAny = item.enableBehavior === 'any';
  const parts = whens.map((when, at) => {
    const where = `${path}.enableWhen[${String(at)}]`;
    const question = questionOf(when.question);
    if (!question) {
      note(
        notes,
        where,
        `condition on "${when.question}"`,
        `That question was left out${isAny ? ', so that the item is always asked' : ': the condition is dropped'}.`,
      );
      return undefined;
    }
    const found = lowered(when, question, where, notes);
    notes.carried += 1;
    return found;
  });
  const there = parts.filter((part) => part !== undefined);
  // One alternative that cannot be judged may be the one that holds.
  if (isAny && there.length < parts.length) return undefined;
  return isAny ? anyOf(there) : allOf(there);
}

function lowered(when: EnableWhen, question: Question, where: string, notes: Notes): Node {
  const fields = fieldsOfQuestion(question);
  const answered = fields.map((field) => isAnswered(question, field));
  const some = (nodes: readonly Node[]): Node => anyOf(nodes) ?? booleanNode(false);
  if (when.operator === 'exists')
    return when.answerBoolean === false ? notNode(some(answered)) : some(answered);
  if (when.operator === '=' || when.operator === '!=') {
    const equal = fields.flatMap((field) => equalTo(when, question, field) ?? []);
    if (equal.length === 0) {
      note(
        notes,
        where,
        `answer ${shown(when)}`,
        `"${when.question}" can never hold it: the condition ${when.operator === '=' ? 'never' : 'always'} holds.`,
      );
      return booleanNode(when.operator === '!=');
    }
    if (when.operator === '=') return some(equal);
    return (
      allOf(
        equal.map((node, at) => {
          const field = fields[at];
          const unequal: Node = node.op === 'eq' ? { op: 'ne', args: node.args } : notNode(node);
          return field ? op('or', notNode(op('isKnown', field)), unequal) : unequal;
        }),
      ) ?? booleanNode(true)
    );
  }
  const limit = limitOf(when, question);
  const names = { '>': 'gt', '<': 'lt', '>=': 'gte', '<=': 'lte' } as const;
  const { operator } = when;
  if (!limit) {
    note(
      notes,
      where,
      `comparison ${operator} ${shown(when)}`,
      `Answers to "${when.question}" cannot be compared with it: the condition never holds.`,
    );
    return booleanNode(false);
  }
  return some(fields.map((field) => op(names[operator], field, limit)));
}

function notNode(node: Node): Node {
  return op('not', node);
}

/** Whether the answer is equal; undefined when it never can be. */
function equalTo(when: EnableWhen, question: Question, field: Node): Node | undefined {
  const { item, options } = question;
  if (options) {
    const { answerCoding: coding } = when;
    const text = when.answerString ?? when.answerInteger ?? when.answerDate ?? when.answerTime;
    const option = coding
      ? options.find(
          ({ code, system, display }) =>
            (coding.code === undefined ? coding.display === display : coding.code === code) &&
            (coding.system === undefined || system === undefined || coding.system === system),
        )
      : options.find(
          ({ code, display }) => text !== undefined && (code === String(text) || display === text),
        );
    return option && isChosen(question, field, option);
  }
  const literal = limitOf(when, question);
  if (literal) return op('eq', field, literal);
  if (item.kind === 'boolean' && when.answerBoolean !== undefined)
    return op('eq', field, booleanNode(when.answerBoolean));
  // The only option of a choice is asked as yes or no.
  if (item.kind === 'boolean' && when.answerCoding) return op('eq', field, booleanNode(true));
  const words = when.answerString ?? when.answerCoding?.display ?? when.answerCoding?.code;
  if (item.kind === 'text' && words !== undefined) return op('eq', field, textNode(plainText(words)));
  if (item.kind === 'time' && when.answerTime !== undefined)
    return op('eq', field, textNode(when.answerTime.slice(0, 5)));
  return undefined;
}

/** What an answer is compared with, where the question has an order. */
function limitOf(when: EnableWhen, { item, unit }: Question): Node | undefined {
  if (
    item.kind === 'integer' ||
    item.kind === 'decimal' ||
    (item.kind === 'calculated' && item.type === 'number')
  ) {
    const { answerQuantity: quantity } = when;
    // A number in another unit is another number.
    const isOther =
      quantity !== undefined &&
      unit !== undefined &&
      ![undefined, unit].includes(quantity.code ?? quantity.unit);
    const value = when.answerInteger ?? when.answerDecimal ?? (isOther ? undefined : quantity?.value);
    return value === undefined ? undefined : numberNode(value);
  }
  if (item.kind === 'date') {
    const day = (when.answerDate ?? when.answerDateTime ?? '').slice(0, 10);
    return isIsoDate(day) ? dateNode(day) : undefined;
  }
  return undefined;
}

function shown(when: EnableWhen): string {
  const key = Object.keys(when).find((name) => /^answer[A-Z]/.test(name));
  const value = (when as unknown as Readonly<Record<string, unknown>>)[key ?? ''];
  return JSON.stringify(value ?? null).slice(0, 120);
}
