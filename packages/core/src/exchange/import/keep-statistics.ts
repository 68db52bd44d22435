import type { EntityManager } from 'typeorm';
import { planAnalysis } from '@kvalreg/engine';
import { quoteIdentifier } from '@kvalreg/expression';
import type { Database } from '../../platform/database/database.js';
import type { FormOfFile } from '../form-of-file.js';

const tables = [
  'register.episode',
  'register.occasion',
  'register.form_response',
  'register.participant',
  'identity.person',
];

/**
 * Lets the database look at its tables again when an import has made them much larger. It plans by what it saw last:
 * tables that were empty then would be read whole for every row. Autovacuum does the same, but a minute later, and not
 * for rows that a dry run will take back.
 */
export async function keepStatistics(database: Database, file: FormOfFile, rowsSoFar: number): Promise<void> {
  await database.asSystem(async (tx) => {
    if ((await knownEpisodes(tx)) * 2 >= rowsSoFar) return;
    const { forms, caseTable } = planAnalysis(file.registerId, file.pathwayId, file.pathway);
    const derived = [...forms.map(({ table }) => table), caseTable.table];
    await tx.query(
      `analyze ${[...tables, ...derived.map((table) => `analysis.${quoteIdentifier(table)}`)].join(', ')}`,
    );
  });
}

/** How many there were when the database looked last. */
async function knownEpisodes(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `select greatest(reltuples, 0) as n from pg_class where oid = 'register.episode'::regclass`,
  );
  return row?.n ?? 0;
}
