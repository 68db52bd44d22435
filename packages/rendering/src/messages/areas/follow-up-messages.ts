import { messages } from '../message-entry.js';

/** The register office's list of follow-ups. */
export const followUpMessages = messages({
  'followUps.title': { sv: 'Uppföljningar', nb: 'Oppfølginger', en: 'Follow-ups' },
  'followUps.lead': {
    sv: 'Patienternas formulär: vilka som väntar på svar, är försenade eller har kommit in.',
    nb: 'Pasientenes skjemaer: hvilke som venter på svar, er forsinket eller er kommet inn.',
    en: 'The forms of the patients: which ones wait for an answer, are overdue or have come in.',
  },
  'followUps.staleScores': {
    sv: '{n} svar på {form} har poäng enligt version {version} av {instrument}. Analyser visar dem så tills de räknas om: kvalreg rescore {register} --form {name}',
    nb: '{n} svar på {form} har skårer etter versjon {version} av {instrument}. Analyser viser dem slik til de regnes på nytt: kvalreg rescore {register} --form {name}',
    en: '{n} answers to {form} were scored with version {version} of {instrument}. Analyses show them so until they are scored anew: kvalreg rescore {register} --form {name}',
  },
  'followUps.staleForm': {
    sv: 'formuläret',
    nb: 'skjemaet',
    en: 'the form',
  },
  'followUps.status': { sv: 'Status', nb: 'Status', en: 'Status' },
  'followUps.occasion': { sv: 'Mättillfälle', nb: 'Målepunkt', en: 'Measurement point' },
  'followUps.unit': { sv: 'Klinik', nb: 'Klinikk', en: 'Clinic' },
  'followUps.filter': { sv: 'Urval', nb: 'Utvalg', en: 'Selection' },
  'followUps.show': { sv: 'Visa', nb: 'Vis', en: 'Show' },
  'followUps.clear': { sv: 'Rensa urvalet', nb: 'Nullstill utvalget', en: 'Clear the selection' },
  'followUps.caption.one': { sv: '{n} uppföljning', nb: '{n} oppfølging', en: '{n} follow-up' },
  'followUps.caption.other': { sv: '{n} uppföljningar', nb: '{n} oppfølginger', en: '{n} follow-ups' },
  'followUps.countsCaption': {
    sv: 'Antal efter klinik och status',
    nb: 'Antall etter klinikk og status',
    en: 'Number by clinic and status',
  },
  'followUps.countsTitle': { sv: 'Läget per klinik', nb: 'Status per klinikk', en: 'Status by clinic' },
  'followUps.patient': { sv: 'Patient', nb: 'Pasient', en: 'Patient' },
  'followUps.dueOn': { sv: 'Senast', nb: 'Frist', en: 'Due on' },
  'followUps.answeredOn': { sv: 'Ifyllt', nb: 'Utfylt', en: 'Filled in' },
  'followUps.channel': { sv: 'Kanal', nb: 'Kanal', en: 'Channel' },
  'followUps.actions': { sv: 'Åtgärd', nb: 'Handling', en: 'Action' },
  'followUps.responseRate': { sv: 'Svarsfrekvens', nb: 'Svarprosent', en: 'Response rate' },
  'followUps.empty': {
    sv: 'Inga uppföljningar passar urvalet',
    nb: 'Ingen oppfølginger passer utvalget',
    en: 'No follow-ups match the selection',
  },
  'followUps.emptyText': {
    sv: 'Välj en annan status eller klinik, eller rensa urvalet.',
    nb: 'Velg en annen status eller klinikk, eller nullstill utvalget.',
    en: 'Choose another status or clinic, or clear the selection.',
  },
});
