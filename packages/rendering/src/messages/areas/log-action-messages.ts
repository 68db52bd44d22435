import { messages } from '../message-entry.js';

/** What the log calls an act, in words: letters, messages, contacts, population and files. */
export const logActionMessages = messages({
  'log.letter-batch.make': {
    sv: 'Gjorde en bunt brev',
    nb: 'Laget en bunke brev',
    en: 'Made a batch of letters',
  },
  'log.letter-batch.read': {
    sv: 'Läste en bunt brev',
    nb: 'Leste en bunke brev',
    en: 'Read a batch of letters',
  },
  'log.letter-batch.release': {
    sv: 'Löste upp en bunt brev',
    nb: 'Løste opp en bunke brev',
    en: 'Gave up a batch of letters',
  },
  'log.letter.print': { sv: 'Skrev ut ett brev', nb: 'Skrev ut et brev', en: 'Printed a letter' },
  'log.letter.send': { sv: 'Skickade ett brev', nb: 'Sendte et brev', en: 'Sent a letter' },
  'log.message.decide': {
    sv: 'Beslutade om ett meddelande',
    nb: 'Avgjorde om en melding',
    en: 'Decided about a message',
  },
  'log.messages.pause': { sv: 'Pausade utskick', nb: 'Satte utsendelser på pause', en: 'Paused messages' },
  'log.messages.plan': { sv: 'Planerade utskick', nb: 'Planla utsendelser', en: 'Planned messages' },
  'log.messages.read': {
    sv: 'Visade i listan över meddelanden',
    nb: 'Viste i listen over meldinger',
    en: 'Shown in the list of messages',
  },
  'log.messages.read-upcoming': {
    sv: 'Visade i listan över det som ska skickas',
    nb: 'Viste i listen over det som skal sendes',
    en: 'Shown in the list of what will be sent',
  },
  'log.messages.resume': {
    sv: 'Lät utskick fortsätta',
    nb: 'Lot utsendelser fortsette',
    en: 'Let messages go on',
  },
  'log.contact.fail': {
    sv: 'Antecknade att en adress inte når fram',
    nb: 'Noterte at en adresse ikke når fram',
    en: 'Recorded that an address does not work',
  },
  'log.contact.recover': {
    sv: 'Antecknade att en adress når fram',
    nb: 'Noterte at en adresse når fram',
    en: 'Recorded that an address works',
  },
  'log.contacts.read': {
    sv: 'Visade i listan över dem som inte nås',
    nb: 'Viste i listen over dem som ikke nås',
    en: 'Shown in the list of those who cannot be reached',
  },
  'log.person.correct': {
    sv: 'Rättade personens uppgifter',
    nb: 'Rettet personens opplysninger',
    en: 'Corrected facts of the person',
  },
  'log.person.read-history': {
    sv: 'Läste vad som har ändrats om personen',
    nb: 'Leste hva som er endret om personen',
    en: 'Read what was changed about the person',
  },
  'log.population.import': {
    sv: 'Läste in en fil från folkbokföringen',
    nb: 'Leste inn en fil fra folkeregisteret',
    en: 'Read in a file of the population register',
  },
  'log.glass.close': {
    sv: 'Stängde nödåtkomsten',
    nb: 'Lukket nødtilgangen',
    en: 'Closed the emergency access',
  },
  'log.glass.list': {
    sv: 'Granskade nödåtkomster',
    nb: 'Gransket nødtilganger',
    en: 'Looked through emergency accesses',
  },
  'log.export.read': {
    sv: 'Tog ut svar som fil',
    nb: 'Tok ut svar som fil',
    en: 'Exported answers to a file',
  },
  'log.import.read': {
    sv: 'Läste uppgifter vid inläsning av en fil',
    nb: 'Leste opplysninger ved innlesing av en fil',
    en: 'Read data while a file was read in',
  },
  'log.import.begin': {
    sv: 'Började läsa in en fil',
    nb: 'Begynte å lese inn en fil',
    en: 'Began to read in a file',
  },
  'log.import.end': { sv: 'Läste in en fil', nb: 'Leste inn en fil', en: 'Read in a file' },
});
