import { messages } from '../message-entry.js';

/** Changes from the population register, as a file. */
export const populationMessages = messages({
  'population.title': { sv: 'Folkbokföring', nb: 'Folkeregister', en: 'Population register' },
  'population.lead': {
    sv: 'Läs in dödsfall, flyttar, nya personnummer, adresser och skyddade uppgifter från en CSV-fil. Bara personer som finns i registret berörs. Samma fil två gånger ändrar inget.',
    nb: 'Les inn dødsfall, flyttinger, nye fødselsnumre, adresser og adressesperre fra en CSV-fil. Bare personer som finnes i registeret, berøres. Samme fil to ganger endrer ingenting.',
    en: 'Read deaths, moves, new personal numbers, addresses and protected identities from a CSV file. Only persons in the register are concerned. The same file twice changes nothing.',
  },
  'population.file': {
    sv: 'Fil (CSV, högst 1 MB)',
    nb: 'Fil (CSV, høyst 1 MB)',
    en: 'File (CSV, at most 1 MB)',
  },
  'population.fileMissing': {
    sv: 'Välj en fil som inte är tom.',
    nb: 'Velg en fil som ikke er tom.',
    en: 'Choose a file that is not empty.',
  },
  'population.fileLarge': {
    sv: 'Filen är större än 1 MB. Dela den, eller be driften att läsa in den.',
    nb: 'Filen er større enn 1 MB. Del den, eller be driften lese den inn.',
    en: 'The file is larger than 1 MB. Split it, or ask the operator to import it.',
  },
  'population.file.empty-file': {
    sv: 'Filen är tom.',
    nb: 'Filen er tom.',
    en: 'The file is empty.',
  },
  'population.file.file-too-large': {
    sv: 'Filen är för stor. Dela den.',
    nb: 'Filen er for stor. Del den.',
    en: 'The file is too large. Split it.',
  },
  'population.file.not-text': {
    sv: 'Filen är inte text. Spara den som CSV.',
    nb: 'Filen er ikke tekst. Lagre den som CSV.',
    en: 'The file is not text. Save it as CSV.',
  },
  'population.file.wrong-encoding': {
    sv: 'Filens tecken kan inte läsas. Spara den som CSV i UTF-8.',
    nb: 'Tegnene i filen kan ikke leses. Lagre den som CSV i UTF-8.',
    en: 'The characters of the file cannot be read. Save it as CSV in UTF-8.',
  },
  'population.file.too-many-broken-lines': {
    sv: 'För många rader kan inte läsas. Kontrollera att filen är CSV.',
    nb: 'For mange linjer kan ikke leses. Kontroller at filen er CSV.',
    en: 'Too many lines cannot be read. Check that the file is CSV.',
  },
  'population.file.unknown-column': {
    sv: 'Kolumnen ”{column}” är okänd. Ta bort den, eller skriv ett av namnen nedan.',
    nb: 'Kolonnen «{column}» er ukjent. Fjern den, eller skriv et av navnene nedenfor.',
    en: 'The column “{column}” is not known. Remove it, or write one of the names below.',
  },
  'population.file.missing-column': {
    sv: 'Kolumnen ”{column}” saknas. Lägg till den.',
    nb: 'Kolonnen «{column}» mangler. Legg den til.',
    en: 'The column “{column}” is missing. Add it.',
  },
  'population.file.duplicate-column': {
    sv: 'Kolumnen ”{column}” står där två gånger. Ta bort den ena.',
    nb: 'Kolonnen «{column}» står der to ganger. Fjern den ene.',
    en: 'The column “{column}” is there twice. Remove one.',
  },
  'population.try': {
    sv: 'Prova utan att spara',
    nb: 'Prøv uten å lagre',
    en: 'Try without keeping anything',
  },
  'population.import': { sv: 'Läs in', nb: 'Les inn', en: 'Import' },
  'population.refused': {
    sv: 'Filen kunde inte läsas in',
    nb: 'Filen kunne ikke leses inn',
    en: 'The file could not be imported',
  },
  'population.tried': {
    sv: 'Provat: inget är sparat',
    nb: 'Prøvd: ingenting er lagret',
    en: 'Tried: nothing is kept',
  },
  'population.done': { sv: 'Filen är inläst', nb: 'Filen er lest inn', en: 'The file has been imported' },
  'population.outcome': { sv: 'Rader i filen', nb: 'Rader i filen', en: 'Rows of the file' },
  'population.count': { sv: 'Antal', nb: 'Antall', en: 'Number' },
  'population.changed': { sv: 'Ändrade något', nb: 'Endret noe', en: 'Changed something' },
  'population.unchanged': { sv: 'Redan kända', nb: 'Allerede kjent', en: 'Known already' },
  'population.unknown': {
    sv: 'Gäller personer som inte finns här',
    nb: 'Gjelder personer som ikke finnes her',
    en: 'About persons who are not here',
  },
  'population.outdated': {
    sv: 'Äldre än det som är känt',
    nb: 'Eldre enn det som er kjent',
    en: 'Older than what is known',
  },
  'population.rejectedRows': { sv: 'Avvisade', nb: 'Avvist', en: 'Rejected' },
  'population.rows': { sv: 'Rader totalt', nb: 'Rader i alt', en: 'Rows in all' },
  'population.rejected': { sv: 'Avvisade rader', nb: 'Avviste rader', en: 'Rejected rows' },
  'population.remarks': { sv: 'Att titta på', nb: 'Å se på', en: 'To be looked at' },
  'population.line': { sv: 'Rad', nb: 'Linje', en: 'Line' },
  'population.column': { sv: 'Kolumn', nb: 'Kolonne', en: 'Column' },
  'population.reason': { sv: 'Skäl', nb: 'Grunn', en: 'Reason' },
  'population.format': { sv: 'Så ser filen ut', nb: 'Slik ser filen ut', en: 'What the file looks like' },
  'population.formatText': {
    sv: 'Första raden namnger kolumnerna: identifier, event och date, och vid behov reported, newIdentifier, careOf, street, postalCode, city, country, county, episodes, birthDate och sex. Raderna får stå i vilken ordning som helst. Av två rader om samma sak gäller den som noterades sist (reported, annars date).',
    nb: 'Første rad navngir kolonnene: identifier, event og date, og ved behov reported, newIdentifier, careOf, street, postalCode, city, country, county, episodes, birthDate og sex. Radene kan stå i hvilken som helst rekkefølge. Av to rader om det samme gjelder den som ble notert sist (reported, ellers date).',
    en: 'The first line names the columns: identifier, event and date, and where needed reported, newIdentifier, careOf, street, postalCode, city, country, county, episodes, birthDate and sex. Rows may stand in any order. Of two rows about the same the one holds that was noted last (reported, else date).',
  },
  'population.event': { sv: 'Händelse', nb: 'Hendelse', en: 'Event' },
  'population.does': { sv: 'Vad den gör', nb: 'Hva den gjør', en: 'What it does' },
  'population.event.death': {
    sv: 'Dödsfall på dagen i date',
    nb: 'Dødsfall på dagen i date',
    en: 'Death on the day in date',
  },
  'population.event.death-withdrawn': {
    sv: 'Dödsfallet tas tillbaka',
    nb: 'Dødsfallet trekkes tilbake',
    en: 'The death is withdrawn',
  },
  'population.event.emigration': { sv: 'Utvandring', nb: 'Utvandring', en: 'Emigration' },
  'population.event.return': { sv: 'Återinvandring', nb: 'Gjeninnvandring', en: 'Return from abroad' },
  'population.event.protected': {
    sv: 'Skyddade personuppgifter: adressen tas bort',
    nb: 'Adressesperre: adressen slettes',
    en: 'Protected identity: the address is removed',
  },
  'population.event.unprotected': {
    sv: 'Skyddet har upphört',
    nb: 'Adressesperren er opphevet',
    en: 'The protection has ended',
  },
  'population.event.address': {
    sv: 'Ny adress: street, postalCode och city',
    nb: 'Ny adresse: street, postalCode og city',
    en: 'New address: street, postalCode and city',
  },
  'population.event.county': {
    sv: 'Bor från dagen i date i länet med koden i county',
    nb: 'Bor fra dagen i date i fylket med nummeret i county',
    en: 'Lives from the day in date in the county with the code in county',
  },
  'population.event.new-identifier': {
    sv: 'Nytt nummer i newIdentifier; det gamla leder fortfarande till personen',
    nb: 'Nytt nummer i newIdentifier; det gamle fører fortsatt til personen',
    en: 'New number in newIdentifier; the old one still leads to the person',
  },
  'population.event.merge': {
    sv: 'Två registrerade personer är en; numret i newIdentifier gäller',
    nb: 'To registrerte personer er én; nummeret i newIdentifier gjelder',
    en: 'Two registered persons are one; the number in newIdentifier holds',
  },
  'population.event.split': {
    sv: 'En person är två: förloppen i episodes hör till den med newIdentifier',
    nb: 'Én person er to: forløpene i episodes hører til den med newIdentifier',
    en: 'One person is two: the episodes in episodes belong to the one with newIdentifier',
  },
});
