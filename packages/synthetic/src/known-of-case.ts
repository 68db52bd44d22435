import type { Form, Known } from '@kvalreg/declaration';
import { ageOn, bindKnown, type KnownValues } from '@kvalreg/engine';
import type { Cell } from '@kvalreg/expression';
import type { PlannedCase } from './plan-cases.js';
import type { SyntheticResponse } from './synthetic-episode.js';

/** What a form knows of a case before it is filled in: nobody here has had another episode. */
export function knownOfCase(
  form: Form,
  subject: PlannedCase,
  day: string,
  earlier: readonly SyntheticResponse[],
): KnownValues {
  const valueOf = (known: Known): Cell => {
    if (known.from === 'person') return known.fact === 'age' ? ageOn(subject.birthDate, day) : subject.sex;
    const answered = earlier.find(({ occasion }) => occasion === known.occasion);
    return answered?.answers[known.key] ?? answered?.scores[known.key] ?? null;
  };
  return Object.fromEntries(Object.entries(form.known ?? {}).map(([name, known]) => [name, valueOf(known)]));
}

/** Binds a form, once for each set of values. */
export function formBinder(form: Form): (known: KnownValues) => Form {
  const bound = new Map<string, Form>();
  return (known) => {
    if (!form.known) return form;
    const key = JSON.stringify(known);
    const made = bound.get(key) ?? bindKnown(form, known);
    bound.set(key, made);
    return made;
  };
}
