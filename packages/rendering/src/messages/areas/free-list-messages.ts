import { messages } from '../message-entry.js';

/** Lists with variables of one’s choice. */
export const freeListMessages = messages({
  'freeList.title': { sv: 'Valfri lista', nb: 'Datadump', en: 'Free list' },
  'freeList.lead': {
    sv: 'Välj variabler ur enhetens egna fall och ta ut dem som fil. Alla personer i filen får det i sin logg.',
    nb: 'Velg variabler fra enhetens egne forløp og ta dem ut som fil. Alle personer i filen får det i sin logg.',
    en: 'Choose variables of the unit’s own cases and take them as a file. Everybody in the file has it in the log.',
  },
  'freeList.leadAll': {
    sv: 'Välj variabler ur registrets fall och ta ut dem som fil, utan personnummer. Alla personer i filen får det i sin logg.',
    nb: 'Velg variabler fra registerets forløp og ta dem ut som fil, uten fødselsnummer. Alle personer i filen får det i sin logg.',
    en: 'Choose variables of the register’s cases and take them as a file, without personal numbers. Everybody in the file has it in the log.',
  },
  'freeList.pathway': { sv: 'Förlopp', nb: 'Forløp', en: 'Pathway' },
  'freeList.saved': { sv: 'Sparade val', nb: 'Lagrede valg', en: 'Saved choices' },
  'freeList.sharedBy': { sv: 'delad av {who}', nb: 'delt av {who}', en: 'shared by {who}' },
  'freeList.own': { sv: 'egen', nb: 'egen', en: 'own' },
  'freeList.ownShared': {
    sv: 'egen, delad med enheten',
    nb: 'egen, delt med enheten',
    en: 'own, shared with the unit',
  },
  'freeList.remove': { sv: 'Ta bort', nb: 'Fjern', en: 'Remove' },
  'freeList.removeNamed': { sv: 'Ta bort {name}', nb: 'Fjern {name}', en: 'Remove {name}' },
  'freeList.filters': { sv: 'Vilka fall', nb: 'Hvilke forløp', en: 'Which cases' },
  'freeList.more': { sv: 'Fler urval', nb: 'Flere utvalg', en: 'More choices' },
  'freeList.variables': { sv: 'Vilka variabler', nb: 'Hvilke variabler', en: 'Which variables' },
  'freeList.who': { sv: 'Vem raden gäller', nb: 'Hvem raden gjelder', en: 'Who a row is about' },
  'freeList.identify': {
    sv: 'Personnummer i stället för slumpmässigt id',
    nb: 'Fødselsnummer i stedet for tilfeldig id',
    en: 'Personal numbers instead of random ids',
  },
  'freeList.format': { sv: 'Filformat', nb: 'Filformat', en: 'File format' },
  'freeList.count': { sv: 'Räkna först', nb: 'Tell først', en: 'Count first' },
  'freeList.size': {
    sv: 'Filen får {cases} rader ({persons} personer) och {columns} kolumner.',
    nb: 'Filen får {cases} rader ({persons} personer) og {columns} kolonner.',
    en: 'The file will have {cases} rows ({persons} persons) and {columns} columns.',
  },
  'freeList.nothing': {
    sv: 'Inga fall svarar mot valet. Filen blir tom.',
    nb: 'Ingen forløp svarer til valget. Filen blir tom.',
    en: 'No case answers to the choice. The file will be empty.',
  },
  'freeList.columnNames': {
    sv: 'Kolumnerna i filen',
    nb: 'Kolonnene i filen',
    en: 'The columns of the file',
  },
  'freeList.fetch': { sv: 'Hämta filen', nb: 'Hent filen', en: 'Fetch the file' },
  'freeList.save': { sv: 'Spara valet', nb: 'Lagre valget', en: 'Save the choice' },
  'freeList.name': { sv: 'Namn på valet', nb: 'Navn på valget', en: 'Name of the choice' },
  'freeList.share': { sv: 'Dela med enheten', nb: 'Del med enheten', en: 'Share with the unit' },
  'freeList.savedNotice': { sv: 'Valet är sparat.', nb: 'Valget er lagret.', en: 'The choice is saved.' },
});
