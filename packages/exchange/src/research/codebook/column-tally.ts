import { isMissing, missingReasons, type MissingReason, type ResearchCell } from '../cell.js';
import type { ResearchColumn } from '../column.js';

/** What was counted of one column of a file. */
export interface ColumnCounts {
  readonly valid: number;
  readonly missing: Readonly<Record<MissingReason, number>>;
  /** Smallest and largest number, first and last day; null for texts and codes, and without any value. */
  readonly lowest: number | string | null;
  readonly highest: number | string | null;
  /** Code → how many times it stands there. */
  readonly codes: Readonly<Record<string, number>>;
}
export interface ColumnTally {
  readonly add: (cells: readonly ResearchCell[]) => void;
  readonly counts: () => readonly ColumnCounts[];
}

interface Count {
  valid: number;
  readonly missing: Record<MissingReason, number>;
  lowest: number | string | null;
  highest: number | string | null;
  readonly codes: Map<string, number> | null;
}

/** Counts rows while they pass, for the codebook: of what is in the file, not of what should be. */
export function columnTally(columns: readonly ResearchColumn[]): ColumnTally {
  const counts = columns.map((column): Count => ({
    valid: 0,
    missing: Object.fromEntries(missingReasons.map((reason) => [reason, 0])) as Record<MissingReason, number>,
    lowest: null,
    highest: null,
    codes: column.codes.length > 0 ? new Map(column.codes.map(({ code }) => [code, 0])) : null,
  }));
  const isOrdered = columns.map(({ type }) => type === 'integer' || type === 'decimal' || type === 'date');
  return {
    add(cells) {
      cells.forEach((cell, at) => {
        const count = counts[at];
        if (!count) return;
        if (isMissing(cell)) {
          count.missing[cell.reason] += 1;
          return;
        }
        count.valid += 1;
        if (isOrdered[at] === true) {
          if (count.lowest === null || cell < count.lowest) count.lowest = cell;
          if (count.highest === null || cell > count.highest) count.highest = cell;
        }
        const code = count.codes && String(cell);
        if (code !== null && count.codes?.has(code) === true)
          count.codes.set(code, (count.codes.get(code) ?? 0) + 1);
      });
    },
    counts: () => counts.map(({ codes, ...count }) => ({ ...count, codes: Object.fromEntries(codes ?? []) })),
  };
}
