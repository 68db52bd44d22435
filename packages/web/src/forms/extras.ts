/** What staff say about the entry: the day on the paper, why an answer is corrected. */
export interface Extras {
  readonly filledOn: string;
  readonly changeReason: string;
}
export const noExtras: Extras = { filledOn: '', changeReason: '' };
