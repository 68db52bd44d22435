/** A text of the register: Swedish and English. */
export interface BothLanguages {
  readonly sv: string;
  readonly en: string;
}
export const text = (sv: string, en: string): BothLanguages => ({ sv, en });
