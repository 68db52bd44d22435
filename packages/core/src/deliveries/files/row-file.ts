import type { ResearchCell } from '@kvalreg/exchange';

/** A file that rows are written to, one batch after the other. */
export interface RowFile {
  readonly name: string;
  readonly write: (rows: readonly (readonly ResearchCell[])[]) => Promise<void>;
  readonly close: () => Promise<void>;
}
