import type { Form } from '@kvalreg/declaration';
import {
  completenessOf,
  decide,
  type Answers,
  type CompletenessAnswer,
  type DecisionAnswer,
} from '@kvalreg/engine';

/** What a form says of its own answers to whoever acts on them. It is reckoned anew each time, and stored nowhere. */
export interface FormAdvice {
  readonly decisions: readonly DecisionAnswer[];
  /** Null where the form declares no completeness. */
  readonly completeness: CompletenessAnswer | null;
}

export function adviceOf(form: Form, answers: Answers): FormAdvice {
  return { decisions: decide(form, answers), completeness: completenessOf(form, answers) };
}

type WithAdvice<T> = T & { readonly advice: FormAdvice };
interface Answered {
  readonly form: Form;
  readonly answers: Answers;
}

/** A submitted answer with what its form, as it was then, says of it. */
export function withAdvice<T extends Answered>(response: T): WithAdvice<T> {
  return { ...response, advice: adviceOf(response.form, response.answers) };
}
