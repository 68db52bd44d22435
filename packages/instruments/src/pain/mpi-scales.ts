import type { Direction, Text } from '@kvalreg/declaration';

/** The scales of the inventory: name, direction, and questions as section and number. */
export interface MpiScale {
  readonly label: Text;
  readonly better: Direction;
  readonly section: 1 | 2 | 3;
  readonly questions: readonly number[];
}

/**
 * The original key (Kerns, Turk and Rudy 1985). Some secondary sources exchange the sizes of `solicitous` (six
 * questions) and `distracting` (four).
 */
export const mpiScales = {
  interference: {
    label: { sv: 'Påverkan på livet', nb: 'Innvirkning på livet', en: 'Interference' },
    better: 'lower',
    section: 1,
    questions: [2, 3, 4, 8, 9, 13, 14, 17, 19],
  },
  support: {
    label: { sv: 'Stöd', nb: 'Støtte', en: 'Support' },
    better: 'higher',
    section: 1,
    questions: [5, 10, 15],
  },
  painSeverity: {
    label: { sv: 'Smärtans svårighet', nb: 'Smertens styrke', en: 'Severity of pain' },
    better: 'lower',
    section: 1,
    questions: [1, 7, 12],
  },
  lifeControl: {
    label: { sv: 'Kontroll över livet', nb: 'Kontroll over livet', en: 'Control of life' },
    better: 'higher',
    section: 1,
    questions: [11, 16],
  },
  affectiveDistress: {
    label: { sv: 'Känslomässigt lidande', nb: 'Følelsesmessig lidelse', en: 'Affective distress' },
    better: 'lower',
    section: 1,
    questions: [6, 18, 20],
  },
  punishing: {
    label: { sv: 'Bestraffande svar', nb: 'Straffende svar', en: 'Punishing responses' },
    better: 'lower',
    section: 2,
    questions: [1, 4, 7, 10],
  },
  solicitous: {
    label: { sv: 'Omsorgsfulla svar', nb: 'Omsorgsfulle svar', en: 'Solicitous responses' },
    better: 'higher',
    section: 2,
    questions: [2, 5, 8, 11, 13, 14],
  },
  distracting: {
    label: { sv: 'Avledande svar', nb: 'Avledende svar', en: 'Distracting responses' },
    better: 'higher',
    section: 2,
    questions: [3, 6, 9, 12],
  },
  householdChores: {
    label: { sv: 'Hushållsarbete', nb: 'Husarbeid', en: 'Household chores' },
    better: 'higher',
    section: 3,
    questions: [1, 5, 9, 13, 17],
  },
  outdoorWork: {
    label: { sv: 'Arbete utomhus', nb: 'Utendørs arbeid', en: 'Outdoor work' },
    better: 'higher',
    section: 3,
    questions: [2, 6, 10, 14, 18],
  },
  awayFromHome: {
    label: {
      sv: 'Aktiviteter utanför hemmet',
      nb: 'Aktiviteter utenfor hjemmet',
      en: 'Activities away from home',
    },
    better: 'higher',
    section: 3,
    questions: [3, 7, 11, 15],
  },
  socialActivities: {
    label: { sv: 'Sociala aktiviteter', nb: 'Sosiale aktiviteter', en: 'Social activities' },
    better: 'higher',
    section: 3,
    questions: [4, 8, 12, 16],
  },
} as const satisfies Record<string, MpiScale>;

export type MpiScaleName = keyof typeof mpiScales;

/** The four scales of what a person does, whose mean is the general level of activity. */
export const activityScales = [
  'householdChores',
  'outdoorWork',
  'awayFromHome',
  'socialActivities',
] as const satisfies readonly MpiScaleName[];

export const generalActivity: Text = {
  sv: 'Allmän aktivitet',
  nb: 'Generell aktivitet',
  en: 'General activity',
};

export const mpiLicence = {
  holder: 'Kerns, Turk and Rudy 1985; Swedish MPI-S: Bergström et al. 1998',
  itemTextMayShip: 'no',
  note: 'Ask the authors. The labels name the subject only; a register that may installs the wording.',
} as const;
