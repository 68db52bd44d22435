import { messages } from '../message-entry.js';

/** How questions of each kind are answered and read. */
export const itemKindMessages = messages({
  'form.timeHint': {
    sv: 'TT:MM, till exempel 07:30',
    nb: 'TT:MM, for eksempel 07:30',
    en: 'HH:MM, for example 07:30',
  },
  'form.phoneHint': {
    sv: 'Siffror, gärna med landsnummer, till exempel +46 8 123 45 67',
    nb: 'Sifre, gjerne med landkode, for eksempel +47 21 23 45 67',
    en: 'Digits, preferably with the country code, for example +46 8 123 45 67',
  },
  'form.emailHint': {
    sv: 'Till exempel namn@example.org',
    nb: 'For eksempel navn@example.org',
    en: 'For example name@example.org',
  },
  'form.udiHint': {
    sv: 'Som det står på etiketten, till exempel (01)07312345678909. Streckkoden kan läsas in i fältet.',
    nb: 'Slik det står på etiketten, for eksempel (01)07312345678909. Strekkoden kan leses inn i feltet.',
    en: 'As it stands on the label, for example (01)07312345678909. The bar code can be scanned into the field.',
  },
  'form.notYetKnown': {
    sv: '– (svar saknas ännu)',
    nb: '– (svar mangler ennå)',
    en: '– (answers are still missing)',
  },
  'form.calculated': {
    sv: 'Räknas ut från svaren',
    nb: 'Regnes ut fra svarene',
    en: 'Worked out from the answers',
  },
  'form.bodyHint': {
    sv: 'Markera var det gör ont, i figuren eller i listan. Höger (H) och vänster (V) är dina egna.',
    nb: 'Merk av hvor det gjør vondt, i figuren eller i listen. Høyre (H) og venstre (V) er dine egne.',
    en: 'Mark where it hurts, in the figure or in the list. Right (R) and left (L) are your own.',
  },
  'body.front': { sv: 'Framifrån', nb: 'Forfra', en: 'From the front' },
  'body.back': { sv: 'Bakifrån', nb: 'Bakfra', en: 'From behind' },
  'body.right': { sv: 'H', nb: 'H', en: 'R' },
  'body.left': { sv: 'V', nb: 'V', en: 'L' },
  'body.chosen': { sv: 'Markerat:', nb: 'Merket:', en: 'Marked:' },
  'body.none': { sv: 'inget ännu', nb: 'ingenting ennå', en: 'nothing yet' },
  'body.showList': { sv: 'Visa som lista', nb: 'Vis som liste', en: 'Show as a list' },
  'body.hideList': { sv: 'Dölj listan', nb: 'Skjul listen', en: 'Hide the list' },
  'response.accepted': {
    sv: 'Ovanliga svar, bekräftade av {author}',
    nb: 'Uvanlige svar, bekreftet av {author}',
    en: 'Unusual answers, confirmed by {author}',
  },
  'response.confirmed': {
    sv: 'Bekräftat: {warning}',
    nb: 'Bekreftet: {warning}',
    en: 'Confirmed: {warning}',
  },
  'form.questionColumn': { sv: 'Fråga', nb: 'Spørsmål', en: 'Question' },
  'form.answeredOf': {
    sv: '{answered} av {asked} frågor besvarade',
    nb: '{answered} av {asked} spørsmål besvart',
    en: '{answered} of {asked} questions answered',
  },
});
