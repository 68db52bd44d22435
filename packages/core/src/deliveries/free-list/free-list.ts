import type { CaseFilters } from '../cases/case-choice.js';

/** Variables and cases of a pathway that somebody wants in a file. */
export interface FreeListChoice {
  readonly pathway: string;
  /** Keys of variables; `baseline.*` for all of an occasion that is no free text. */
  readonly variables: readonly string[];
  readonly filters: CaseFilters;
  /** Personal numbers instead of random ids: for a clinic's own patients only. */
  readonly identify: boolean;
}
export interface SavedFreeList {
  readonly id: string;
  readonly name: string;
  /** Whether the whole unit sees it. */
  readonly isShared: boolean;
  /** Whether the one who asks saved it, and may change it. */
  readonly isOwn: boolean;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly choice: FreeListChoice;
}
/** What a file would hold. */
export interface FreeListSize {
  readonly cases: number;
  readonly persons: number;
  readonly columns: readonly { readonly name: string; readonly label: string }[];
}
