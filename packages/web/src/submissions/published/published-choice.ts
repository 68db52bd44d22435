import type { PublishedFilings } from '@kvalreg/core';
import type { Language, Submission } from '@kvalreg/declaration';

/** What is shown of published figures. */
export interface PublishedChoice {
  readonly submission: Submission;
  readonly published: PublishedFilings;
  readonly measure: string;
  readonly filingYear: number;
  readonly language: Language;
  /** What all units together are called. */
  readonly whole: string;
}
