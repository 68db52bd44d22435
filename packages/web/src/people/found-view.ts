import type { Episode, Person, Unit } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { formatDate, message, type PatientsView } from '@kvalreg/rendering';
import { factsOf, glassLink, nameOf } from '../platform/pages/person.js';
import { consentField } from './consent-field.js';
import { eventNames, pathwayOf } from '../platform/pages/event-words.js';

interface FoundPatient {
  readonly register: Register;
  readonly person: Person;
  readonly episodes: readonly Episode[];
  readonly mayOpen: boolean;
  readonly mayMakeExtract: boolean;
  /** Null for those who do not record it, and in a register without. */
  readonly participationHref: string | null;
  readonly contact: { readonly href: string; readonly text: string } | null;
  /** Version of the information that a consent is still needed to, before an episode is opened. */
  readonly consentTo: string | null;
  /** To choose from, for those who work for all clinics. */
  readonly units: readonly Unit[];
  readonly today: string;
  readonly language: Language;
}

/** A patient with the episodes that the reader may see, and the way to open another. */
export function foundView({
  register,
  person,
  episodes,
  mayOpen,
  mayMakeExtract,
  participationHref,
  contact,
  consentTo,
  units,
  today,
  language,
}: FoundPatient): NonNullable<PatientsView['found']> {
  const base = `/r/${encodeURIComponent(register.id)}/episodes`;
  return {
    name: nameOf(person, language),
    facts: factsOf(person, today, language),
    episodes: episodes.map(({ id, pathway, unitName, indexDate, openedOn }) => ({
      href: `${base}/${id}`,
      label: textIn(register.pathways[pathway]?.title ?? {}, language),
      detail: `${unitName} · ${
        indexDate === null
          ? message(language, 'episode.startedOn', { date: formatDate(openedOn, language) })
          : message(language, 'patient.indexDate', {
              event: eventNames(pathwayOf(register, pathway), language).title,
              date: formatDate(indexDate, language),
            })
      }`,
    })),
    participationHref,
    contact,
    // Whoever opens episodes meets the person, and may break the glass.
    glass: mayOpen ? glassLink(person, { registerId: register.id, returnTo: '/' }, language) : null,
    rightsHref: mayMakeExtract ? `/r/${encodeURIComponent(register.id)}/patients/${person.id}/rights` : null,
    open: mayOpen
      ? {
          consent:
            consentTo === null
              ? null
              : consentField({ version: consentTo, value: '', error: null, language }),
          action: base,
          personId: person.id,
          pathways: Object.entries(register.pathways).map(([value, { title }]) => ({
            value,
            label: textIn(title, language),
          })),
          units: units.map(({ id, name }) => ({ value: id, label: name })),
        }
      : null,
  };
}
