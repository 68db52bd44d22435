import type { Language } from '@kvalreg/declaration';

/** The licensed wording of one question, in the language of its pack. */
export interface ItemWording {
  readonly label: string;
  readonly help?: string | undefined;
  /** Code → wording, of a question with alternatives. */
  readonly options?: Readonly<Record<string, string>> | undefined;
  /** Value → wording, of a number whose values have names. */
  readonly valueLabels?: Readonly<Record<string, string>> | undefined;
  /** The ends of a scale. */
  readonly anchors?: { readonly min: string; readonly max: string } | undefined;
}
export interface WordingLicence {
  readonly holder: string;
  readonly number: string;
  /** First and last day on which forms may show the wording; without them there is no limit. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}
/** The wording of one version of an instrument in one language, as a licence holder delivers it. Plain text throughout. */
export interface TextPack {
  readonly instrument: string;
  /** As `wordingVersion` gives it: without the settings of a register. */
  readonly instrumentVersion: string;
  readonly language: Language;
  readonly licence: WordingLicence;
  readonly title?: string | undefined;
  /** What stands above the questions. */
  readonly intro?: string | undefined;
  readonly items: Readonly<Record<string, ItemWording>>;
}
/** A pack that is in use, with the id that tells it from those before and after it. */
export interface InstalledTextPack {
  readonly id: string;
  readonly pack: TextPack;
}

/** Longest texts, in characters. A pack is wording, not a document. */
export const longestWording = {
  title: 200,
  intro: 5000,
  label: 2000,
  help: 2000,
  option: 500,
  anchor: 200,
} as const;
