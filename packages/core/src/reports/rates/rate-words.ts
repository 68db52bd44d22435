import type { Text } from '@kvalreg/declaration';

/** How response rates are defined and what their parts are called, as shown beside every figure. */
export const rateWords = {
  report: { sv: 'Svarsfrekvens', nb: 'Svarandel', en: 'Response rate' },
  definition: {
    sv: 'Täljare: besvarade inom svarsfönstret. Nämnare: uppföljningar vars fönster är över, utom dem som inte kunde besvaras. Ett svar utanför fönstret räknas som obesvarat.',
    nb: 'Teller: besvart innenfor svarvinduet. Nevner: oppfølginger der vinduet er over, unntatt dem som ikke kunne besvares. Et svar utenfor vinduet regnes som ubesvart.',
    en: 'Numerator: answered within the window. Denominator: follow-ups whose window is over, but for those that could not be answered. An answer outside the window counts as none.',
  },
  channelTitle: { sv: '{title}: svarsväg', nb: '{title}: svarvei', en: '{title}: way of answering' },
  channelDefinition: {
    sv: 'Samma nämnare som svarsfrekvensen, efter hur svaret kom.',
    nb: 'Samme nevner som svarandelen, etter hvordan svaret kom.',
    en: 'The same denominator as the response rate, by the way in which the answer came.',
  },
  ageGroup: { sv: 'Ålder vid indexdatum', nb: 'Alder ved indeksdato', en: 'Age at the index date' },
} as const satisfies Record<string, Text>;

/** Why a follow-up is not in the denominator; each counts once, under the first that holds. */
export const rateExclusions = [
  {
    code: 'open',
    title: { sv: 'fönstret är inte över', nb: 'vinduet er ikke over', en: 'the window is not over' },
  },
  {
    code: 'too-late',
    title: {
      sv: 'registrerades först när fönstret var över',
      nb: 'registrert først da vinduet var over',
      en: 'registered when the window was already over',
    },
  },
  {
    code: 'died',
    title: {
      sv: 'avled senast på förfallodagen',
      nb: 'døde senest på forfallsdagen',
      en: 'died by the due date',
    },
  },
  {
    code: 'emigrated',
    title: {
      sv: 'flyttade utomlands senast på förfallodagen',
      nb: 'flyttet utenlands senest på forfallsdagen',
      en: 'moved abroad by the due date',
    },
  },
  {
    code: 'left',
    title: {
      sv: 'deltog inte längre på förfallodagen',
      nb: 'deltok ikke lenger på forfallsdagen',
      en: 'no longer took part on the due date',
    },
  },
  {
    code: 'new-index',
    title: {
      sv: 'en ny indexhändelse hade avslutat uppföljningen',
      nb: 'en ny indekshendelse hadde avsluttet oppfølgingen',
      en: 'a new index event had ended the follow-up',
    },
  },
  {
    code: 'ended',
    title: {
      sv: 'uppföljningen hade avslutats av annat skäl',
      nb: 'oppfølgingen var avsluttet av annen grunn',
      en: 'the follow-up had been ended for another reason',
    },
  },
] as const satisfies readonly { readonly code: string; readonly title: Text }[];

/** How a follow-up in the denominator was answered, or not. */
export const rateChannels = [
  { code: 'web', label: { sv: 'Webb', nb: 'Nett', en: 'Web' } },
  { code: 'paper', label: { sv: 'Papper', nb: 'Papir', en: 'Paper' } },
  { code: 'staff', label: { sv: 'Via personal', nb: 'Via personell', en: 'Through staff' } },
  { code: 'import', label: { sv: 'Inläst fil', nb: 'Innlest fil', en: 'Imported file' } },
  { code: 'outside', label: { sv: 'Utanför fönstret', nb: 'Utenfor vinduet', en: 'Outside the window' } },
  { code: 'none', label: { sv: 'Inget svar', nb: 'Ikke svar', en: 'No answer' } },
] as const satisfies readonly { readonly code: string; readonly label: Text }[];

/** First age of each group; the last has no end. */
export const ageGroups = [
  { code: '0-17', from: 0 },
  { code: '18-39', from: 18 },
  { code: '40-59', from: 40 },
  { code: '60-74', from: 60 },
  { code: '75+', from: 75 },
] as const;
