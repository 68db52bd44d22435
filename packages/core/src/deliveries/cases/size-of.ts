import type { EntityManager } from 'typeorm';
import type { CasesQuery } from './cases.query.js';

/** How much a file will hold, counted before it is written. */
export interface CasesSize {
  readonly cases: number;
  readonly persons: number;
  /** Bytes of the longest value of each variable; 0 for those that are no text. */
  readonly longest: readonly number[];
}

export async function sizeOf(tx: EntityManager, { sizes, cells }: CasesQuery): Promise<CasesSize> {
  const [row] = await tx.query<Readonly<Record<string, number>>[]>(sizes);
  return {
    cases: row?.['cases'] ?? 0,
    persons: row?.['persons'] ?? 0,
    longest: cells.map((_, at) => row?.[String(at)] ?? 0),
  };
}
