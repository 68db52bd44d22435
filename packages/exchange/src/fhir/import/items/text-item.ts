import { isRegularExpression, type Text } from '@kvalreg/declaration';
import type { Extension } from '../../resource/extension.js';
import { controlsOf, extensionOf, numberOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import type { Words } from '../../text/words.js';
import { note, type Notes } from '../notes.js';
import type { CarriedItem, ItemContext } from './carried-item.js';

const longestText = 10_000;

export function ofText(placed: PlacedItem, { base, words, notes }: ItemContext): CarriedItem {
  const { item, path } = placed;
  const usual = item.type === 'string' ? 1000 : item.type === 'url' ? 2000 : longestText;
  const asked = item.maxLength ?? usual;
  const maxLength = asked >= 1 && asked <= longestText ? asked : usual;
  if (maxLength !== asked)
    note(
      notes,
      path,
      `maxLength ${String(asked)}`,
      `Texts have 1 to ${String(longestText)} characters: at most ${String(maxLength)} here.`,
    );
  const pattern = patternOf(placed, maxLength, words, notes);
  const controls = controlsOf(item);
  const isLong = item.type === 'text' || controls.includes('inline') || controls.includes('text-area');
  return {
    item: {
      kind: 'text',
      ...base,
      maxLength,
      ...(isLong && { multiline: true }),
      ...(pattern && { pattern }),
    },
  };
}

function patternOf(
  { item, path }: PlacedItem,
  maxLength: number,
  words: Words,
  notes: Notes,
): { readonly regex: string; readonly message: Text } | undefined {
  const written = extensionOf(item, 'regex')?.valueString;
  const least = numberOf(extensionOf(item, 'minLength'));
  const said = validationTextOf(extensionOf(item, 'validationText'), words);
  if (written !== undefined && isRegularExpression(written)) {
    if (least !== undefined && least > 0)
      note(
        notes,
        path,
        `minLength ${String(least)}`,
        'The text has a pattern already, which is what is checked.',
      );
    return { regex: written, message: said ?? entryFormat(item.extension, words) ?? formatWords(words) };
  }
  if (written !== undefined)
    note(
      notes,
      path,
      `pattern ${written.slice(0, 100)}`,
      'It uses what cannot be checked in bounded time (look-around, references): any text is taken.',
    );
  if (least === undefined || least < 1) {
    return undefined;
  }
  // Counts in a pattern end at 1 000.
  if (!Number.isInteger(least) || least > Math.min(1000, maxLength)) {
    note(notes, path, `minLength ${String(least)}`, 'It is above what a text can have: any length is taken.');
    return undefined;
  }
  const count = String(least);
  return {
    regex: `[\\s\\S]{${count},}`,
    message:
      said ??
      words.own({
        sv: `Skriv minst ${count} tecken.`,
        nb: `Skriv minst ${count} tegn.`,
        en: `Write at least ${count} characters.`,
      }),
  };
}

function validationTextOf(extension: Extension | undefined, words: Words): Text | undefined {
  return words.textOf(extension?.valueString ?? extension?.valueMarkdown, extension?._valueString);
}

function entryFormat(extension: readonly Extension[] | undefined, words: Words): Text | undefined {
  const found = extensionOf(extension ? { extension } : undefined, 'entryFormat');
  return words.textOf(found?.valueString, found?._valueString);
}

function formatWords(words: Words): Text {
  return words.own({
    sv: 'Texten har inte den form som väntas: se över den.',
    nb: 'Teksten har ikke formen som ventes: se over den.',
    en: 'The text does not have the form that is expected: look it over.',
  });
}
