import { messages } from '../message-entry.js';

/** Questions that are answered with codes of a classification. */
export const codeMessages = messages({
  'codes.hint': {
    sv: 'Skriv en kod eller några ord och välj i listan.',
    nb: 'Skriv en kode eller noen ord og velg i listen.',
    en: 'Write a code or some words and choose from the list.',
  },
  'codes.search': {
    sv: 'Sök i {system} efter kod eller ord',
    nb: 'Søk i {system} etter kode eller ord',
    en: 'Search {system} by code or words',
  },
  'codes.searchButton': { sv: 'Sök', nb: 'Søk', en: 'Search' },
  'codes.hits': {
    sv: 'Träffar på ”{text}” i {system} {year}: kryssa för det som gäller och gå vidare',
    nb: 'Treff på «{text}» i {system} {year}: kryss av for det som gjelder, og gå videre',
    en: 'Hits for “{text}” in {system} {year}: tick what applies and go on',
  },
  'codes.noHits': {
    sv: 'Inga fler koder i {system} {year} passar på ”{text}”. Sök med andra ord.',
    nb: 'Ingen flere koder i {system} {year} passer til «{text}». Søk med andre ord.',
    en: 'No more codes of {system} {year} fit “{text}”. Search with other words.',
  },
  'codes.notValid': { sv: 'gäller inte {year}', nb: 'gjelder ikke i {year}', en: 'not valid in {year}' },
  'codes.chosen': { sv: 'Valda koder', nb: 'Valgte koder', en: 'Chosen codes' },
  'codes.remove': { sv: 'Ta bort {code}', nb: 'Fjern {code}', en: 'Remove {code}' },
  'codes.added': { sv: '{code} är vald.', nb: '{code} er valgt.', en: '{code} is chosen.' },
  'codes.removed': { sv: '{code} är borttagen.', nb: '{code} er fjernet.', en: '{code} is removed.' },
  'codes.found': {
    sv: '{n} träffar. Välj med piltangenterna och Retur.',
    nb: '{n} treff. Velg med piltastene og Enter.',
    en: '{n} hits. Choose with the arrow keys and Enter.',
  },
  'codes.none': {
    sv: 'Inga träffar. Sök med andra ord.',
    nb: 'Ingen treff. Søk med andre ord.',
    en: 'No hits. Search with other words.',
  },
  'codes.failed': {
    sv: 'Sökningen misslyckades. Du kan skriva koden själv.',
    nb: 'Søket mislyktes. Du kan skrive koden selv.',
    en: 'The search failed. You can type the code yourself.',
  },
  'problem.unknown-code-system': {
    sv: 'Den kodlistan finns inte här.',
    nb: 'Den kodelisten finnes ikke her.',
    en: 'There is no such code list here.',
  },
  'codes.full': {
    sv: 'Högst {max}. Ta bort en kod för att välja en annan.',
    nb: 'Høyst {max}. Fjern en kode for å velge en annen.',
    en: 'At most {max}. Remove a code to choose another.',
  },
});
