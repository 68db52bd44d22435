import type { EntityManager } from 'typeorm';

/** Rows that were removed, by table. */
export type Counts = Readonly<Record<string, number>>;

export interface Thinned {
  readonly counts: Counts;
  readonly persons: readonly string[];
  /** Whether there may be more. */
  readonly isFull: boolean;
}

/** What one rule finds, and how it lets go of some of it. */
export interface Thinning {
  /** Those whose time was over on the day: rows, persons or episodes. */
  readonly count: (tx: EntityManager, registerId: string, cutoff: string) => Promise<number>;
  readonly thin: (tx: EntityManager, batch: ThinBatch) => Promise<Thinned>;
}
export interface ThinBatch {
  readonly registerId: string;
  readonly cutoff: string;
  readonly today: string;
  readonly size: number;
}

export function addCounts(one: Counts, other: Counts): Counts {
  const sum: Record<string, number> = { ...one };
  for (const [table, count] of Object.entries(other)) sum[table] = (sum[table] ?? 0) + count;
  return sum;
}
