/** A value of the file and what is said about it. */
export interface ImportRemark {
  /** Line of the file on which the row begins. */
  readonly line: number;
  /** Column, or null when the row as a whole is meant. */
  readonly field: string | null;
  /** As it stands in the file; identifiers are masked. */
  readonly value: string;
  readonly code: string;
  readonly reason: string;
}

export interface ImportOutcome {
  readonly register: string;
  readonly pathway: string;
  readonly form: string;
  /** True when everything was tried and nothing was kept. */
  readonly dryRun: boolean;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly separator: ',' | ';' | '\t';
  /** Rows of the file below the header: the sum of the four numbers that follow. */
  readonly rows: number;
  readonly accepted: number;
  readonly corrected: number;
  /** Rows whose answers were there already. */
  readonly unchanged: number;
  readonly rejectedRows: number;
  /** Persons whom the unit, or who imports for the whole register the register, did not know before. */
  readonly newPersons: number;
  readonly newEpisodes: number;
  /** Every reason for which a row was not taken; a row may have several. */
  readonly rejected: readonly ImportRemark[];
  /** What was questionable in rows that were taken. */
  readonly warnings: readonly ImportRemark[];
}
