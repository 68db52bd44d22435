import type { DisclosedResult } from '@kvalreg/engine';

/** One unit of a comparison, or several together. */
export interface ComparedUnit {
  readonly label: string;
  readonly result: DisclosedResult;
  /** The reader's own unit, or the chosen one. */
  readonly isOwn: boolean;
  readonly isTotal: boolean;
}
