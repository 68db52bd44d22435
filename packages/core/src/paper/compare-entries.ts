import type { Form } from '@kvalreg/declaration';
import { fieldsOfForm, type Answers } from '@kvalreg/engine';
import type { EntryDifference } from './paper.js';

export interface TypedPaper {
  readonly answers: Answers;
  readonly filledOn: string | null;
}
export interface ComparedEntries {
  readonly agreed: Answers;
  readonly differences: readonly EntryDifference[];
  /** Fields that at least one of the two has typed, the day included. */
  readonly compared: number;
}

/** The day on the paper, among the fields of a form. */
export const dayField = 'filledOn';

/** Two readings of the same paper beside each other, in the order of the form. What is calculated follows from the rest. */
export function compareEntries(form: Form, first: TypedPaper, second: TypedPaper): ComparedEntries {
  const typed = fieldsOfForm(form).flatMap(({ key, item }) => {
    const [one, other] = [first.answers[key] ?? null, second.answers[key] ?? null];
    return item.kind === 'calculated' || (one === null && other === null)
      ? []
      : [{ field: key, first: one, second: other }];
  });
  const day =
    first.filledOn === null && second.filledOn === null
      ? []
      : [{ field: dayField, first: first.filledOn, second: second.filledOn }];
  const all: readonly EntryDifference[] = [...typed, ...day];
  return {
    agreed: Object.fromEntries(
      typed.filter((one) => isSame(one)).map(({ field, first: value }) => [field, value]),
    ),
    differences: all.filter((one) => !isSame(one)),
    compared: all.length,
  };
}

/** Which codes were chosen matters, and not in which order they were typed. */
function isSame({ first, second }: EntryDifference): boolean {
  return JSON.stringify(inOrder(first)) === JSON.stringify(inOrder(second));
}

function inOrder(value: EntryDifference['first']): EntryDifference['first'] {
  return typeof value === 'object' && value !== null ? value.toSorted() : value;
}
