import type { SavedDraft } from '@kvalreg/core';
import type { Form, Language, Register } from '@kvalreg/declaration';
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
  /** Questions about the entry itself; none for patients. */
  readonly extraFields: (extras: Extras, problems: Parameters<ExtraFields>[1]) => readonly FieldView[];
  readonly submitLabel: string;
  readonly save: (draft: DraftToSave) => Promise<SavedDraft>;
  readonly submit: (submission: Submission) => Promise<void>;
  /** Where one lands after submitting, and after saving for later. */
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
