import type { CalculatedItem, Item, Known } from '@kvalreg/declaration';
import { scalarTypeOf } from '@kvalreg/declaration';
import { fieldsOf, type Node, type ScalarType } from '@kvalreg/expression';
import { expressionTextOf, extensionOf, extensionsOf } from '../resource/find-extension.js';
import type { Expressions } from './expressions.js';
import { fieldNode, op, textNode, unknownNode } from './nodes.js';
import { note, type Notes } from './notes.js';
import { keysOf, type Question } from './question.js';

export interface Calculation {
  readonly item: CalculatedItem;
  readonly value: Node;
}

/** A question whose answer follows from others; undefined when it does not, or there is no counterpart, which is noted. */
export function calculationOf(
  question: Question,
  expressions: Expressions,
  notes: Notes,
): Calculation | undefined {
  const { placed, item, repeat } = question;
  const extensions = extensionsOf(placed.item, 'calculated');
  const [extension] = extensions;
  if (!extension) return undefined;
  const where = `${placed.path}.extension (calculatedExpression)`;
  const what = `calculation of "${placed.item.linkId}"`;
  if (extensions.length > 1) note(notes, where, what, 'There are several: the first is read.');
  if (repeat) {
    note(notes, where, what, `Nothing is calculated within the repeated group "${repeat.name}".`);
    return undefined;
  }
  const expected = scalarTypeOf(item);
  if (expected === 'codes' || question.options) {
    note(notes, where, what, 'A choice is not calculated: it is asked.');
    return undefined;
  }
  const found = expressions.valueOf(
    extension,
    placed,
    where,
    what,
    expected === 'boolean' ? 'boolean' : undefined,
  );
  if (!found) return undefined;
  if (found.type !== expected) {
    note(notes, where, what, `It yields ${found.type} where the question holds ${expected}: it is asked.`);
    return undefined;
  }
  if (placed.item.readOnly !== true)
    note(
      notes,
      placed.path,
      `writing over "${placed.item.linkId}"`,
      'A calculated value is always the calculated one.',
    );
  return { item: calculatedItem(item, expected), value: found.node };
}

function calculatedItem(item: Item, type: Exclude<ScalarType, 'codes'>): CalculatedItem {
  const decimals = item.kind === 'integer' ? 0 : item.kind === 'decimal' ? item.decimals : undefined;
  const unit = 'unit' in item ? item.unit : undefined;
  return {
    kind: 'calculated',
    label: item.label,
    ...(item.help && { help: item.help }),
    type,
    ...(decimals !== undefined && { decimals }),
    ...(unit && { unit }),
  };
}

/** Name under which the sex of the person is known to an imported form. */
export const sexName = 'sex';
export const sexKnown: Known = { from: 'person', fact: 'sex' };

/** What an initialExpression puts into a question; it may read what is known beforehand, which is the person's sex. */
export function initialOf(question: Question, expressions: Expressions, notes: Notes): Node | undefined {
  const { placed, item, options = [] } = question;
  const extension = extensionOf(placed.item, 'initial');
  if (!extension) return undefined;
  const where = `${placed.path}.extension (initialExpression)`;
  const what = `initial value of "${placed.item.linkId}"`;
  if (/^%(patient|subject|client)\.gender$/.test(expressionTextOf(extension)?.trim() ?? '')) {
    const female = options.find(({ code }) => code === 'female');
    const male = options.find(({ code }) => code === 'male');
    if (female && male && item.kind === 'choice' && !question.repeat) {
      notes.carried += 1;
      const sex = fieldNode('text', `known.${sexName}`);
      return op(
        'cond',
        op('eq', sex, textNode('female')),
        textNode(String(female.key)),
        op('cond', op('eq', sex, textNode('male')), textNode(String(male.key)), unknownNode('text')),
      );
    }
  }
  const found = expressions.valueOf(extension, placed, where, what);
  if (!found) return undefined;
  if (
    fieldsOf(found.node).length > 0 ||
    found.type !== scalarTypeOf(item) ||
    keysOf(question).length > 1 ||
    question.repeat ||
    question.options
  ) {
    note(notes, where, what, 'When the form is opened no answer is known yet that it could be taken from.');
    return undefined;
  }
  return found.node;
}
