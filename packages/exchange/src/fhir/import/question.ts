import type { Item } from '@kvalreg/declaration';
import { scalarTypeOf } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import type { PlacedItem } from '../resource/item-tree.js';
import { booleanNode, fieldNode, numberNode, op, textNode } from './nodes.js';

/** One option of a question, and what stands for it in the register. */
export interface QuestionOption {
  readonly system?: string;
  /** Code of the coding, or the value of an option that is none. */
  readonly code: string;
  readonly display?: string;
  /** The number of an option that is one. */
  readonly number?: number;
  /** Code in the register; a number where the question is carried as a whole number. */
  readonly key: string | number;
  readonly weight?: number;
}

/** A question that is carried over as an item of a form. */
export interface Question {
  readonly placed: PlacedItem;
  /** Name of the item. */
  readonly name: string;
  readonly item: Item;
  /** Name of the repeated group that it belongs to, and how many rows that has. */
  readonly repeat?: { readonly name: string; readonly max: number };
  readonly options?: readonly QuestionOption[];
  /** Unit of a quantity. */
  readonly unit?: string;
}

/** Where the answers of a question are kept: one place, or one for each row of its repeated group. */
export function keysOf({ name, repeat }: Question): readonly string[] {
  if (!repeat) return [name];
  return Array.from({ length: repeat.max }, (_, at) => `${repeat.name}.${String(at + 1)}.${name}`);
}

/** References to the answers of a question. */
export function fieldsOfQuestion(question: Question): readonly Node[] {
  return keysOf(question).map((key) => fieldNode(scalarTypeOf(question.item), key));
}

/** Whether an option is the answer, or among the answers; unknown while there is none. */
export function isChosen(question: Question, field: Node, { key }: QuestionOption): Node {
  if (question.item.kind === 'choices') return op('includes', field, textNode(String(key)));
  return op('eq', field, typeof key === 'number' ? numberNode(key) : textNode(key));
}

/** Whether there is an answer, which is never unknown; several codes count as an answer when there is at least one. */
export function isAnswered(question: Question, field: Node): Node {
  const options = question.options ?? [];
  if (question.item.kind !== 'choices' || options.length === 0) return op('isKnown', field);
  // Nothing is known of what was chosen while there is no answer, but that there is none.
  return op(
    'coalesce',
    op('or', ...options.map((option) => isChosen(question, field, option))),
    booleanNode(false),
  );
}
