import type { CodeSystem, Language } from '@kvalreg/declaration';
import { plainCode } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { FoundCode, KnownCode } from '../code-list.js';
import { codeColumns, foundCode, type CodeRow } from './code-rows.js';

export interface CodesOfYear {
  readonly system: CodeSystem;
  readonly codes: readonly string[];
  readonly year: number;
  readonly language: Language;
}

/**
 * The codes that are in a list, by `plainCode`. A code that may not be used in the year speaks as it last did, and is
 * marked.
 */
export async function knownCodes(
  tx: EntityManager,
  { system, codes, year, language }: CodesOfYear,
): Promise<ReadonlyMap<string, KnownCode>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.query<(CodeRow & { is_valid: boolean })[]>(
    `select distinct on (e.plain) ${codeColumns}, e.valid_from <= $3 and e.valid_to >= $3 as is_valid
     from classification.code_list_entry e
     join classification.code_list_edition d on d.id = e.edition_id
     where e.system = $1 and e.plain = any($2)
     order by e.plain, is_valid desc, e.valid_to desc, d.loaded_at desc`,
    [system, [...new Set(codes.map(plainCode))], year],
  );
  return new Map(rows.map((row) => [row.plain, { ...foundCode(row, language), isValid: row.is_valid }]));
}

/** The list that says what is a code in a year; null where there is none, or only a part of one. */
export async function completeEdition(
  tx: EntityManager,
  system: CodeSystem,
  year: number,
): Promise<string | null> {
  const [row] = await tx.query<{ name: string }[]>(
    `select name from classification.code_list_edition
     where system = $1 and is_complete and coalesce(first_year, $2) <= $2 and coalesce(last_year, $2) >= $2
     order by loaded_at desc limit 1`,
    [system, year],
  );
  return row?.name ?? null;
}

/** Codes of the year that begin most like one that is not in the list. */
export async function similarCodes(
  tx: EntityManager,
  { system, codes: [code = ''], year, language }: CodesOfYear,
  most = 3,
): Promise<readonly FoundCode[]> {
  const plain = plainCode(code);
  // At least the category: three characters say what it is about.
  const beginnings = Array.from({ length: Math.max(0, plain.length - 2) }, (_, cut) =>
    plain.slice(0, plain.length - cut),
  );
  const rows = await tx.query<CodeRow[]>(
    `select * from (
       select distinct on (e.plain) ${codeColumns}, b.cut
       from unnest($2::text[]) with ordinality as b (beginning, cut)
       join classification.code_list_entry e on e.system = $1 and starts_with(e.plain, b.beginning)
       where e.valid_from <= $3 and e.valid_to >= $3
       order by e.plain, b.cut
     ) hit order by cut, plain limit $4`,
    [system, beginnings, year, most],
  );
  return rows.map((row) => foundCode(row, language));
}
