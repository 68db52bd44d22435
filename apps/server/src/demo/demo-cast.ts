import type { NewAssignment } from '@kvalreg/core';
import type { RegisterPlugin, Text } from '@kvalreg/declaration';

/** Somebody at a demo log-in provider. Invented; the number is from the series that is reserved for tests. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly login: 'staff' | 'patient';
  readonly personalNumber?: string;
  readonly assignments: readonly DemoAssignment[];
  /** What there is to see, in each register where they are somebody; without one, by their role alone. */
  readonly sees: readonly Text[];
}
export interface DemoAssignment {
  readonly role: NewAssignment['role'];
  readonly registerId: string | null;
  /** The unit as the register's demo names it, and its place there: another database may have other units. */
  readonly unit?: { readonly id: string; readonly position: number };
}

/** The patient whose letter, link and log-in the demo shows. */
export const demoPatient = {
  id: 'karin-demosson',
  name: 'Karin Demosson',
  personalNumber: '195403129801',
  birthDate: '1954-03-12',
  sex: 'female',
} as const;

const administrator: DemoPerson = {
  id: 'fredrik-sund',
  name: 'Fredrik Sund',
  login: 'staff',
  assignments: [{ role: 'administrator', registerId: null }],
  sees: [],
};
const patient: DemoPerson = {
  id: demoPatient.id,
  name: demoPatient.name,
  login: 'patient',
  personalNumber: demoPatient.personalNumber,
  assignments: [],
  sees: [],
};

/**
 * Whom one can be in the demo: the people that the registers bring, then the administrator and the patient. A name that
 * stands in several registers, or several times in one, is one person with several assignments.
 */
export function demoCast(plugins: readonly RegisterPlugin[]): readonly DemoPerson[] {
  const people = new Map<string, DemoPerson>();
  for (const { register, demo } of plugins) {
    for (const { name, role, unit, see } of demo?.staff ?? []) {
      const known = people.get(name) ?? { id: idOf(name), name, login: 'staff', assignments: [], sees: [] };
      const position = demo?.units.findIndex(({ id }) => id === unit) ?? -1;
      const place = unit === undefined ? {} : { unit: { id: unit, position } };
      people.set(name, {
        ...known,
        assignments: [...known.assignments, { role, registerId: register.id, ...place }],
        sees: Object.keys(see).length > 0 ? [...known.sees, see] : known.sees,
      });
    }
  }
  return [...people.values(), administrator, patient];
}

/** "Anna Åkesson" → "anna-akesson". */
function idOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('Ø', 'O');
  return plain
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z]+/gu, '-');
}
