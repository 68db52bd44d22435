import type { Person } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { counted, message } from '@kvalreg/rendering';

export function nameOf({ name }: Pick<Person, 'name'>, language: Language): string {
  return name ?? message(language, 'workList.unnamed');
}

/** Number, age and sex: enough to see that it is the right person. */
export function factsOf(
  person: Person,
  today: string,
  language: Language,
): readonly { readonly term: string; readonly value: string }[] {
  return [
    { term: message(language, 'episode.identifier'), value: person.identifier },
    { term: message(language, 'patients.sex'), value: message(language, `sex.${person.sex}`) },
    {
      term: message(language, 'patients.age'),
      value: counted(language, 'word.years', ageOn(today, person.birthDate)),
    },
  ];
}

/** Completed years. */
export function ageOn(today: string, birthDate: string): number {
  return (
    Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)
  );
}
