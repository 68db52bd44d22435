import type { Language } from '@kvalreg/declaration';
import { isMessageKey } from './catalogue.js';
import { messageByKey } from './message.js';

/** The sentence for an error's code; null where there is none, and the error's own words have to do. */
export function problemText(code: string, language: Language): string | null {
  const key = `problem.${code}`;
  return isMessageKey(key) ? messageByKey(language, key, {}) : null;
}
