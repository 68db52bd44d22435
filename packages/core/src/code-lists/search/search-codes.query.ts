import type { CodeSystem, Language } from '@kvalreg/declaration';
import { plainCode } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { FoundCode } from '../code-list.js';
import { codeColumns, foundCode, type CodeRow } from './code-rows.js';
import { searchWords } from './search-words.js';

export interface CodeSearch {
  readonly system: CodeSystem;
  /** The beginning of a code, or of words of its text, in any order. */
  readonly text: string;
  /** Codes that may be used in this year. */
  readonly year: number;
  readonly language: Language;
  readonly limit: number;
}

const columns = { sv: 'sv', nb: 'nb', en: 'en' } as const satisfies Record<Language, string>;
/** Longer queries are cut: nobody types that much, and each word costs time. */
const mostWords = 8;

/**
 * First the very code, then codes that begin as what was typed, then texts whose first word does, then texts that have
 * all words. Where several editions hold a code in a year, the one that was loaded last speaks.
 */
export async function searchCodes(tx: EntityManager, search: CodeSearch): Promise<readonly FoundCode[]> {
  const { system, text, year, language, limit } = search;
  const words = searchWords(text).slice(0, mostWords);
  if (words.length === 0) return [];
  const own = columns[language];
  // Of other alphabets nothing is left, and an empty beginning would be that of every code.
  const plain = plainCode(text).slice(0, 20) || words.join('').toUpperCase();
  // Letters and digits only: written out, because an index serves a beginning only where it is known beforehand.
  const beginning = `'${plain}%'`;
  const rows = await tx.query<CodeRow[]>(
    // Only keys are sorted: a short word finds a good part of a list, and texts are long.
    `with hit as (
       select distinct on (e.plain) e.plain, e.edition_id, e.valid_from,
         case when e.plain = $2 then 0 when e.plain like ${beginning} then 1
              when e.search_${own} like $4 || '%' then 2 else 3 end as rank
       from classification.code_list_entry e
       join classification.code_list_edition d on d.id = e.edition_id
       where e.system = $1 and e.valid_from <= $5 and e.valid_to >= $5
         and (e.plain like ${beginning} or e.words_${own} @@ $3::tsquery)
       order by e.plain, d.loaded_at desc
     ), best as (select * from hit order by rank, plain limit $6)
     select ${codeColumns} from best
     join classification.code_list_entry e using (edition_id, plain, valid_from)
     order by best.rank, best.plain`,
    [system, plain, words.map((word) => `'${word}':*`).join(' & '), words.join(' '), year, limit],
  );
  return rows.map((row) => foundCode(row, language));
}
