import type { CodeSystem, Text } from '@kvalreg/declaration';

/** One load of a code list: a year's edition, a list with its whole history, or the sample that comes along. */
export interface CodeListEdition {
  readonly system: CodeSystem;
  readonly name: string;
  /** Complete: what is not in it is no code in the years that it covers. */
  readonly isComplete: boolean;
  /** Years for which it is complete; null where there is no limit. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly source: string | null;
}
export interface LoadedEdition extends CodeListEdition {
  readonly codes: number;
  readonly loadedAt: string;
  readonly loadedBy: string;
}

/** One code of a list, as it is loaded. */
export interface CodeEntry {
  readonly code: string;
  readonly text: Text;
  readonly chapter: string | null;
  readonly parent: string | null;
  /** First and last year in which the code may be used; null where there is no limit. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

/** One code of a list, as it is found. */
export interface FoundCode {
  readonly code: string;
  readonly text: string;
  readonly validFrom: number | null;
  readonly validTo: number | null;
}
/** A code that somebody has chosen, in words. */
export interface KnownCode extends FoundCode {
  /** Whether it may be used in the year asked about. */
  readonly isValid: boolean;
}

/** Years without a limit, as they are stored. */
export const noFirstYear = 0;
export const noLastYear = 9999;
