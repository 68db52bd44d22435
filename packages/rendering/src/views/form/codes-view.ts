/** One code that was found, to be chosen. */
export interface CodeHitView {
  readonly id: string;
  readonly code: string;
  readonly text: string;
}

/** A question that is answered with codes of a classification: they are searched, or typed. */
export interface CodesView {
  /** Address of the search; the script adds what is searched for. */
  readonly url: string;
  /** Codes of this year are found, or of the year of the date in a field of the page. */
  readonly year: number;
  readonly yearField: string | null;
  readonly max: number | null;
  /** What a code looks like, for the script: a typed code is taken as it is. */
  readonly shape: string;
  readonly hasDot: boolean;
  readonly chosen: readonly {
    readonly code: string;
    /** Null: no list has it. */
    readonly text: string | null;
  }[];
  readonly searchLabel: string;
  readonly searchId: string;
  /** Names of the fields without script: what is searched for, what was last, what is chosen of the hits. */
  readonly searchName: string;
  readonly searchedName: string;
  readonly pickName: string;
  readonly searched: string;
  /** Null: nothing was searched for yet. */
  readonly hits: readonly CodeHitView[] | null;
  readonly hitsTitle: string;
}
