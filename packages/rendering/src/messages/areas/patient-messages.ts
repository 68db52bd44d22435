import { messages } from '../message-entry.js';

/** What a patient meets. */
export const patientMessages = messages({
  'patient.start': { sv: 'Börja svara', nb: 'Begynn å svare', en: 'Start answering' },
  'patient.resume': {
    sv: 'Fortsätt där du slutade',
    nb: 'Fortsett der du sluttet',
    en: 'Go on where you stopped',
  },
  'patient.resumeInfo': {
    sv: 'Du har redan börjat svara. Det du har skrivit är sparat.',
    nb: 'Du har allerede begynt å svare. Det du har skrevet, er lagret.',
    en: 'You have already started. What you have written is saved.',
  },
  'patient.pages.one': {
    sv: 'Formuläret har {n} sida.',
    nb: 'Skjemaet har {n} side.',
    en: 'The form has {n} page.',
  },
  'patient.pages.other': {
    sv: 'Formuläret har {n} sidor.',
    nb: 'Skjemaet har {n} sider.',
    en: 'The form has {n} pages.',
  },
  'patient.howTo': {
    sv: 'Du kan göra paus när du vill: svaren sparas och du kommer tillbaka med samma länk eller kod.',
    nb: 'Du kan ta pause når du vil: svarene lagres, og du kommer tilbake med samme lenke eller kode.',
    en: 'You can take a break at any time: the answers are saved, and the same link or code brings you back.',
  },
  'patient.answerBefore': {
    sv: 'Svara helst senast {date}.',
    nb: 'Svar helst innen {date}.',
    en: 'Please answer no later than {date}.',
  },
  'patient.answerLate': {
    sv: 'Svaret skulle ha kommit in senast {date}, men du kan fortfarande svara.',
    nb: 'Svaret skulle ha kommet inn innen {date}, men du kan fortsatt svare.',
    en: 'The answer was due on {date}, but you can still give it.',
  },
  'patient.linkUntil': {
    sv: 'Formuläret kan besvaras till och med {date}.',
    nb: 'Skjemaet kan besvares til og med {date}.',
    en: 'The form can be answered until {date}.',
  },
  'patient.participation': {
    sv: 'Om registret och dina uppgifter',
    nb: 'Om registeret og opplysningene dine',
    en: 'About the register and your data',
  },
  'patient.about': { sv: 'Gäller', nb: 'Gjelder', en: 'Concerns' },
  'patient.indexDate': { sv: '{event} {date}', nb: '{event} {date}', en: '{event} on {date}' },

  'patient.laterTitle': { sv: 'Svaren är sparade', nb: 'Svarene er lagret', en: 'The answers are saved' },
  'patient.laterText': {
    sv: 'De är inte inskickade än. Öppna samma länk eller skriv samma kod när du vill fortsätta.',
    nb: 'De er ikke sendt inn ennå. Åpne samme lenke eller skriv samme kode når du vil fortsette.',
    en: 'They are not submitted yet. Open the same link or type the same code when you want to go on.',
  },
  'patient.laterTextLoggedIn': {
    sv: 'De är inte inskickade än. Du hittar formuläret under ”Mina formulär” när du vill fortsätta.',
    nb: 'De er ikke sendt inn ennå. Du finner skjemaet under «Mine skjemaer» når du vil fortsette.',
    en: 'They are not submitted yet. You find the form under “My forms” when you want to go on.',
  },
  'patient.continueNow': { sv: 'Fortsätt nu', nb: 'Fortsett nå', en: 'Go on now' },

  'patient.receiptTitle': {
    sv: 'Tack! Dina svar har kommit in',
    nb: 'Takk! Svarene dine er kommet inn',
    en: 'Thank you! Your answers have come in',
  },
  'patient.receiptText': {
    sv: 'Svaren kom in {date}. Du behöver inte göra något mer.',
    nb: 'Svarene kom inn {date}. Du trenger ikke gjøre noe mer.',
    en: 'The answers came in on {date}. There is nothing more to do.',
  },
  'patient.receiptUse': {
    sv: 'De hjälper kliniken att följa hur det går för dig och andra som fått samma behandling.',
    nb: 'De hjelper klinikken å følge hvordan det går med deg og andre som har fått samme behandling.',
    en: 'They help the clinic to follow how you and others with the same treatment fare.',
  },
  'patient.closePage': {
    sv: 'Du kan stänga sidan.',
    nb: 'Du kan lukke siden.',
    en: 'You can close this page.',
  },
  'patient.answeredTitle': {
    sv: 'Svaret har redan kommit in',
    nb: 'Svaret er allerede kommet inn',
    en: 'The answer has already come in',
  },
  'patient.answeredText': {
    sv: 'Svaret på formuläret kom in {date}. Länken kan inte användas igen.',
    nb: 'Svaret på skjemaet kom inn {date}. Lenken kan ikke brukes igjen.',
    en: 'The answer to this form came in on {date}. The link cannot be used again.',
  },
  'patient.answeredHelp': {
    sv: 'Blev något fel? Kontakta kliniken, så kan de rätta svaret.',
    nb: 'Ble noe feil? Kontakt klinikken, så kan de rette svaret.',
    en: 'Is something wrong? Contact the clinic, and they can correct the answer.',
  },
  'patient.closedTitle': {
    sv: 'Länken fungerar inte längre',
    nb: 'Lenken virker ikke lenger',
    en: 'The link no longer works',
  },
  'patient.closedText': {
    sv: 'Tiden för länken har gått ut, eller så har den ersatts av en ny. Inga svar har gått förlorade.',
    nb: 'Fristen for lenken er ute, eller den er erstattet av en ny. Ingen svar er gått tapt.',
    en: 'The time of the link has run out, or a new one has replaced it. No answers are lost.',
  },
  'patient.closedHelp': {
    sv: 'Be kliniken om en ny länk, eller svara på papper.',
    nb: 'Be klinikken om en ny lenke, eller svar på papir.',
    en: 'Ask the clinic for a new link, or answer on paper.',
  },
  'patient.notOpenTitle': {
    sv: 'Formuläret har inte öppnat än',
    nb: 'Skjemaet er ikke åpnet ennå',
    en: 'The form is not open yet',
  },
  'patient.notOpenText': {
    sv: 'Kom tillbaka senare med samma länk.',
    nb: 'Kom tilbake senere med samme lenke.',
    en: 'Come back later with the same link.',
  },
  'patient.notOpenUntil': {
    sv: 'Det öppnar {date}. Kom tillbaka då med samma länk.',
    nb: 'Det åpner {date}. Kom tilbake da med samme lenke.',
    en: 'It opens on {date}. Come back then with the same link.',
  },
  'patient.unknownTitle': {
    sv: 'Länken hittades inte',
    nb: 'Fant ikke lenken',
    en: 'The link was not found',
  },
  'patient.unknownText': {
    sv: 'Kontrollera att hela länken kom med. Du kan också skriva koden ur brevet.',
    nb: 'Kontroller at hele lenken kom med. Du kan også skrive koden fra brevet.',
    en: 'Check that the whole link was copied. You can also type the code from the letter.',
  },

  'code.title': {
    sv: 'Skriv koden ur brevet',
    nb: 'Skriv koden fra brevet',
    en: 'Type the code from the letter',
  },
  'code.label': { sv: 'Kod', nb: 'Kode', en: 'Code' },
  'code.help': {
    sv: 'Stora och små bokstäver spelar ingen roll, inte heller mellanslag och bindestreck.',
    nb: 'Store og små bokstaver spiller ingen rolle, heller ikke mellomrom og bindestrek.',
    en: 'Capital and small letters do not matter, nor do spaces and hyphens.',
  },
  'code.submit': { sv: 'Öppna formuläret', nb: 'Åpne skjemaet', en: 'Open the form' },
  'code.missing': {
    sv: 'Skriv koden som står i brevet.',
    nb: 'Skriv koden som står i brevet.',
    en: 'Type the code that stands in the letter.',
  },
  'code.mistyped': {
    sv: 'Koden kan inte stämma. Den har tio tecken, siffrorna 2–9 och bokstäver. Jämför den med brevet.',
    nb: 'Koden kan ikke stemme. Den har ti tegn, sifrene 2–9 og bokstaver. Sammenlign den med brevet.',
    en: 'The code cannot be right. It has ten characters, the digits 2–9 and letters. Compare it with the letter.',
  },
  'code.unknown': {
    sv: 'Koden finns inte. Kontrollera tecken för tecken mot brevet, eller be kliniken om en ny.',
    nb: 'Koden finnes ikke. Kontroller tegn for tegn mot brevet, eller be klinikken om en ny.',
    en: 'There is no such code. Check it against the letter sign by sign, or ask the clinic for a new one.',
  },

  'my.title': { sv: 'Mina formulär', nb: 'Mine skjemaer', en: 'My forms' },
  'my.toAnswer': { sv: 'Att svara på', nb: 'Å svare på', en: 'To answer' },
  'my.answered': { sv: 'Besvarade', nb: 'Besvarte', en: 'Answered' },
  'my.later': { sv: 'Senare', nb: 'Senere', en: 'Later' },
  'my.nothingToAnswer': {
    sv: 'Du har inget att svara på just nu.',
    nb: 'Du har ingenting å svare på akkurat nå.',
    en: 'There is nothing for you to answer right now.',
  },
  'my.noRegister': {
    sv: 'Du finns inte i något av registren här, så det finns inga formulär att visa.',
    nb: 'Du finnes ikke i noen av registrene her, så det er ingen skjemaer å vise.',
    en: 'You are not in any of the registers here, so there are no forms to show.',
  },
  'my.opensOn': { sv: 'Öppnar {date}', nb: 'Åpner {date}', en: 'Opens on {date}' },
  'my.dueOn': { sv: 'Svara senast {date}', nb: 'Svar innen {date}', en: 'Answer by {date}' },
  'my.overdue': {
    sv: 'Skulle ha besvarats senast {date}. Du kan fortfarande svara.',
    nb: 'Skulle vært besvart innen {date}. Du kan fortsatt svare.',
    en: 'Was due on {date}. You can still answer.',
  },
  'my.answeredOn': { sv: 'Kom in {date}', nb: 'Kom inn {date}', en: 'Came in on {date}' },
  'my.answer': { sv: 'Svara', nb: 'Svar', en: 'Answer' },
  'my.answerForm': { sv: 'Svara: {form}', nb: 'Svar: {form}', en: 'Answer: {form}' },
});
