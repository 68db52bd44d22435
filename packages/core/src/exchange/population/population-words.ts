import type { Language } from '@kvalreg/declaration';

export type PopulationProblem =
  | 'event-unknown'
  | 'day-invalid'
  | 'reported-before'
  | 'not-for-event'
  | 'same-number'
  | 'address-incomplete'
  | 'postal-code-invalid'
  | 'too-long'
  | 'county-unknown'
  | 'episodes-invalid'
  | 'sex-invalid';
type Words = Readonly<Record<Language, string>>;

const words: Readonly<Record<PopulationProblem, Words>> = {
  'event-unknown': {
    sv: 'Händelsen är okänd. Skriv death, death-withdrawn, emigration, return, protected, unprotected, address, county, new-identifier, merge eller split.',
    nb: 'Hendelsen er ukjent. Skriv death, death-withdrawn, emigration, return, protected, unprotected, address, county, new-identifier, merge eller split.',
    en: 'The event is not known. Write death, death-withdrawn, emigration, return, protected, unprotected, address, county, new-identifier, merge or split.',
  },
  'day-invalid': {
    sv: 'Det är inget datum som har varit. Skriv det som ÅÅÅÅ-MM-DD.',
    nb: 'Det er ingen dato som har vært. Skriv den som ÅÅÅÅ-MM-DD.',
    en: 'This is no date that has been. Write it as YYYY-MM-DD.',
  },
  'reported-before': {
    sv: 'Dagen ligger före date. I reported står dagen då det noterades: date eller senare.',
    nb: 'Dagen ligger før date. I reported står dagen da det ble notert: date eller senere.',
    en: 'The day lies before date. The column reported holds the day on which it was noted: date or later.',
  },
  'not-for-event': {
    sv: 'Den här händelsen har inget andra nummer. Töm cellen, eller skriv new-identifier, merge eller split.',
    nb: 'Denne hendelsen har ikke noe annet nummer. Tøm cellen, eller skriv new-identifier, merge eller split.',
    en: 'This event has no second number. Empty the cell, or write new-identifier, merge or split.',
  },
  'same-number': {
    sv: 'De två numren är samma. Skriv det andra numret.',
    nb: 'De to numrene er like. Skriv det andre nummeret.',
    en: 'The two numbers are the same. Write the other number.',
  },
  'address-incomplete': {
    sv: 'En adress har street, postalCode och city. Fyll i cellen.',
    nb: 'En adresse har street, postalCode og city. Fyll ut cellen.',
    en: 'An address has street, postalCode and city. Fill in the cell.',
  },
  'postal-code-invalid': {
    sv: 'Postnumret kan inte läsas. Skriv det som 123 45, och landet i country för en adress utomlands.',
    nb: 'Postnummeret kan ikke leses. Skriv det som 0123, og landet i country for en adresse i utlandet.',
    en: 'The postal code cannot be read. Write it as 123 45 (Norway 0123), and the country in country for an address abroad.',
  },
  'county-unknown': {
    sv: 'Länskoden är okänd. Skriv två siffror, till exempel 12 för Skåne län; för ett norskt nummer fylkesnumret.',
    nb: 'Fylkesnummeret er ukjent. Skriv to sifre, for eksempel 46 for Vestland; for et svensk nummer länskoden.',
    en: 'The county code is not known. Write two digits, for example 12 for Skåne; of a Norwegian number the county number.',
  },
  'too-long': {
    sv: 'Texten är längre än 200 tecken. Förkorta den.',
    nb: 'Teksten er lengre enn 200 tegn. Forkort den.',
    en: 'The text is longer than 200 characters. Shorten it.',
  },
  'episodes-invalid': {
    sv: 'Skriv id för de vårdförlopp som hör till den andra personen, med blanksteg emellan.',
    nb: 'Skriv id for forløpene som hører til den andre personen, med mellomrom imellom.',
    en: 'Write the ids of the episodes that belong to the other person, with blanks in between.',
  },
  'sex-invalid': {
    sv: 'Skriv female eller male.',
    nb: 'Skriv female eller male.',
    en: 'Write female or male.',
  },
};

export function populationWords(code: PopulationProblem, language: Language): string {
  return words[code][language];
}
