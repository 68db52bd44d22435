/** How forms that come back on paper are typed in. */
export interface PaperRules {
  /**
   * Whether a second person types the same paper again, and differences are settled between the two. A number is the
   * share of papers, above 0 and below 1, that are typed twice; they are drawn at random when they are printed.
   */
  readonly doubleEntry: 'never' | 'always' | number;
}
