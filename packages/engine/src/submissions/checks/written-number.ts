import type { Language } from '@kvalreg/declaration';

/** A number in a sentence, as people of the language write it. */
export function writtenNumber(value: number, language: Language): string {
  const text = String(value);
  return language === 'en' ? text : text.replace('.', ',');
}
