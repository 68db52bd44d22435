import type { Check, Text } from '@kvalreg/declaration';
import { fieldsOf, keyOf } from '@kvalreg/expression';
import { idNamer } from '../../frame/namer.js';
import type { Extension } from '../resource/extension.js';
import { extensionsOf } from '../resource/find-extension.js';
import { itemsOf, type PlacedItem } from '../resource/item-tree.js';
import type { Questionnaire } from '../resource/questionnaire.js';
import type { Words } from '../text/words.js';
import type { Expressions } from './expressions.js';
import { isFalse, isTrue } from './nodes.js';
import { note, type Notes } from './notes.js';
import { keysOf, type Question } from './question.js';

/** Constraints of the questionnaire and its items, as checks; one that is unknown counts as holding. */
export function checksOf(
  questionnaire: Questionnaire,
  expressions: Expressions,
  questionOf: (linkId: string) => Question | undefined,
  words: Words,
  notes: Notes,
): readonly Check[] {
  const id = idNamer();
  const places: readonly (PlacedItem | undefined)[] = [undefined, ...itemsOf(questionnaire)];
  return places.flatMap((place) =>
    extensionsOf(place?.item ?? questionnaire, 'constraint').flatMap((extension): readonly Check[] => {
      const part = partsOf(extension);
      const key = part('key')?.valueId ?? part('key')?.valueString ?? 'constraint';
      const where = `${place ? `${place.path}.` : ''}extension (${key})`;
      const what = `constraint ${key}`;
      const expression = part('expression');
      if (!expression) {
        note(notes, where, what, 'It has no expression.');
        return [];
      }
      const found = expressions.valueOf(expression, place, where, what, 'boolean');
      if (!found) return [];
      const question = place && questionOf(place.item.linkId);
      const read = fieldsOf(found.node).map(({ path }) => keyOf(path));
      const fields = question && !question.repeat ? keysOf(question) : read;
      if (fields.length === 0 || isTrue(found.node) || isFalse(found.node)) {
        note(notes, where, what, 'It does not depend on any answer.');
        return [];
      }
      const isWarning = (part('severity')?.valueCode ?? 'error') !== 'error';
      return [
        {
          id: id(key),
          severity: isWarning ? 'warning' : 'error',
          holds: found.node,
          fields: [...new Set(fields)],
          message: messageOf(part('human'), words),
        },
      ];
    }),
  );
}

/** The parts of a complex extension, by name. */
export function partsOf({ extension = [] }: Extension): (name: string) => Extension | undefined {
  return (name) => extension.find(({ url }) => url === name);
}

function messageOf(human: Extension | undefined, words: Words): Text {
  return (
    words.textOf(human?.valueString ?? human?.valueMarkdown, human?._valueString) ??
    words.own({
      sv: 'Svaren stämmer inte överens: se över dem.',
      nb: 'Svarene stemmer ikke overens: se over dem.',
      en: 'The answers do not agree: look them over.',
    })
  );
}
