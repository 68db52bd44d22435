import type { FigureSource } from '@kvalreg/declaration';
import type { DisclosedResult, IndicatorRequest } from '@kvalreg/engine';

/** What is asked to be frozen: figures by name and breakdown, or all that the register publishes of a source. */
export interface FreezeRequest {
  /** Id of a pathway or a feed. */
  readonly source: string;
  readonly title: string;
  readonly purpose: string;
  /** Null: what the register publishes. */
  readonly choice: Omit<IndicatorRequest, 'dataDate' | 'ownPeriods'> | null;
}

/** A column of the cases as it is kept. */
export interface FrozenColumn {
  readonly name: string;
  readonly type: string;
}

/** Figures of a request as anyone may see them. */
export interface FrozenFigures {
  readonly request: IndicatorRequest;
  readonly results: readonly DisclosedResult[];
}

/** Figures of each request of a release, in the same order. */
export interface FrozenResults {
  /** For those who see everything. */
  readonly all: readonly (readonly DisclosedResult[])[];
  /** Within the limits of the publication; null of a request that aggregates cannot be given of. */
  readonly aggregates: readonly (readonly DisclosedResult[] | null)[];
  /** What anyone may see: of what the register publishes alone, by its own requests. */
  readonly public: readonly FrozenFigures[];
  /**
   * What the goal tables of the register have of the source, as anyone may see it: by unit in the years that each report
   * pools, and year by year. Releases that were made before goals were frozen have none.
   */
  readonly goals?: readonly FrozenFigures[];
}

export interface ReleaseSummary {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly purpose: string;
  readonly scope: 'choice' | 'published';
  readonly indicators: readonly string[];
  readonly registerVersion: string;
  readonly definitionHash: string;
  /** The day that the figures were computed for, and the moment that the data show. */
  readonly dataDate: string;
  readonly cutAt: string;
  readonly codeVersion: string;
  readonly codeCommit: string | null;
  /** Cases that were kept, and how many of them have been erased since; null: few, of which the reader is not told. */
  readonly cases: number;
  readonly erased: number | null;
  readonly frozenOn: string;
  readonly frozenBy: string;
}

export interface Release extends ReleaseSummary {
  readonly requests: readonly IndicatorRequest[];
  readonly columns: readonly FrozenColumn[];
}

/** A release as a reader sees it: the figures of each of its requests, null where they cannot be given. */
export interface ReleaseFigures {
  readonly release: Omit<Release, 'columns'>;
  /** The definition that was frozen. */
  readonly source: FigureSource;
  readonly figures: readonly (readonly DisclosedResult[] | null)[];
  /** What was frozen for public goal tables. */
  readonly goals: readonly FrozenFigures[];
}

/** What anyone may know of the figures that a register has published. */
export type PublishedRelease = Pick<
  Release,
  'title' | 'frozenOn' | 'dataDate' | 'cutAt' | 'registerVersion' | 'definitionHash' | 'codeVersion'
>;
export interface PublishedReleaseFigures {
  readonly release: PublishedRelease;
  /** The definition that was frozen. */
  readonly source: FigureSource;
  readonly figures: readonly FrozenFigures[];
}

/** A number that came out otherwise than it was frozen. */
export interface Difference {
  readonly view: 'all' | 'aggregates' | 'public' | 'goals';
  readonly indicator: string;
  readonly group: Readonly<Record<string, string>>;
  readonly field: string;
  readonly frozen: string;
  readonly computed: string;
}

export interface Reproduction {
  readonly releaseId: string;
  /** Every number came out as it was frozen. */
  readonly same: boolean;
  readonly compared: number;
  readonly erased: number;
  /** Cases whose county was taken out since, because the identity is protected: figures by county differ for them. */
  readonly countiesTaken: number;
  /** The stored definition has the hash that was written beside it. */
  readonly definitionIntact: boolean;
  readonly differences: readonly Difference[];
  /** Differences beyond those that are listed. */
  readonly moreDifferences: number;
  readonly codeVersion: string;
  readonly codeCommit: string | null;
}
