import { controlsOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import { note } from '../notes.js';
import type { QuestionOption } from '../question.js';
import type { CarriedItem, ItemContext } from './carried-item.js';
import type { NamedOptions } from './options-of.js';

/** A choice, several choices, or a number with words for each value. */
export function ofOptions(
  placed: PlacedItem,
  named: NamedOptions,
  { base, words, notes }: ItemContext,
): CarriedItem {
  const { item, path } = placed;
  const isOpen = item.type === 'open-choice' || item.answerConstraint?.startsWith('optionsOr') === true;
  const several = item.repeats === true;
  const numbered = numberedOptions(named);
  if (numbered && !several && !isOpen) {
    return {
      item: {
        kind: 'integer',
        ...base,
        min: Number(numbered[0]?.key),
        max: Number(numbered.at(-1)?.key),
        display: 'choice',
        valueLabels: Object.fromEntries(
          named.options.map(({ label }, at) => [String(numbered[at]?.key), label]),
        ),
      },
      options: numbered,
    };
  }
  const [only] = named.options;
  if (named.options.length === 1 && !isOpen && only) {
    note(
      notes,
      path,
      `the only option of "${item.linkId}"`,
      'A choice has at least two options: it is asked as yes or no, and yes stands for the option.',
    );
    return { item: { kind: 'boolean', ...base, label: base.label } };
  }
  if (controlsOf(item).includes('check-box') && !several)
    note(
      notes,
      path,
      `check boxes of "${item.linkId}"`,
      'It takes one answer (repeats is not true): one can be chosen.',
    );
  const other = isOpen ? { other: words.own({ sv: 'Annat', nb: 'Annet', en: 'Other' }) } : {};
  const options = {
    ...Object.fromEntries(named.options.map(({ key, label }) => [key, label])),
    ...other,
  };
  return {
    item: several
      ? {
          kind: 'choices',
          ...base,
          options,
          ...(named.exclusive !== undefined && { exclusive: named.exclusive }),
        }
      : { kind: 'choice', ...base, options },
    options: named.options.map(({ label: _, ...option }) => option),
    isOpen,
  };
}

/** Options whose codes are their scores, one after the other, are a whole number with words for each value. */
function numberedOptions({ options }: NamedOptions): readonly QuestionOption[] | undefined {
  const isNumbered =
    options.length >= 2 &&
    options.every(({ code, weight, number }, at) => {
      const value = number ?? weight;
      return (
        value !== undefined &&
        String(value) === code &&
        (weight ?? value) === value &&
        Number.isInteger(value) &&
        value === Number(options[0]?.code) + at
      );
    });
  return isNumbered
    ? options.map(({ label: _, key: __, ...option }) => ({
        ...option,
        key: Number(option.code),
        weight: Number(option.code),
      }))
    : undefined;
}
