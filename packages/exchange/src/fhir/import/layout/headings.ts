import type { Text } from '@kvalreg/declaration';
import type { Questionnaire, QuestionnaireItem } from '../../resource/questionnaire.js';
import { joinedTexts, type Words } from '../../text/words.js';

const longestHeading = 120;

export function titleOf({ title, _title, name, id, url }: Questionnaire, words: Words): Text {
  return (
    words.textOf(title, _title) ??
    words.textOf(name) ??
    words.textOf(id ?? url) ??
    words.own({ sv: 'Formulär', nb: 'Skjema', en: 'Questionnaire' })
  );
}

/** What stands above a group, and the rest of a text that is too long for a heading. */
export function headingOf(
  item: QuestionnaireItem,
  words: Words,
): { readonly heading: Text | undefined; readonly intro: Text | undefined } {
  const prefix = words.textOf(item.prefix, item._prefix);
  const text = words.textOf(item.text, item._text);
  const isLong = Object.values(text ?? {}).some((sentence) => sentence.length > longestHeading);
  if (prefix && text && (isLong || prefixJoint(item) === ': ')) return { heading: prefix, intro: text };
  if (text && isLong) return { heading: undefined, intro: text };
  return { heading: joinedTexts([prefix, text], prefixJoint(item)), intro: undefined };
}

/** "1" goes before the question as it is, a word with a colon. */
export function prefixJoint({ prefix = '' }: QuestionnaireItem): string {
  return /^[\d.\s]*[a-z]?[.):]?$|[.:)]$/i.test(prefix.trim()) ? ' ' : ': ';
}
