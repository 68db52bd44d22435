import type { CodesItem, Language } from '@kvalreg/declaration';
import { codeSystemFacts, plainCode, type FormField } from '@kvalreg/engine';
import { message } from '../../messages/message.js';
import type { CodesView } from '../../views/form/codes-view.js';
import { fieldId } from '../field-id.js';
import { meaningText, type CodeWords } from './code-words.js';

/** How the codes of a page are searched. */
export interface CodeSearching {
  readonly words: CodeWords;
  readonly urlOf: (system: CodesItem['system']) => string;
  /** The field that holds the date whose year counts, where the form has it; else that of `words` does. */
  readonly yearField: string | null;
  /** What was searched for without script, by field. */
  readonly searches: Readonly<Record<string, CodeHits>>;
}
export interface CodeHits {
  readonly text: string;
  readonly found: readonly { readonly code: string; readonly text: string }[];
}

/** Names of the fields that come along with a question of codes where there is no script. */
export const codeFieldNames = {
  search: (key: string): string => `search:${key}`,
  searched: (key: string): string => `searched:${key}`,
  pick: (key: string): string => `pick:${key}`,
};

export function codesView(
  { key }: FormField,
  item: CodesItem,
  chosen: readonly string[],
  searching: CodeSearching,
  language: Language,
): CodesView {
  const { words, urlOf, yearField, searches } = searching;
  const { name, shape } = codeSystemFacts[item.system];
  const searched = searches[key];
  const taken = new Set(chosen.map(plainCode));
  const hits = searched?.found.filter(({ code }) => !taken.has(plainCode(code)));
  return {
    url: urlOf(item.system),
    year: words.year,
    yearField,
    max: item.max ?? null,
    shape: shape.source,
    hasDot: item.system.startsWith('icd'),
    chosen: chosen.map((code) => {
      const found = words.find(item.system, code);
      return { code, text: found && meaningText(found, words.year, language) };
    }),
    searchLabel: message(language, 'codes.search', { system: name }),
    searchId: `${fieldId(key)}-search`,
    searchName: codeFieldNames.search(key),
    searchedName: codeFieldNames.searched(key),
    pickName: codeFieldNames.pick(key),
    searched: searched?.text ?? '',
    hits:
      hits?.map(({ code, text }, index) => ({
        id: `${fieldId(key)}-hit-${String(index + 1)}`,
        code,
        text,
      })) ?? null,
    hitsTitle: message(language, hits?.length === 0 ? 'codes.noHits' : 'codes.hits', {
      text: searched?.text ?? '',
      system: name,
      year: String(words.year),
    }),
  };
}
