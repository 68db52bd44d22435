import { messages } from '../message-entry.js';

/** Questions that are asked several times, and what is filled in beforehand. */
export const repeatMessages = messages({
  'form.rowOf': { sv: '{row} av {rows}', nb: '{row} av {rows}', en: '{row} of {rows}' },
  'form.addRow': { sv: 'Lägg till {one}', nb: 'Legg til {one}', en: 'Add {one}' },
  'form.removeRow': { sv: 'Ta bort {row}', nb: 'Fjern {row}', en: 'Remove {row}' },
  'form.rowsFull': {
    sv: 'Fler än {max} kan inte anges.',
    nb: 'Flere enn {max} kan ikke oppgis.',
    en: 'No more than {max} can be given.',
  },
  'form.rowAdded': { sv: 'Tillagt: {row}.', nb: 'Lagt til: {row}.', en: 'Added: {row}.' },
  'form.rowRemoved': { sv: 'Borttaget: {row}.', nb: 'Fjernet: {row}.', en: 'Removed: {row}.' },
  'form.undoRemoval': { sv: 'Ångra', nb: 'Angre', en: 'Undo' },
  'form.removeAsk': {
    sv: 'Ta bort {row} med allt som är ifyllt där?',
    nb: 'Fjerne {row} med alt som er fylt ut der?',
    en: 'Remove {row} with everything that is filled in there?',
  },
  'form.removeYes': { sv: 'Ja, ta bort', nb: 'Ja, fjern', en: 'Yes, remove' },
  'form.removeNo': { sv: 'Nej, behåll', nb: 'Nei, behold', en: 'No, keep' },
  'form.noRows': { sv: 'Inga angivna', nb: 'Ingen oppgitt', en: 'None given' },
  'form.prefilled': {
    sv: 'Ifyllt från tidigare uppgifter. Kontrollera att det stämmer.',
    nb: 'Fylt ut fra tidligere opplysninger. Kontroller at det stemmer.',
    en: 'Filled in from what is known from before. Check that it is right.',
  },
});
