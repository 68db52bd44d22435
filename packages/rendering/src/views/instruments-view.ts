import type { Language } from '@kvalreg/declaration';

/** The questionnaires of a register: how their scores are counted, and whose wording is shown. */
export interface InstrumentsView {
  /** Of the register's texts, where it has none in the reader's. */
  readonly contentLanguage: Language | null;
  readonly instruments: readonly InstrumentView[];
}
export interface InstrumentView {
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** As published, in the language of the publication. */
  readonly holder: string;
  readonly sources: readonly string[];
  readonly wordingCaption: string;
  readonly wording: readonly {
    readonly language: string;
    readonly state: string;
    /** False while neutral labels stand in for wording that needs a licence. */
    readonly isComplete: boolean;
    readonly licence: string | null;
    readonly valid: string | null;
    readonly installed: string | null;
  }[];
}
