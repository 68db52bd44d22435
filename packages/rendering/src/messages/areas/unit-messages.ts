import { messages } from '../message-entry.js';

/** Figures in which units stand beside each other. */
export const unitMessages = messages({
  'units.all': { sv: 'Totalt', nb: 'Totalt', en: 'Total' },
  'units.others': {
    sv: 'Kliniker som inte visas var för sig',
    nb: 'Klinikker som ikke vises hver for seg',
    en: 'Clinics that are not shown alone',
  },
  'units.pooled': {
    sv: '{title} ({count} st.)',
    nb: '{title} ({count} stk.)',
    en: '{title} ({count} of them)',
  },
  'units.sorted': {
    sv: 'Bäst resultat först; alla tillsammans står på sin plats bland enheterna.',
    nb: 'Best resultat først; alle samlet står på sin plass blant enhetene.',
    en: 'Best result first; all together stand in their place among the units.',
  },
  'units.balance': {
    sv: '{title}, procentenheter (95 % KI)',
    nb: '{title}, prosentpoeng (95 % KI)',
    en: '{title}, percentage points (95% CI)',
  },
  'units.inUnit': {
    sv: 'Medelvärde i {unit} (95 % KI)',
    nb: 'Gjennomsnitt i {unit} (95 % KI)',
    en: 'Mean in {unit} (95% CI)',
  },
  'units.participation': {
    sv: '{unitsIn} av {unitsOf} enheter ingår i jämförelserna mellan enheter.',
    nb: '{unitsIn} av {unitsOf} enheter er med i sammenligningene mellom enheter.',
    en: '{unitsIn} of {unitsOf} units take part in the comparisons between units.',
  },
  'units.cases': {
    sv: '{casesIn} av {cases} fall ingår, {casesOut} ingår inte.',
    nb: '{casesIn} av {cases} tilfeller er med, {casesOut} er ikke med.',
    en: '{casesIn} of {cases} cases are in, {casesOut} are not.',
  },
});
