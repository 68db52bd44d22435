import type { Feed } from './feed.js';
import type { FigureSource } from './figure-source.js';
import type { GoalTable } from './goal-table.js';
import type { Pathway } from './pathway.js';
import type { RetentionRule } from './retention.js';
import type { VolumeModel } from './volume-model.js';
import type { Submission } from './submission/submission.js';
import type { Language, Text } from './text.js';

/** On what ground a person takes part, and what the person is told. */
export interface Participation {
  /** `opt-out`: registered after information unless the person objects; `consent`: only after a yes. */
  readonly basis: 'opt-out' | 'consent';
  readonly information: Text;
  readonly informationVersion: string;
  /**
   * What becomes of what has been collected when a person objects or takes a consent back: `erase` (the default) removes
   * it, `keep` leaves it in the figures and collects no more.
   */
  readonly whenEnded?: 'erase' | 'keep';
}
export type PersonIdentifier =
  'personnummer' | 'samordningsnummer' | 'reservnummer' | 'fodselsnummer' | 'd-nummer';

/** A register as data: the frozen manifest that everything else is derived from. */
export interface Register {
  readonly id: string;
  /** Raised whenever the manifest changes. */
  readonly version: string;
  readonly title: Text;
  readonly shortTitle: Text;
  readonly description: Text;
  readonly holder: Text;
  /** What all units together are called, for instance `the region`; where it is left out, the nation. */
  readonly whole?: Text;
  /** Languages that every text of the register has; the first is the one a visitor meets. */
  readonly languages: readonly Language[];
  /** What people are known by; empty in a register without pathways, which holds no person. */
  readonly identifiers: readonly PersonIdentifier[];
  /** Stated by every register that has pathways. */
  readonly participation?: Participation;
  /** How long what is kept; what has no rule stays. */
  readonly retention?: readonly RetentionRule[];
  readonly pathways: Readonly<Record<string, Pathway>>;
  /** Rows that come as files from other systems, without persons. Names are shared with pathways: each stands for one. */
  readonly feeds?: Readonly<Record<string, Feed>>;
  /** Figures that units file themselves, a period at a time. */
  readonly submissions?: Readonly<Record<string, Submission>>;
  readonly goalTables?: Readonly<Record<string, GoalTable>>;
  readonly volumeModels?: Readonly<Record<string, VolumeModel>>;
}

/** Declares a register. Nothing is checked here: `lintRegister` lists every problem at once. */
export function defineRegister(definition: Register): Register {
  return definition;
}

/** Everything that figures are computed from, pathways and feeds, by id. */
export function figureSourcesOf({ pathways, feeds = {} }: Register): Readonly<Record<string, FigureSource>> {
  return { ...pathways, ...feeds };
}
