import type { FilingProblem, FilingWindow, Figures, MeasureToFile } from '@kvalreg/engine';
import type { Unit } from '../../organisation/unit.js';

/** How far a filing has come. `open`: nothing has been filled in yet. */
export type FilingState = 'open' | 'draft' | 'submitted' | 'returned' | 'accepted' | 'published';
export type Comments = Readonly<Record<string, string>>;

/** Which filing: that of one unit for one year. */
export interface FilingPlace {
  readonly submission: string;
  readonly filingYear: number;
  readonly unitId: string;
}
/** A filing in a list. */
export interface FilingSummary {
  readonly unit: Pick<Unit, 'id' | 'name'>;
  readonly filingYear: number;
  readonly state: FilingState;
  readonly window: FilingWindow;
  /** The version signed last; 0 before the first. */
  readonly version: number;
  readonly publishedVersion: number | null;
  readonly signedAt: string | null;
  readonly signedBy: string | null;
  /** Signed after the last day, or not signed at all although that day is over. */
  readonly isLate: boolean;
  /** To be sent with the next change: it tells whether somebody else was first. */
  readonly lockVersion: number;
}
export interface FilingVersion {
  readonly version: number;
  readonly figures: Figures;
  readonly comments: Comments;
  readonly reason: string | null;
  readonly isLate: boolean;
  readonly signedAt: string;
  readonly signedBy: string;
}
export type FilingEventKind =
  'begun' | 'submitted' | 'returned' | 'accepted' | 'published' | 'correction-begun' | 'correction-dropped';
export interface FilingEvent {
  readonly kind: FilingEventKind;
  readonly version: number;
  readonly comment: string | null;
  readonly at: string;
  readonly actor: string;
}
/** Everything that its reader may see of a filing. */
export interface Filing extends FilingSummary {
  readonly measures: readonly MeasureToFile[];
  /** Of a unit its draft, where there is one; else what was signed last. Empty for others before that. */
  readonly figures: Figures;
  readonly comments: Comments;
  readonly shows: 'draft' | 'version' | 'nothing';
  readonly draft: {
    readonly savedAt: string;
    readonly savedBy: string;
    readonly reason: string | null;
  } | null;
  readonly versions: readonly Omit<FilingVersion, 'figures' | 'comments'>[];
  readonly events: readonly FilingEvent[];
  /** What was signed last for the year before. */
  readonly before: {
    readonly filingYear: number;
    readonly measures: readonly MeasureToFile[];
    readonly figures: Figures;
  } | null;
  /** What would stand in the way of signing the figures that are shown. */
  readonly problems: readonly FilingProblem[];
}
