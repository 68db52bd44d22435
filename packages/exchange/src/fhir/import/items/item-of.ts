import { classificationOf } from '../../resource/classifications.js';
import { extensionOf, numberOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import { note } from '../notes.js';
import type { CarriedItem, ItemContext } from './carried-item.js';
import { dateLimits } from './date-limits.js';
import { ofDecimal, ofInteger } from './number-item.js';
import { ofOptions } from './option-item.js';
import type { NamedOptions } from './options-of.js';
import { ofText } from './text-item.js';

/** The item of a register for a question; undefined where there is none, which is then noted. */
export function itemOf(
  placed: PlacedItem,
  options: NamedOptions | undefined,
  context: ItemContext,
): CarriedItem | undefined {
  const { item, path } = placed;
  const { notes, words, base } = context;
  switch (item.type) {
    case 'boolean':
      return { item: { kind: 'boolean', ...base } };
    case 'integer':
      return options ? ofOptions(placed, options, context) : ofInteger(placed, context);
    case 'decimal':
    case 'quantity':
      return ofDecimal(placed, context);
    case 'date':
    case 'dateTime':
      if (item.type === 'dateTime')
        note(notes, path, `time of day of "${item.linkId}"`, 'Only the date is asked for.');
      return options
        ? ofOptions(placed, options, context)
        : { item: { kind: 'date', ...base, ...dateLimits(placed, notes) } };
    case 'time':
      return options ? ofOptions(placed, options, context) : { item: { kind: 'time', ...base } };
    case 'string':
    case 'text':
    case 'url':
      return options ? ofOptions(placed, options, context) : ofText(placed, context);
    case 'choice':
    case 'open-choice':
    case 'coding':
      if (options) return ofOptions(placed, options, context);
      {
        const system = classificationOf(item.answerValueSet);
        const max = numberOf(extensionOf(item, 'maxOccurs'));
        if (system)
          return { item: { kind: 'codes', ...base, system, ...ofAtMost(item.repeats === true ? max : 1) } };
      }
      if (item.answerValueSet === undefined)
        note(notes, path, `options of "${item.linkId}"`, 'It has none: the question is asked as a text.');
      return { item: { kind: 'text', ...base, maxLength: 1000 } };
    case 'attachment':
      note(
        notes,
        path,
        `attachment "${item.linkId}"`,
        'A register keeps no files: the question is left out.',
      );
      return undefined;
    case 'reference':
      note(
        notes,
        path,
        `reference "${item.linkId}"`,
        'There is nothing to refer to: the question is left out.',
      );
      return undefined;
    default:
      note(
        notes,
        path,
        `${item.type} "${item.linkId}"`,
        `There is no question of this type in ${words.languages.join(', ')}.`,
      );
      return undefined;
  }
}

function ofAtMost(max: number | undefined): { readonly max?: number } {
  return max === undefined || max < 1 ? {} : { max };
}
