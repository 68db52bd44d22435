import { languages, type Language } from '@kvalreg/declaration';
import type { Element } from '../resource/extension.js';
import { extensionsOf } from '../resource/find-extension.js';

/** The language of the interface that a tag such as `nb-NO` means; Nynorsk and plain `no` are read as bokmål. */
export function languageOf(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  if (primary === 'no' || primary === 'nn') return 'nb';
  return languages.find((language) => language === primary);
}

/** Translations that stand beside a text: tag of the language and the words. */
export function translationsOf(element: Element | undefined): readonly (readonly [string, string])[] {
  return extensionsOf(element, 'translation').flatMap(({ extension = [] }) => {
    const lang = extension.find(({ url }) => url === 'lang');
    const content = extension.find(({ url }) => url === 'content');
    const tag = lang?.valueCode ?? lang?.valueString;
    const words = content?.valueString ?? content?.valueMarkdown;
    return tag === undefined || words === undefined ? [] : [[tag, words] as const];
  });
}
