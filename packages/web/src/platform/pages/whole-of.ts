import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';

/** What all units of a register together are called: the nation, where it says nothing else. */
export function wholeOf({ whole }: Register, language: Language): string {
  return whole ? textIn(whole, language) : message(language, 'word.nation');
}
