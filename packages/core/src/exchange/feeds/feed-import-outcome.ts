import type { ImportRemark } from '../import/import-outcome.js';

export interface FeedImportOutcome {
  readonly register: string;
  readonly feed: string;
  /** True when everything was tried and nothing was kept. */
  readonly dryRun: boolean;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly separator: ',' | ';' | '\t';
  /** Rows of the file below the header: the sum of the four numbers that follow. */
  readonly rows: number;
  readonly accepted: number;
  /** Rows that were there with another content. */
  readonly replaced: number;
  readonly unchanged: number;
  readonly rejectedRows: number;
  /** Every reason for which a row was not taken; a row may have several. */
  readonly rejected: readonly ImportRemark[];
}
