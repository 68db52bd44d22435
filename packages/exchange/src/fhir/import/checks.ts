import type { Check, Text } from '@kvalreg/declaration';
import { fieldsOf, keyOf, type Node } from '@kvalreg/expression';
import { idNamer } from '../../frame/namer.js';
import type { Extension } from '../resource/extension.js';
import { extensionsOf } from '../resource/find-extension.js';
import { itemsOf, type PlacedItem } from '../resource/item-tree.js';
import type { Questionnaire } from '../resource/questionnaire.js';
import type { Words } from '../text/words.js';
import type { Expressions } from './expressions.js';
import { isFalse, isTrue } from './nodes.js';
import { note, type Notes } from './notes.js';
import { partsOf, todayLimitOf } from './today-limit.js';
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
      // A limit that moves with the day is one of the date itself.
      if (place && todayLimitOf(extension, questionOf)?.linkId === place.item.linkId) return [];
      const found = expressions.valueOf(expression, place, where, what, 'boolean');
      if (!found) return [];
      const holds = withoutDefault(found.node);
      const question = place && questionOf(place.item.linkId);
      const read = fieldsOf(holds).map(({ path }) => keyOf(path));
      const fields = question && !question.repeat ? keysOf(question) : read;
      if (fields.length === 0 || isTrue(holds) || isFalse(holds)) {
        note(notes, where, what, 'It does not depend on any answer.');
        return [];
      }
      const isWarning = (part('severity')?.valueCode ?? 'error') !== 'error';
      return [
        {
          id: id(key),
          severity: isWarning ? 'warning' : 'error',
          holds,
          fields: [...new Set(fields)],
          message: messageOf(part('human'), words),
        },
      ];
    }),
  );
}

/** What is unknown holds anyway, and need not be said to. */
function withoutDefault(node: Node): Node {
  const [holds, otherwise] = node.op === 'coalesce' ? node.args : [];
  return holds && otherwise && isTrue(otherwise) ? holds : node;
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
