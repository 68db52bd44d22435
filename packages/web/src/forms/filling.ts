import type { SavedDraft } from '@kvalreg/core';
import type { CodeSystem, Form, Language, Register } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';
import type { FieldView } from '@kvalreg/rendering';
import type { Extras } from './extras.js';

/** Keys of a page's address: one of the form's pages, or all questions on one page. */
export const allPages = 'all';

export interface Submission {
  readonly answers: Answers;
  readonly formVersion: string;
  /** Revision that was looked through: the one that is replaced, 0 for a first answer. */
  readonly expectedRevision: number;
  readonly language: Language;
  readonly acceptedWarnings: readonly string[];
  readonly idempotencyKey: string;
  readonly extras: Extras;
}
export interface DraftToSave {
  readonly answers: Answers;
  readonly formVersion: string;
  readonly lockVersion: number;
  readonly revision: number;
  readonly language: Language;
}

/** One form that somebody is filling in, whoever it is: the pages of patients and of staff are the same. */
export interface Filling {
  readonly audience: 'patient' | 'staff';
  readonly register: Register;
  /** One of the register's, in which everything is shown. */
  readonly language: Language;
  readonly form: Form;
  /** The draft, else the answers that a correction begins from. */
  readonly values: Answers;
  /** What is known beforehand and stands in fields that have not been saved. */
  readonly prefilled: Answers;
  readonly lockVersion: number;
  /** Revision of the submitted answer that is corrected; 0 for a first answer. */
  readonly revision: number;
  /** Absent where the page may not know who the person is. */
  readonly birthDate: string | null;
  /** One line above every page: whose form, which occasion. */
  readonly context: readonly string[];
  /** Address below which the pages of the form lie. */
  readonly base: string;
  readonly onePage: boolean;
  /** Where codes of classifications are searched, and which year's count. */
  readonly codes: {
    readonly urlOf: (system: CodeSystem) => string;
    readonly yearOf: (answers: Answers) => number;
    /** The field that holds the date whose year counts, where it is one of this form. */
    readonly yearField: string | null;
  };
  /** Answers come from a paper, on which questions may have been left out: asked about at the end, and not refused. */
  readonly mayHaveGaps: boolean;
  /** Questions about the entry itself; none for patients. */
  readonly extraFields: (extras: Extras, problems: Parameters<ExtraFields>[1]) => readonly FieldView[];
  readonly submitLabel: string;
  readonly save: (draft: DraftToSave) => Promise<SavedDraft>;
  /** Where one lands afterwards. */
  readonly submit: (submission: Submission) => Promise<string>;
  /** Where one lands when it had been submitted already, and after saving for later. */
  readonly doneHref: string;
  readonly laterHref: string;
}
type ExtraFields = (
  extras: Extras,
  problems: readonly {
    readonly field: string | null;
    readonly message: string;
    readonly severity: 'error' | 'warning';
  }[],
) => readonly FieldView[];
