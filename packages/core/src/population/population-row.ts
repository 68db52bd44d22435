import type { Address } from '../contacts/details/address.js';
import type { Identifier, Sex } from '../people/identifier/identifier.js';

/** What a population register tells of a person. */
export const populationEvents = [
  'death',
  'death-withdrawn',
  'emigration',
  'return',
  'protected',
  'unprotected',
  'address',
  'county',
  'new-identifier',
  'merge',
  'split',
] as const;
export type PopulationEvent = (typeof populationEvents)[number];

/** One row of the file, read and in itself right. */
export interface PopulationRow {
  /** Line of the file on which it begins. */
  readonly line: number;
  readonly event: PopulationEvent;
  readonly identifier: Identifier;
  /** The day on which it happened, or from which it holds. */
  readonly date: string;
  /** The day on which the population register noted it: of two rows about the same, the one that was noted later holds. */
  readonly noted: string;
  /** Of `new-identifier` and `merge` the number that holds afterwards; of `split` the number of the other person. */
  readonly newIdentifier: Identifier | null;
  readonly address: Address | null;
  /** Of `county`: the code of the county that the person lives in from `date` on. */
  readonly county: string | null;
  /** Of `split`: the episodes that belong to the other person. */
  readonly episodes: readonly string[];
  /** Of the other person of a `split`, where the number does not tell. */
  readonly birthDate: string | null;
  readonly sex: Sex | null;
}

/** Who imports, and what of a person the import may reach. */
export interface PopulationImport {
  /** The register whose persons are meant; null for all registers of the installation. */
  readonly registerId: string | null;
  /** As the author of rows. */
  readonly author: string;
  readonly today: string;
  readonly now: Date;
}

export type RowStatus = 'changed' | 'unchanged' | 'unknown' | 'outdated' | 'rejected';

/** What became of a row. */
export interface RowOutcome {
  readonly line: number;
  readonly status: RowStatus;
  /** Why it was not taken, or what is to be looked at; null where there is nothing to say. */
  readonly remark: RowRemark | null;
}

export const remarkCodes = [
  'noted-later',
  'contradicts',
  'before-birth',
  'both-registered',
  'needs-operator',
  'participation-differs',
  'merge-and-split',
  'own-number',
  'episode-elsewhere',
  'facts-required',
  'is-protected',
  'two-planned',
  'clash',
  'objected',
] as const;
export interface RowRemark {
  readonly code: (typeof remarkCodes)[number];
  /** What the words of the remark name; never a number. */
  readonly params: Readonly<Record<string, string>>;
}

/** Stands for a number within one import. */
export function numberKey({ type, normalised }: Pick<Identifier, 'type' | 'normalised'>): string {
  return `${type}:${normalised}`;
}
