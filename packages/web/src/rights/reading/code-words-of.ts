import type { RegisterExtract } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import type { CodeWords } from '@kvalreg/rendering';
import type { FormCodes } from '../../forms/form-codes.js';
import type { WordsOf } from './extract-reading.js';

/** What every code in the answers of an extract stands for, looked up beforehand. */
export async function codeWordsOf(
  codes: FormCodes,
  extract: RegisterExtract,
  language: Language,
): Promise<WordsOf> {
  const words = new Map<object, CodeWords>();
  const revisions = extract.episodes.flatMap(({ occasions }) =>
    occasions.flatMap((occasion) => occasion.revisions),
  );
  for (const revision of revisions) {
    const year = Number(revision.filledOn.slice(0, 4));
    const found = await codes.words(revision.form, [revision.answers], year, language);
    if (found) words.set(revision, found);
  }
  return (revision) => words.get(revision);
}
