import type { Language } from '@kvalreg/declaration';

const marks: Readonly<Record<Language, readonly [string, string]>> = {
  sv: ['”', '”'],
  nb: ['«', '»'],
  en: ['“', '”'],
};

/** A text in the quotation marks of the language, so that a long question stands out in a sentence. */
export function quoted(text: string, language: Language): string {
  const [open, close] = marks[language];
  return `${open}${text}${close}`;
}
