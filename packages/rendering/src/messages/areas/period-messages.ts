import { messages } from '../message-entry.js';

/** Names of periods, age classes and places that every register has. */
export const periodMessages = messages({
  'period.half': { sv: '{year}, halvår {part}', nb: '{year}, halvår {part}', en: '{year}, half {part}' },
  'period.quarter': {
    sv: '{year}, kvartal {part}',
    nb: '{year}, kvartal {part}',
    en: '{year}, quarter {part}',
  },
  'period.withoutDate': { sv: 'Utan datum', nb: 'Uten dato', en: 'Without a date' },
  'age.class': { sv: '{from}–{to} år', nb: '{from}–{to} år', en: '{from}–{to} years' },
  'age.from': { sv: '{from} år och äldre', nb: '{from} år og eldre', en: '{from} years and older' },
  'residence.unknown': {
    sv: 'Okänt eller utomlands',
    nb: 'Ukjent eller i utlandet',
    en: 'Unknown or abroad',
  },
});
