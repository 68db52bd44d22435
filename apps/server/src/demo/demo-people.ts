import type { NewAssignment } from '@kvalreg/core';

/** Somebody at a demo log-in provider. Invented; the number is from the series that is reserved for tests. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly login: 'staff' | 'patient';
  readonly personalNumber?: string;
  readonly assignments: readonly DemoAssignment[];
  readonly title: { readonly en: string; readonly sv: string };
  readonly sees: { readonly en: string; readonly sv: string };
}
/** Held in every register of the demo; `clinic` counts its clinics from 0 in alphabetical order. */
export interface DemoAssignment {
  readonly role: NewAssignment['role'];
  readonly clinic?: number;
}

/** The patient whose letter, link and log-in the demo shows. */
export const demoPatient = {
  id: 'karin-demosson',
  name: 'Karin Demosson',
  personalNumber: '195403129801',
  birthDate: '1954-03-12',
  sex: 'female',
} as const;

/** One for each role, and one who holds several. */
export const demoPeople: readonly DemoPerson[] = [
  {
    id: 'anna-akesson',
    name: 'Anna Åkesson',
    login: 'staff',
    assignments: [{ role: 'clinic-staff', clinic: 0 }],
    title: { en: 'surgeon', sv: 'kirurg' },
    sees: {
      en: 'The work list of her clinic: registers operations, finds and adds patients, reads their answers.',
      sv: 'Sin kliniks arbetslista: registrerar operationer, söker och lägger till patienter, läser deras svar.',
    },
  },
  {
    id: 'bengt-bjork',
    name: 'Bengt Björk',
    login: 'staff',
    assignments: [{ role: 'clinic-leader', clinic: 0 }],
    title: { en: 'head of clinic', sv: 'verksamhetschef' },
    sees: {
      en: 'The report of his clinic against the nation, and its follow-ups.',
      sv: 'Sin kliniks rapport jämförd med riket, och klinikens uppföljningar.',
    },
  },
  {
    id: 'cecilia-lindqvist',
    name: 'Cecilia Lindqvist',
    login: 'staff',
    assignments: [{ role: 'register-office' }],
    title: { en: 'register office', sv: 'registerkansliet' },
    sees: {
      en: 'The follow-ups of all clinics, due, overdue and answered; types in answers on paper.',
      sv: 'Uppföljningar från alla kliniker, väntande, försenade och besvarade; skriver in pappersenkäter.',
    },
  },
  {
    id: 'david-holm',
    name: 'David Holm',
    login: 'staff',
    assignments: [{ role: 'register-holder' }],
    title: { en: 'register holder', sv: 'registerhållare' },
    sees: {
      en: 'Reports and figures of the whole register, but no single patient.',
      sv: 'Rapporter och siffror för hela registret, men ingen enskild patient.',
    },
  },
  {
    id: 'eva-noren',
    name: 'Eva Norén',
    login: 'staff',
    assignments: [{ role: 'authority' }],
    title: { en: 'region or agency', sv: 'region eller myndighet' },
    sees: { en: 'Aggregated figures only.', sv: 'Bara sammanställda siffror.' },
  },
  {
    id: 'fredrik-sund',
    name: 'Fredrik Sund',
    login: 'staff',
    assignments: [{ role: 'administrator' }],
    title: { en: 'administrator', sv: 'administratör' },
    sees: {
      en: 'Neither patients nor figures: an administrator gives others their rights.',
      sv: 'Varken patienter eller siffror: en administratör ger andra deras behörighet.',
    },
  },
  {
    id: 'gunilla-berg',
    name: 'Gunilla Berg',
    login: 'staff',
    assignments: [
      { role: 'clinic-staff', clinic: 1 },
      { role: 'clinic-leader', clinic: 1 },
      { role: 'register-office' },
    ],
    title: { en: 'several assignments', sv: 'flera uppdrag' },
    sees: {
      en: 'Chooses at log-in whether to work for another clinic, as its leader, or for the register office.',
      sv: 'Väljer vid inloggningen om hon arbetar för en annan klinik, som dess chef eller för registerkansliet.',
    },
  },
  {
    id: demoPatient.id,
    name: demoPatient.name,
    login: 'patient',
    personalNumber: demoPatient.personalNumber,
    assignments: [],
    title: { en: 'patient', sv: 'patient' },
    sees: {
      en: 'Her own forms: what is answered and what is due.',
      sv: 'Sina egna formulär: vad som är besvarat och vad som väntar.',
    },
  },
];
