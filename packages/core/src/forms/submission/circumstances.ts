import type { Form, Pathway } from '@kvalreg/declaration';
import type { LockedOccasion } from './lock-occasion.js';

/** What an answer is judged against, beside the answer itself. */
export interface Circumstances {
  readonly pathwayOf: (id: string) => Pathway;
  /** The occasion's form as it was in an earlier version, for what was printed then. */
  readonly inVersion: (locked: LockedOccasion, version: string) => Promise<Form>;
  /** The form in the words that its reader sees, so that what is wrong with an answer is said in the same words. */
  readonly asShown: (form: Form) => Promise<Form>;
  readonly today: string;
}
