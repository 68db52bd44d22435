import type { Language, Text } from '@kvalreg/declaration';
import type { Element, Extension } from '../resource/extension.js';
import { urls } from '../resource/extension-urls.js';

/** A text in the language of the questionnaire, and its translations beside it. */
export function textOut(
  text: Text,
  languages: readonly Language[],
): { readonly words: string; readonly element: Element | undefined } {
  const [own, ...others] = languages;
  const words = (own && text[own]) ?? Object.values(text)[0] ?? '';
  const extension = others.flatMap((language): readonly Extension[] => {
    const content = text[language];
    if (content === undefined) return [];
    return [
      {
        url: urls.translation,
        extension: [
          { url: 'lang', valueCode: language },
          { url: 'content', valueString: content },
        ],
      },
    ];
  });
  return { words, element: extension.length > 0 ? { extension } : undefined };
}

/** A property and its translations: `{ text, _text }`. */
export function named<K extends string>(
  key: K,
  text: Text | undefined,
  languages: readonly Language[],
): { readonly [N in K | `_${K}`]?: N extends K ? string : Element } {
  if (!text) return {};
  const { words, element } = textOut(text, languages);
  return { [key]: words, ...(element && { [`_${key}`]: element }) } as {
    readonly [N in K | `_${K}`]?: N extends K ? string : Element;
  };
}
