import type { Language, Text } from '@kvalreg/declaration';
import type { Element } from '../resource/extension.js';
import { extensionOf } from '../resource/find-extension.js';
import { itemsOf } from '../resource/item-tree.js';
import type { Questionnaire } from '../resource/questionnaire.js';
import { languageOf, translationsOf } from './languages-of.js';
import { plainMarkdown, plainText } from './plain-text.js';

/** The languages of a questionnaire, and its texts in them. */
export interface Words {
  /** The first is the questionnaire's own, where that is one of the interface. */
  readonly languages: readonly Language[];
  /** A text with what stands beside it, without markup, in every language; undefined where there is none. */
  readonly textOf: (text: string | undefined, element?: Element) => Text | undefined;
  /** One and the same in every language. */
  readonly same: (text: string) => Text;
  /** Own words of the importer. */
  readonly own: (words: Readonly<Record<Language, string>>) => Text;
  /** Tags of languages whose words are not carried over. */
  readonly left: readonly string[];
}

/**
 * A register has every text in each of its languages. So a translation is taken over when at least nine of ten texts
 * have it (the others stand in the questionnaire's own language), and the questionnaire's own language is left out when
 * it is none of the interface's while a translation is complete.
 */
export function wordsOf(questionnaire: Questionnaire): Words {
  const own = languageOf(questionnaire.language);
  const tags = new Map<string, number>();
  let texts = 0;
  const count = (text: string | undefined, element: Element | undefined): void => {
    if (text === undefined || text.trim() === '') return;
    texts += 1;
    for (const tag of new Set(translationsOf(element).map(([lang]) => lang)))
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
  };
  for (const { item } of itemsOf(questionnaire)) {
    count(item.text, item._text);
    for (const { valueCoding, valueString, _valueString } of item.answerOption ?? []) {
      count(valueCoding?.display, valueCoding?._display);
      count(valueString, _valueString);
    }
  }
  const share = (language: Language): number =>
    Math.max(0, ...[...tags].flatMap(([tag, found]) => (languageOf(tag) === language ? [found] : []))) /
    Math.max(1, texts);
  const translated = (['sv', 'nb', 'en'] as const).filter(
    (language) => language !== own && share(language) >= 0.9,
  );
  const isReplaced =
    own === undefined &&
    questionnaire.language !== undefined &&
    translated.some((language) => share(language) === 1);
  const first = own ?? 'en';
  const languages = isReplaced ? translated : [...new Set([first, ...translated])];
  const taken = new Set(
    [...tags.keys()].filter((tag) => languages.some((language) => languageOf(tag) === language)),
  );
  const same = (text: string): Text => Object.fromEntries(languages.map((language) => [language, text]));
  return {
    languages,
    same,
    own: (words) => Object.fromEntries(languages.map((language) => [language, words[language]])),
    left: [
      ...[...tags.keys()].filter((tag) => !taken.has(tag) && tag !== questionnaire.language),
      ...(own === undefined && questionnaire.language !== undefined ? [questionnaire.language] : []),
    ],
    textOf: (text, element) => {
      const plain = shownText(text, element);
      if (plain === '') return undefined;
      const translations = translationsOf(element);
      return Object.fromEntries(
        languages.map((language) => {
          const found = translations.find(([tag]) => languageOf(tag) === language)?.[1];
          const isOwn = language === own || found === undefined;
          return [language, isOwn ? plain : plainText(found) || plain];
        }),
      );
    },
  };
}

function shownText(text: string | undefined, element: Element | undefined): string {
  const plain = plainText(text ?? '');
  if (plain !== '') return plain;
  const xhtml = extensionOf(element, 'xhtml')?.valueString;
  const markdown = extensionOf(element, 'markdown');
  return xhtml !== undefined
    ? plainText(xhtml)
    : plainMarkdown(markdown?.valueMarkdown ?? markdown?.valueString ?? '');
}

/** Texts after each other, in every language. */
export function joinedTexts(parts: readonly (Text | undefined)[], joint: string): Text | undefined {
  const there = parts.filter((part) => part !== undefined);
  const [first] = there;
  if (!first) return undefined;
  return Object.fromEntries(
    Object.keys(first).map((language) => [
      language,
      there.map((part) => part[language as Language] ?? '').join(joint),
    ]),
  );
}
