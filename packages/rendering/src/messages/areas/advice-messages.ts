import { messages } from '../message-entry.js';

/** What a form says of its own answers: advice, reasons, what is missing. */
export const adviceMessages = messages({
  'advice.title': { sv: 'Beslutsstöd', nb: 'Beslutningsstøtte', en: 'Decision support' },
  'advice.lead': {
    sv: 'Bygger på svaren hittills. Du avgör: rådet hindrar inget.',
    nb: 'Bygger på svarene så langt. Du avgjør: rådet hindrer ingenting.',
    en: 'Based on the answers so far. You decide: the advice blocks nothing.',
  },
  'advice.leadSubmitted': {
    sv: 'Rådet så som det var med de inskickade svaren.',
    nb: 'Rådet slik det var med de innsendte svarene.',
    en: 'The advice as it was with the submitted answers.',
  },
  'advice.unknown': { sv: 'Kan inte avgöras än', nb: 'Kan ikke avgjøres ennå', en: 'Cannot be told yet' },
  'advice.unknownSubmitted': {
    sv: 'Kunde inte avgöras',
    nb: 'Kunne ikke avgjøres',
    en: 'Could not be told',
  },
  'advice.reasons': { sv: 'Skäl', nb: 'Begrunnelse', en: 'Reasons' },
  'advice.source': { sv: 'Källa: {source}', nb: 'Kilde: {source}', en: 'Source: {source}' },
  'advice.pending': {
    sv: 'Inte uteslutet: {outcomes}',
    nb: 'Ikke utelukket: {outcomes}',
    en: 'Not ruled out: {outcomes}',
  },
  'advice.open.one': {
    sv: 'En obesvarad fråga kan ändra rådet',
    nb: 'Ett ubesvart spørsmål kan endre rådet',
    en: 'One unanswered question can change the advice',
  },
  'advice.open.other': {
    sv: '{n} obesvarade frågor kan ändra rådet',
    nb: '{n} ubesvarte spørsmål kan endre rådet',
    en: '{n} unanswered questions can change the advice',
  },

  'completeness.tally': { sv: '{n} av {of}', nb: '{n} av {of}', en: '{n} of {of}' },
  'completeness.complete': { sv: 'Inget saknas.', nb: 'Ingenting mangler.', en: 'Nothing is missing.' },
  'completeness.missing': { sv: 'Saknas:', nb: 'Mangler:', en: 'Missing:' },
  'completeness.lead': {
    sv: 'Du kan spara ändå, men läsaren får då inte veta det som saknas.',
    nb: 'Du kan lagre likevel, men leseren får da ikke vite det som mangler.',
    en: 'You can save anyway, but the reader will then not know what is missing.',
  },
  'completeness.leadSubmitted': {
    sv: 'Det här saknades när svaren skickades in.',
    nb: 'Dette manglet da svarene ble sendt inn.',
    en: 'This was missing when the answers were submitted.',
  },
});
