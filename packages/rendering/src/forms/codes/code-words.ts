import type { CodeSystem, Language } from '@kvalreg/declaration';
import { message } from '../../messages/message.js';

/** What a code of a classification stands for. */
export interface CodeMeaning {
  readonly text: string;
  /** Whether it may be used in the year that the answer counts for. */
  readonly isValid: boolean;
}
/** The codes of some answers in words, as of the year that the answers count for. */
export interface CodeWords {
  readonly year: number;
  readonly find: (system: CodeSystem, code: string) => CodeMeaning | null;
}

/** A code with what it stands for; alone where no list has it. */
export function codeText(
  system: CodeSystem,
  code: string,
  words: CodeWords | undefined,
  language: Language,
): string {
  const found = words?.find(system, code);
  return found ? `${code} ${meaningText(found, words?.year ?? 0, language)}` : code;
}

/** What a code stands for, and whether it did in the year of the answer. */
export function meaningText({ text, isValid }: CodeMeaning, year: number, language: Language): string {
  return isValid ? text : `${text} (${message(language, 'codes.notValid', { year: String(year) })})`;
}
