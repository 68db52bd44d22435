import { languages, textIn } from '@kvalreg/declaration';
import { plainCode } from '@kvalreg/engine';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { noFirstYear, noLastYear, type CodeEntry, type CodeListEdition } from '../code-list.js';
import { searchWords } from '../search/search-words.js';

/** Rows that are sent at once: enough to be fast, few enough not to fill the memory. */
const batch = 2000;
/** The edition that comes along with the program. */
export const sampleName = 'sample';

export interface StoredEdition {
  /** An edition of this name was there and is replaced. */
  readonly replaced: boolean;
  /** The sample that came along has gone: there is now something better. */
  readonly sampleRemoved: boolean;
}

/** Puts an edition in the place of the one of its name. As the owner of the tables: requests only read. */
export async function storeEdition(
  tx: EntityManager,
  edition: CodeListEdition,
  entries: readonly CodeEntry[],
  loadedBy: string,
): Promise<StoredEdition> {
  const { system, name } = edition;
  const replaced = await remove(tx, system, name);
  const sampleRemoved = name !== sampleName && (await remove(tx, system, sampleName));
  const [row] = await tx.query<{ id: string }[]>(
    `insert into classification.code_list_edition (system, name, is_complete, first_year, last_year, source, digest, loaded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      system,
      name,
      edition.isComplete,
      edition.firstYear,
      edition.lastYear,
      edition.source,
      digestOf(edition, entries),
      loadedBy,
    ],
  );
  if (!row) throw new Error('an edition of a code list gave no row');
  for (let from = 0; from < entries.length; from += batch)
    await insertEntries(tx, row.id, edition, entries.slice(from, from + batch));
  await tx.query('analyze classification.code_list_entry');
  return { replaced, sampleRemoved };
}

/** Tells two loads apart. */
export function digestOf(edition: CodeListEdition, entries: readonly CodeEntry[]): string {
  return createHash('sha256')
    .update(JSON.stringify([edition, entries]))
    .digest('hex');
}

async function remove(tx: EntityManager, system: string, name: string): Promise<boolean> {
  const removed = await tx.query<unknown>(
    `with gone as (delete from classification.code_list_edition where system = $1 and name = $2 returning 1)
     select count(*)::int as n from gone`,
    [system, name],
  );
  return (removed as readonly { readonly n: number }[])[0]?.n === 1;
}

/** A code without years of its own has those of its edition. */
async function insertEntries(
  tx: EntityManager,
  editionId: string,
  { system, firstYear, lastYear }: CodeListEdition,
  entries: readonly CodeEntry[],
): Promise<void> {
  const column = <T>(value: (entry: CodeEntry) => T): readonly T[] => entries.map(value);
  const searched = languages.map((language) =>
    column(({ code, text }) =>
      [...searchWords(textIn(text, language)), plainCode(code).toLowerCase()].join(' '),
    ),
  );
  await tx.query(
    `insert into classification.code_list_entry
       (edition_id, system, code, plain, text_sv, text_nb, text_en, chapter, parent, valid_from, valid_to, search_sv, search_nb, search_en)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::int[], $11::int[], $12::text[], $13::text[], $14::text[])`,
    [
      editionId,
      system,
      column(({ code }) => code),
      column(({ code }) => plainCode(code)),
      ...languages.map((language) => column(({ text }) => text[language] ?? null)),
      column(({ chapter }) => chapter),
      column(({ parent }) => parent),
      column(({ validFrom }) => validFrom ?? firstYear ?? noFirstYear),
      column(({ validTo }) => validTo ?? lastYear ?? noLastYear),
      ...searched,
    ],
  );
}
