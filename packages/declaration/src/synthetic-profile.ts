/**
 * Target of one answer or score in generated data: a mean with its spread (for a date: days after the index date), or the
 * percentage of each option, from the best to the worst (of several choices: of each one by itself).
 */
export type SyntheticTarget =
  { readonly mean: number; readonly sd: number } | { readonly percent: Readonly<Record<string, number>> };

/** One group of cases (for instance one diagnosis) with its published figures. */
export interface SyntheticGroup {
  /** Relative frequency of the group. */
  readonly weight: number;
  /** Answers that every case of the group has: field key below its occasion, for instance `surgery.diagnosis`. */
  readonly answers: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly malePercent: number;
  readonly age: { readonly mean: number; readonly sd: number; readonly min: number; readonly max: number };
  /** Occasion → item or score key → target. What is not named is drawn from the declaration alone. */
  readonly targets: Readonly<Record<string, Readonly<Record<string, SyntheticTarget>>>>;
  /** Occasion → share (0–1) of due forms that are answered, where the group differs: for instance 0 where it is never due. */
  readonly response?: Readonly<Record<string, number>>;
}
export interface SyntheticPathway {
  readonly groups: Readonly<Record<string, SyntheticGroup>>;
  /** Targets that hold for every group that has none of its own: occasion → item or score key → target. */
  readonly targets?: Readonly<Record<string, Readonly<Record<string, SyntheticTarget>>>>;
  /** Occasion → share (0–1) of due forms that are answered. */
  readonly response: Readonly<Record<string, number>>;
  /** Occasion → share (0–1) of the answers that came on paper. */
  readonly paper: Readonly<Record<string, number>>;
  /**
   * How many days after the index date the form that gives it is closed, as spans with the percentage of cases in each; on
   * the index date itself where left out. What follows is answered after that day.
   */
  readonly closed?: readonly { readonly days: readonly [number, number]; readonly percent: number }[];
  /** Where the figures were published. */
  readonly source: string;
}
export type SyntheticProfile = Readonly<Record<string, SyntheticPathway>>;
