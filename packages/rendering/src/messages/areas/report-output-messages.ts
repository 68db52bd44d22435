import { messages } from '../message-entry.js';

/** Words of reports as text and as files. */
export const reportOutputMessages = messages({
  'output.withheld': { sv: 'hålls inne', nb: 'holdes tilbake', en: 'withheld' },
  'output.noNumber': { sv: 'uppgift saknas', nb: 'ikke tilgjengelig', en: 'not available' },
  'output.noYears': { sv: 'inga år', nb: 'ingen år', en: 'no years' },
  'output.contents': { sv: 'Innehåll', nb: 'Innhold', en: 'Contents' },
  'output.pageOf': {
    sv: 'Sida {page} av {pages}',
    nb: 'Side {page} av {pages}',
    en: 'Page {page} of {pages}',
  },
  'output.about': { sv: 'Om siffrorna', nb: 'Om tallene', en: 'About the figures' },
  'output.report': { sv: 'Rapport', nb: 'Rapport', en: 'Report' },
  'output.unit': { sv: 'Enhet', nb: 'Enhet', en: 'Unit' },
  'output.selection': { sv: 'Urval', nb: 'Utvalg', en: 'Selection' },
  'output.period': { sv: 'Period', nb: 'Periode', en: 'Period' },
  'output.madeOn': { sv: 'Siffror per', nb: 'Tall per', en: 'Figures as of' },
  'output.tab': { sv: 'Del', nb: 'Del', en: 'Part' },
  'output.sheet': { sv: 'Blad', nb: 'Ark', en: 'Sheet' },
  'output.definition': { sv: 'Definition', nb: 'Definisjon', en: 'Definition' },
  'output.exclusions': { sv: 'Undantag', nb: 'Unntak', en: 'Exclusions' },
  'output.basis': { sv: 'Underlag', nb: 'Grunnlag', en: 'Basis' },
  'output.notes': { sv: 'Att veta', nb: 'Verdt å vite', en: 'To know' },
  'output.all': { sv: 'Alla delar', nb: 'Alle deler', en: 'All parts' },
  'output.pdf': { sv: 'PDF', nb: 'PDF', en: 'PDF' },
  'output.pdfOf': {
    sv: '{title}: hela rapporten som PDF',
    nb: '{title}: hele rapporten som PDF',
    en: '{title}: the whole report as PDF',
  },
  'output.xlsx': { sv: 'Excel', nb: 'Excel', en: 'Excel' },
  'output.xlsxOf': {
    sv: '{title}: hela rapporten för Excel',
    nb: '{title}: hele rapporten for Excel',
    en: '{title}: the whole report for Excel',
  },
  'output.subscribe': { sv: 'Prenumerera', nb: 'Abonner', en: 'Subscribe' },
  'output.subscribeTo': {
    sv: 'Prenumerera på {title}',
    nb: 'Abonner på {title}',
    en: 'Subscribe to {title}',
  },
  'output.svgOf': { sv: '{title} som SVG', nb: '{title} som SVG', en: '{title} as SVG' },
  'output.pngOf': { sv: '{title} som PNG', nb: '{title} som PNG', en: '{title} as PNG' },
  'problem.unknown-chart': {
    sv: 'Det finns inget sådant diagram. Figuren kan sakna värden för urvalet.',
    nb: 'Det finnes ikke noe slikt diagram. Figuren kan mangle verdier for utvalget.',
    en: 'There is no such chart. The figure may have no values for the selection.',
  },
  'problem.no-report-press': {
    sv: 'Filer av rapporter kan inte göras här. Försök igen, eller kontakta den som sköter systemet.',
    nb: 'Filer av rapporter kan ikke lages her. Prøv igjen, eller kontakt den som drifter systemet.',
    en: 'Files of reports cannot be made here. Try again, or tell whoever runs the system.',
  },
});
