/** Texts that referrals, visits and examinations share. */
export const exclusionTexts = {
  chosen: { sv: 'Patienten har valt att vänta', en: 'The patient chose to wait' },
  medical: { sv: 'Väntar av medicinska skäl', en: 'Waits for medical reasons' },
};

export const itemTexts = {
  number: {
    label: { sv: 'Radens nummer i källsystemet', en: 'Number of the row in its system' },
    help: {
      sv: 'Ett löpnummer, aldrig ett personnummer. Samma nummer igen ersätter raden.',
      en: 'A serial number, never a personal number. The same number again replaces the row.',
    },
  },
};

const excluded = {
  sv: 'Den som har valt att vänta, eller väntar av medicinska skäl, räknas bort och redovisas.',
  en: 'Whoever chose to wait, or waits for medical reasons, is taken out and counted.',
};

/** `waiting`: a picture of one day; `done`: what happened in a period. */
export function waitingDefinition(what: { sv: string; en: string }, days: number) {
  return {
    sv: `Av dem som väntar på ${what.sv} periodens sista dag: andelen som har väntat högst ${days} dagar sedan remissen (dag ${days} ingår). Pågående period: den dag som siffrorna gäller. ${excluded.sv}`,
    en: `Of those who wait for ${what.en} on the last day of the period: the share who have waited at most ${days} days since the referral (day ${days} is within). A period in progress: the day of the figures. ${excluded.en}`,
  };
}
export function doneDefinition(
  what: { sv: string; en: string },
  days: number,
  from: { sv: string; en: string },
) {
  return {
    sv: `Av ${what.sv} i perioden: andelen som ägde rum högst ${days} dagar efter ${from.sv} (dag ${days} ingår). ${excluded.sv}`,
    en: `Of ${what.en} in the period: the share that took place at most ${days} days after ${from.en} (day ${days} is within). ${excluded.en}`,
  };
}
