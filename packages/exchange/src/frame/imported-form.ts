import type { Form } from '@kvalreg/declaration';

/** A form that was read from a file of another system. */
export interface ImportedForm {
  /** Key of the form in the register, and of its occasion: camelCase. */
  readonly name: string;
  readonly form: Form;
}
