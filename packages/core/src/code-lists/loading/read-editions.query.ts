import type { CodeSystem } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { LoadedEdition } from '../code-list.js';

interface Row {
  readonly system: CodeSystem;
  readonly name: string;
  readonly is_complete: boolean;
  readonly first_year: number | null;
  readonly last_year: number | null;
  readonly source: string | null;
  readonly loaded_at: Date;
  readonly loaded_by: string;
  readonly codes: number;
}

/** Every edition that is loaded, by system, the latest first. */
export async function readEditions(tx: EntityManager): Promise<readonly LoadedEdition[]> {
  const rows = await tx.query<Row[]>(
    `select d.system, d.name, d.is_complete, d.first_year, d.last_year, d.source, d.loaded_at, d.loaded_by,
       (select count(distinct e.plain)::int from classification.code_list_entry e where e.edition_id = d.id) as codes
     from classification.code_list_edition d order by d.system, d.loaded_at desc`,
  );
  return rows.map((row) => ({
    system: row.system,
    name: row.name,
    isComplete: row.is_complete,
    firstYear: row.first_year,
    lastYear: row.last_year,
    source: row.source,
    codes: row.codes,
    loadedAt: row.loaded_at.toISOString(),
    loadedBy: row.loaded_by,
  }));
}
