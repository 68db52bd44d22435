import type { Form, Language, Text } from '@kvalreg/declaration';
import type { Answers, OccasionStatus } from '@kvalreg/engine';
import type { PatientPrincipal } from '../../access/principal.js';
import type { ClosedLink } from '../links/link-state.js';

/** How a patient comes to a form: by the key of a personal link, or logged in. */
export type PatientWay =
  | { readonly key: string }
  | { readonly principal: PatientPrincipal; readonly episodeId: string; readonly occasion: string };

/** A form as a patient sees it. Does not say who the patient is: a link may have been opened by somebody else. */
export interface PatientForm {
  readonly state: 'open';
  readonly registerId: string;
  readonly registerTitle: Text;
  /** In which the register's texts exist. */
  readonly languages: readonly Language[];
  readonly unitName: string;
  readonly occasionTitle: Text;
  readonly form: Form;
  /** What has been answered so far. */
  readonly values: Answers;
  /** What is known and stands in fields that have not been saved: to be checked. */
  readonly prefilled: Answers;
  /** To be sent back when the draft is saved; 0 while there is none. */
  readonly lockVersion: number;
  readonly savedAt: string | null;
  readonly dueOn: string | null;
  readonly closesOn: string | null;
}
export type PatientFormOrNot = PatientForm | ClosedLink;

/** One of a patient's forms on the own page. */
export interface OwnForm {
  readonly registerId: string;
  readonly registerTitle: Text;
  readonly unitName: string;
  readonly episodeId: string;
  readonly occasion: string;
  readonly occasionTitle: Text;
  readonly formTitle: Text;
  readonly status: OccasionStatus;
  readonly opensOn: string | null;
  readonly dueOn: string | null;
  readonly closesOn: string | null;
  readonly answeredOn: string | null;
  readonly hasDraft: boolean;
}

export interface PatientDraft {
  readonly formVersion: string;
  readonly lockVersion: number;
  /** Laid over what is there; null takes an answer away. */
  readonly answers: Answers;
  /** True: the answers are the whole draft. */
  readonly replace?: boolean | undefined;
  readonly language?: Language | undefined;
}
export interface PatientSubmission {
  readonly formVersion: string;
  /** Laid over the draft, if there is one. */
  readonly answers: Answers;
  readonly language?: Language | undefined;
  readonly acceptedWarnings?: readonly string[] | undefined;
  readonly idempotencyKey?: string | null | undefined;
}
