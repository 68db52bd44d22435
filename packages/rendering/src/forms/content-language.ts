import { type Language, type Register } from '@kvalreg/declaration';

/** The language in which a register's own texts appear to somebody who reads in `language`. */
export function contentLanguage(register: Pick<Register, 'languages'>, language: Language): Language {
  if (register.languages.includes(language)) return language;
  // The order in which a declared text falls back.
  return (['en', 'sv', 'nb'] as const).find((other) => register.languages.includes(other)) ?? language;
}
