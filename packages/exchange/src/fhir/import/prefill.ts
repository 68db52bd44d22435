import type { Item } from '@kvalreg/declaration';
import { isIsoDate, isStorableNumber, type Node } from '@kvalreg/expression';
import type { AnyValue } from '../resource/questionnaire.js';
import { booleanNode, dateNode, numberNode, textNode } from './nodes.js';
import { note, type Notes } from './notes.js';
import type { Question } from './question.js';

/** What stands in a question when the form is opened; undefined, and noted, where it cannot stand there. */
export function prefillOf(
  { placed: { item, path }, item: carried, options, repeat }: Question,
  selected: readonly string[],
  notes: Notes,
): Node | undefined {
  const values = item.initial ?? [];
  if (values.length === 0 && selected.length === 0) return undefined;
  const where = `${path}.initial`;
  const what = `initial value of "${item.linkId}"`;
  if (repeat) {
    note(notes, where, what, 'Rows of a repeated group begin empty.');
    return undefined;
  }
  const keys = [
    ...selected,
    ...values.flatMap((value): readonly (string | number)[] => {
      const option = (options ?? []).find(
        ({ code, display }) =>
          code === (value.valueCoding?.code ?? String(value.valueInteger ?? value.valueString ?? '')) ||
          (value.valueCoding?.code === undefined &&
            display !== undefined &&
            display === value.valueCoding?.display),
      );
      return option ? [option.key] : [];
    }),
  ];
  const node = carried.kind === 'choices' ? codes(keys) : one(carried, keys[0], values[0]);
  if (!node || (carried.kind !== 'choices' && values.length > 1)) {
    note(
      notes,
      where,
      what,
      node ? 'There can be one: the first is taken.' : 'It is no answer that the question can have.',
    );
  }
  if (node) notes.carried += 1;
  return node;
}

function codes(keys: readonly (string | number)[]): Node | undefined {
  return keys.length === 0 ? undefined : { op: 'literal', type: 'codes', value: keys.map(String) };
}

function one(item: Item, key: string | number | undefined, value: AnyValue | undefined): Node | undefined {
  switch (item.kind) {
    case 'choice':
      return typeof key === 'string' ? textNode(key) : undefined;
    case 'integer':
    case 'decimal': {
      const number =
        typeof key === 'number'
          ? key
          : (value?.valueInteger ?? value?.valueDecimal ?? value?.valueQuantity?.value);
      const fits =
        number !== undefined && number >= item.min && number <= item.max && isStorableNumber(number);
      return fits && (item.kind === 'decimal' || Number.isInteger(number)) ? numberNode(number) : undefined;
    }
    case 'boolean':
      return value?.valueBoolean === undefined ? undefined : booleanNode(value.valueBoolean);
    case 'date': {
      const day = (value?.valueDate ?? value?.valueDateTime ?? '').slice(0, 10);
      return isIsoDate(day) ? dateNode(day) : undefined;
    }
    case 'time':
      return value?.valueTime === undefined ? undefined : textNode(value.valueTime.slice(0, 5));
    case 'text': {
      const text =
        value?.valueString ?? value?.valueUri ?? value?.valueCoding?.display ?? value?.valueCoding?.code;
      return text === undefined || text === '' || text.length > item.maxLength ? undefined : textNode(text);
    }
    default:
      return undefined;
  }
}
