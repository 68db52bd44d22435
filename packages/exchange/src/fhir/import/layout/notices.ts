import type { Text } from '@kvalreg/declaration';
import { extensionOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import { note } from '../notes.js';
import type { Walk } from './walk.js';

export function isHidden(placed: PlacedItem, { notes }: Walk): boolean {
  const { item, path } = placed;
  if (extensionOf(item, 'hidden')?.valueBoolean !== true) return false;
  if (extensionOf(item, 'calculated')) {
    note(notes, path, `hidden "${item.linkId}"`, 'It is calculated, and shown.');
    return false;
  }
  note(
    notes,
    path,
    `hidden ${item.type} "${item.linkId}"`,
    'Nobody is asked it: it is left out, with all that it holds.',
  );
  return true;
}

export function noteGroup({ item, path }: PlacedItem, { notes }: Walk): void {
  notes.carried += 1;
  if (item.required === true && item.repeats !== true)
    note(
      notes,
      path,
      `required group "${item.linkId}"`,
      'Questions are required one by one: state it there.',
    );
}

export function displayText({ item, path }: PlacedItem, { words, notes }: Walk): Text | undefined {
  const text = words.textOf(item.text, item._text);
  if (!text) return undefined;
  notes.carried += 1;
  if ((item.enableWhen ?? []).length > 0 || extensionOf(item, 'enableWhen'))
    note(
      notes,
      `${path}.enableWhen`,
      `condition of the text "${item.linkId}"`,
      'A text is shown with the questions that follow it.',
    );
  return text;
}
