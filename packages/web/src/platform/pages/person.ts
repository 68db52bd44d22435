import type { Person } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { counted, formatDate, message } from '@kvalreg/rendering';

/** Who it is; of somebody with a protected identity, that and nothing more. */
export function nameOf(
  { name, protection }: Pick<Person, 'name' | 'protection'>,
  language: Language,
): string {
  if (protection === 'hidden') return message(language, 'access.protected');
  return name ?? message(language, 'workList.unnamed');
}

/** Number, age and sex: enough to see that it is the right person. */
export function factsOf(
  person: Person,
  today: string,
  language: Language,
): readonly { readonly term: string; readonly value: string }[] {
  return [
    {
      term: message(language, 'episode.identifier'),
      value: person.protection === 'hidden' ? message(language, 'access.protectedText') : person.identifier,
    },
    { term: message(language, 'patients.sex'), value: message(language, `sex.${person.sex}`) },
    {
      term: message(language, 'patients.age'),
      value: counted(language, 'word.years', ageOn(person.diedOn ?? today, person.birthDate)),
    },
    ...(person.diedOn === undefined
      ? []
      : [{ term: message(language, 'extract.diedOn'), value: formatDate(person.diedOn, language) }]),
  ];
}

/** Completed years. */
export function ageOn(today: string, birthDate: string): number {
  return (
    Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)
  );
}

/** The way to break the glass of a protected person, or to close it; null for anybody else. */
export function glassLink(
  { id, protection }: Pick<Person, 'id' | 'protection'>,
  { registerId, returnTo }: { readonly registerId: string; readonly returnTo: string },
  language: Language,
): { readonly href: string; readonly label: string } | null {
  if (protection === undefined) return null;
  const query = new URLSearchParams({ returnTo }).toString();
  return {
    href: `/r/${encodeURIComponent(registerId)}/persons/${id}/glass?${query}`,
    label: message(language, protection === 'hidden' ? 'access.breakGlass' : 'access.hideAgain'),
  };
}
