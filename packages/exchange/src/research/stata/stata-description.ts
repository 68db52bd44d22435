import type { MissingReason } from '../cell.js';
import type { ResearchColumn } from '../column.js';

/** Where texts longer than 2045 bytes wait until the rows are written. */
export interface LongTexts {
  readonly append: (bytes: Uint8Array) => void;
  /** Everything that was appended, in order. */
  readonly all: () => Iterable<Uint8Array>;
}
export interface StataDescription {
  readonly label: string;
  /** As `22 Nov 2026 11:30`. */
  readonly timestamp: string;
  readonly columns: readonly ResearchColumn[];
  /** Bytes of the longest text of each column; 0 for those that are no text. */
  readonly textBytes: readonly number[];
  /** What the reasons for a missing value are called. */
  readonly missingLabels: Readonly<Record<MissingReason, string>>;
  readonly longTexts?: LongTexts;
}
