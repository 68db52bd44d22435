import { messages } from '../message-entry.js';

/** Pages for what went wrong: what happened, and what to do now. */
export const errorMessages = messages({
  'error.invalidTitle': {
    sv: 'Begäran gick inte att förstå',
    nb: 'Forespørselen kunne ikke forstås',
    en: 'The request could not be understood',
  },
  'error.invalidHelp': {
    sv: 'Gå tillbaka, kontrollera uppgifterna och försök igen.',
    nb: 'Gå tilbake, kontroller opplysningene og prøv igjen.',
    en: 'Go back, check what you entered and try again.',
  },
  'error.loginTitle': { sv: 'Du behöver logga in', nb: 'Du må logge inn', en: 'You need to log in' },
  'error.loginHelp': {
    sv: 'Sidan kräver inloggning. Du kan ha blivit utloggad efter en stunds stillhet.',
    nb: 'Siden krever innlogging. Du kan ha blitt logget ut etter en stund uten aktivitet.',
    en: 'This page needs a log-in. You may have been logged out after a while without activity.',
  },
  'error.forbiddenTitle': {
    sv: 'Du har inte behörighet',
    nb: 'Du har ikke tilgang',
    en: 'You do not have access',
  },
  'error.forbiddenHelp': {
    sv: 'Uppdraget du arbetar i ger inte tillgång till detta. Byt uppdrag om du har fler, eller kontakta registrets kansli.',
    nb: 'Rollen du arbeider i, gir ikke tilgang til dette. Bytt rolle hvis du har flere, eller kontakt registersekretariatet.',
    en: 'The assignment that you work under does not give access to this. Switch assignment if you hold more than one, or contact the register office.',
  },
  'error.notFoundTitle': { sv: 'Sidan finns inte', nb: 'Siden finnes ikke', en: 'The page does not exist' },
  'error.notFoundHelp': {
    sv: 'Kontrollera adressen. Det du söker kan också höra till en annan klinik än den du arbetar för.',
    nb: 'Kontroller adressen. Det du søker, kan også høre til en annen klinikk enn den du arbeider for.',
    en: 'Check the address. What you look for may also belong to another clinic than the one you work for.',
  },
  'error.conflictTitle': {
    sv: 'Någon annan har ändrat samma formulär',
    nb: 'Noen andre har endret det samme skjemaet',
    en: 'Somebody else has changed the same form',
  },
  'error.conflictPage': {
    sv: 'Det gick inte',
    nb: 'Det gikk ikke',
    en: 'That could not be done',
  },
  'error.conflictHelp': {
    sv: 'Inget har skrivits över. Jämför nedan, och fyll i det som ska gälla.',
    nb: 'Ingenting er overskrevet. Sammenlign nedenfor, og fyll ut det som skal gjelde.',
    en: 'Nothing has been overwritten. Compare below, and fill in what is to hold.',
  },
  'error.conflictPlain': {
    sv: 'Inget har skrivits över. Läs in sidan på nytt och se vad som gäller nu.',
    nb: 'Ingenting er overskrevet. Last inn siden på nytt og se hva som gjelder nå.',
    en: 'Nothing has been overwritten. Load the page again and see what holds now.',
  },
  'error.conflictMine': { sv: 'Ditt svar', nb: 'Ditt svar', en: 'Your answer' },
  'error.conflictTheirs': { sv: 'Det som är sparat', nb: 'Det som er lagret', en: 'What is stored' },
  'error.conflictCaption': {
    sv: 'Svar som skiljer sig åt',
    nb: 'Svar som er ulike',
    en: 'Answers that differ',
  },
  'error.conflictSame': {
    sv: 'Svaren är lika. Du kan fortsätta med det som är sparat.',
    nb: 'Svarene er like. Du kan fortsette med det som er lagret.',
    en: 'The answers are the same. You can go on with what is stored.',
  },
  'error.conflictContinue': {
    sv: 'Fortsätt med det som är sparat',
    nb: 'Fortsett med det som er lagret',
    en: 'Go on with what is stored',
  },
  'error.conflictUseMine': {
    sv: 'Fortsätt med mina svar',
    nb: 'Fortsett med mine svar',
    en: 'Go on with my answers',
  },
  'error.goneTitle': {
    sv: 'Detta finns inte längre',
    nb: 'Dette finnes ikke lenger',
    en: 'This is no longer available',
  },
  'error.goneHelp': {
    sv: 'Kontakta kliniken om du behöver hjälp.',
    nb: 'Kontakt klinikken hvis du trenger hjelp.',
    en: 'Contact the clinic if you need help.',
  },
  'error.tooManyTitle': { sv: 'För många försök', nb: 'For mange forsøk', en: 'Too many attempts' },
  'error.tooManyHelp': {
    sv: 'Vänta en stund och försök igen.',
    nb: 'Vent litt og prøv igjen.',
    en: 'Wait a while and try again.',
  },
  'error.unexpectedTitle': {
    sv: 'Något gick fel hos oss',
    nb: 'Noe gikk galt hos oss',
    en: 'Something went wrong on our side',
  },
  'error.unexpectedHelp': {
    sv: 'Felet är loggat. Försök igen om en stund. Uppge numret nedan om du kontaktar oss.',
    nb: 'Feilen er loggført. Prøv igjen om litt. Oppgi nummeret nedenfor hvis du kontakter oss.',
    en: 'The error has been logged. Try again in a while. Give the number below if you contact us.',
  },
  'error.code': { sv: 'Felkod', nb: 'Feilkode', en: 'Error code' },
  'error.correlationId': { sv: 'Felnummer', nb: 'Feilnummer', en: 'Error number' },
  'error.details': { sv: 'Det här sade servern', nb: 'Dette sa serveren', en: 'What the server said' },
  'error.withoutChoice': {
    sv: 'Visa sidan utan urval',
    nb: 'Vis siden uten utvalg',
    en: 'Show the page without a selection',
  },
  'error.unknownValue': {
    sv: '{name}: ”{value}” finns inte.',
    nb: '{name}: «{value}» finnes ikke.',
    en: '{name}: there is no “{value}”.',
  },
  'error.unknownFilter': {
    sv: 'Det går inte att välja efter ”{name}” här.',
    nb: 'Det går ikke an å velge etter «{name}» her.',
    en: '“{name}” is nothing to choose by here.',
  },
  'error.unknownMeasure': {
    sv: '”{value}” är inget mått här.',
    nb: '«{value}» er ikke et mål her.',
    en: '“{value}” is no measure here.',
  },
  'error.toStart': { sv: 'Till startsidan', nb: 'Til startsiden', en: 'To the start page' },
  'error.reload': { sv: 'Läs in sidan på nytt', nb: 'Last inn siden på nytt', en: 'Load the page again' },
});
