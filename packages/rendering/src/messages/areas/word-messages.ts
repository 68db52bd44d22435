import { messages } from '../message-entry.js';

/** Words for the codes of the platform: roles, statuses, channels, kinds of number. */
export const wordMessages = messages({
  'word.yes': { sv: 'Ja', nb: 'Ja', en: 'Yes' },
  'word.no': { sv: 'Nej', nb: 'Nei', en: 'No' },
  'word.optional': { sv: 'frivillig', nb: 'valgfritt', en: 'optional' },
  'word.unknown': { sv: 'okänt', nb: 'ukjent', en: 'unknown' },
  'word.all': { sv: 'Alla', nb: 'Alle', en: 'All' },
  'word.moment': { sv: '{date} kl. {time}', nb: '{date} kl. {time}', en: '{date} at {time}' },
  'word.total': { sv: 'Totalt', nb: 'Totalt', en: 'Total' },
  'word.nation': { sv: 'Riket', nb: 'Hele landet', en: 'The nation' },
  'word.years.one': { sv: '{n} år', nb: '{n} år', en: '{n} year old' },
  'word.years.other': { sv: '{n} år', nb: '{n} år', en: '{n} years old' },

  'role.patient': { sv: 'Patient', nb: 'Pasient', en: 'Patient' },
  'role.clinic-staff': { sv: 'Klinikpersonal', nb: 'Klinikkpersonell', en: 'Clinic staff' },
  'role.clinic-leader': { sv: 'Klinikledning', nb: 'Klinikkledelse', en: 'Clinic leader' },
  'role.register-office': { sv: 'Registerkansli', nb: 'Registersekretariat', en: 'Register office' },
  'role.register-holder': { sv: 'Registerhållare', nb: 'Registerleder', en: 'Register holder' },
  'role.authority': { sv: 'Myndighet', nb: 'Myndighet', en: 'Authority' },
  'role.administrator': { sv: 'Administratör', nb: 'Administrator', en: 'Administrator' },

  'status.not-open': { sv: 'Inte öppen än', nb: 'Ikke åpen ennå', en: 'Not open yet' },
  'status.due': { sv: 'Att besvara', nb: 'Skal besvares', en: 'To be answered' },
  'status.overdue': { sv: 'Försenad', nb: 'Forsinket', en: 'Overdue' },
  'status.expired': { sv: 'Tiden har gått ut', nb: 'Fristen er ute', en: 'Expired' },
  'status.too-late': { sv: 'För sent registrerad', nb: 'For sent registrert', en: 'Registered too late' },
  'status.ended': { sv: 'Uppföljningen avslutad', nb: 'Oppfølgingen avsluttet', en: 'Follow-up ended' },
  'status.stopped': { sv: 'Kan inte tillfrågas', nb: 'Kan ikke spørres', en: 'Cannot be asked' },
  'status.answered': { sv: 'Besvarad', nb: 'Besvart', en: 'Answered' },

  'channel.web': { sv: 'Webb', nb: 'Nett', en: 'Web' },
  'channel.paper': { sv: 'Papper', nb: 'Papir', en: 'Paper' },
  'channel.staff': { sv: 'Personal', nb: 'Personell', en: 'Staff' },
  'channel.import': { sv: 'Fil', nb: 'Fil', en: 'File' },

  'respondent.patient': { sv: 'Patienten', nb: 'Pasienten', en: 'The patient' },
  'respondent.staff': { sv: 'Kliniken', nb: 'Klinikken', en: 'The clinic' },

  'sex.female': { sv: 'Kvinna', nb: 'Kvinne', en: 'Female' },
  'sex.male': { sv: 'Man', nb: 'Mann', en: 'Male' },

  'dimension.value': { sv: 'Värde på rad', nb: 'Radverdi', en: 'Row value' },
  'dimension.unit': { sv: 'Klinik', nb: 'Klinikk', en: 'Clinic' },
  'dimension.region': { sv: 'Region', nb: 'Region', en: 'Region' },
  'event.title': { sv: 'Start', nb: 'Start', en: 'Start' },
  'event.date': { sv: 'Startdatum', nb: 'Startdato', en: 'Start date' },
  'event.year': { sv: 'Startår', nb: 'Startår', en: 'Year of start' },
  'dimension.year': { sv: 'År', nb: 'År', en: 'Year' },
  'dimension.month': { sv: 'Månad', nb: 'Måned', en: 'Month' },
  'dimension.sex': { sv: 'Kön', nb: 'Kjønn', en: 'Sex' },
});
