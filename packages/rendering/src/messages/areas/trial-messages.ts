import { messages } from '../message-entry.js';

/** Trials: who can be drawn for, what was drawn, and how far a trial has come. */
export const trialMessages = messages({
  'trial.title': { sv: 'Studier', nb: 'Studier', en: 'Trials' },
  'trial.open': { sv: 'Studier', nb: 'Studier', en: 'Trials' },
  'trial.of': { sv: 'Studier: {patient}', nb: 'Studier: {patient}', en: 'Trials: {patient}' },
  'trial.none': {
    sv: 'Det finns inga studier här',
    nb: 'Det finnes ingen studier her',
    en: 'There are no trials here',
  },
  'trial.noneText': {
    sv: 'Registret lottar inte patienter i det här förloppet.',
    nb: 'Registeret trekker ikke lodd blant pasienter i dette forløpet.',
    en: 'The register allocates no patients of this pathway at random.',
  },
  'trial.noneDeclared': {
    sv: 'Registret har inte deklarerat någon studie.',
    nb: 'Registeret har ikke deklarert noen studie.',
    en: 'The register has declared no trial.',
  },
  'trial.consentTitle': {
    sv: 'Det här samtycker patienten till (version {version})',
    nb: 'Dette samtykker pasienten til (versjon {version})',
    en: 'What the patient agrees to (version {version})',
  },
  'trial.consent': { sv: 'Samtycke', nb: 'Samtykke', en: 'Consent' },
  'trial.consentGiven': {
    sv: 'Patienten har fått informationen och samtycker',
    nb: 'Pasienten har fått informasjonen og samtykker',
    en: 'The patient has been informed and agrees',
  },
  'trial.consentMissing': {
    sv: 'Utan samtycke kan ingen lottas. Kryssa i när patienten har samtyckt.',
    nb: 'Uten samtykke kan ingen trekkes. Kryss av når pasienten har samtykket.',
    en: 'Nobody is allocated without a consent. Tick the box when the patient has agreed.',
  },
  'trial.consentedOn': { sv: 'Dag för samtycket', nb: 'Dag for samtykket', en: 'Day of the consent' },
  'trial.dayHint': { sv: 'Skriv som ÅÅÅÅ-MM-DD', nb: 'Skriv som ÅÅÅÅ-MM-DD', en: 'Write as YYYY-MM-DD' },
  'trial.confirm': { sv: 'Bekräfta', nb: 'Bekreft', en: 'Confirm' },
  'trial.confirmed': {
    sv: 'Jag lottar den här patienten nu. Lottningen kan inte göras om.',
    nb: 'Jeg trekker for denne pasienten nå. Trekningen kan ikke gjøres om.',
    en: 'I allocate this patient now. The allocation cannot be undone.',
  },
  'trial.confirmMissing': {
    sv: 'Bekräfta att patienten ska lottas nu.',
    nb: 'Bekreft at det skal trekkes for pasienten nå.',
    en: 'Confirm that the patient is to be allocated now.',
  },
  'trial.draw': { sv: 'Lotta', nb: 'Trekk', en: 'Randomise' },
  'trial.problems': { sv: 'Något saknas', nb: 'Noe mangler', en: 'Something is missing' },
  'trial.drawn': {
    sv: 'Patienten är lottad.',
    nb: 'Pasienten er trukket.',
    en: 'The patient has been allocated.',
  },
  'trial.arm': { sv: 'Grupp', nb: 'Gruppe', en: 'Arm' },
  'trial.givenOn': { sv: 'Lottad', nb: 'Trukket', en: 'Allocated on' },
  'trial.consented': {
    sv: '{date}, version {version}',
    nb: '{date}, versjon {version}',
    en: '{date}, version {version}',
  },
  'trial.state.allocated': { sv: 'Lottad', nb: 'Trukket', en: 'Allocated' },
  'trial.state.eligible': { sv: 'Kan lottas', nb: 'Kan trekkes', en: 'Can be allocated' },
  'trial.state.unknown': { sv: 'Uppgifter saknas', nb: 'Opplysninger mangler', en: 'Answers are missing' },
  'trial.state.notIncluded': {
    sv: 'Uppfyller inte villkoren',
    nb: 'Oppfyller ikke vilkårene',
    en: 'Does not meet the conditions',
  },
  'trial.state.closed': { sv: 'Stängd', nb: 'Stengt', en: 'Closed' },
  'trial.unknownDetail': {
    sv: 'Om patienten uppfyller villkoren går inte att säga ännu. Fyll först i:',
    nb: 'Om pasienten oppfyller vilkårene, kan ikke sies ennå. Fyll først ut:',
    en: 'Whether the patient meets the conditions cannot be said yet. Fill in first:',
  },
  'trial.countsLead': {
    sv: 'Hur många som har lottats till varje grupp. I vilken ordning visas inte, och ingen kan se nästa.',
    nb: 'Hvor mange som er trukket til hver gruppe. Rekkefølgen vises ikke, og ingen kan se den neste.',
    en: 'How many have been allocated to each arm. The order is not shown, and nobody can see the next.',
  },
  'trial.period': { sv: 'Från {from}.', nb: 'Fra {from}.', en: 'From {from}.' },
  'trial.periodTo': { sv: '{from} till {to}.', nb: '{from} til {to}.', en: '{from} to {to}.' },
  'trial.total.one': { sv: '{n} patient lottad.', nb: '{n} pasient trukket.', en: '{n} patient allocated.' },
  'trial.total.other': {
    sv: '{n} patienter lottade.',
    nb: '{n} pasienter trukket.',
    en: '{n} patients allocated.',
  },
  'trial.byStratum': { sv: 'Efter stratum', nb: 'Etter stratum', en: 'By stratum' },
  'trial.byUnit': { sv: 'Efter klinik', nb: 'Etter klinikk', en: 'By clinic' },
  'trial.overTime': { sv: 'Över tid, sammanlagt', nb: 'Over tid, samlet', en: 'Over time, in all' },
  'trial.stratum': { sv: 'Stratum', nb: 'Stratum', en: 'Stratum' },
  'trial.month': { sv: 'Till och med', nb: 'Til og med', en: 'Up to' },
  'trial.all': { sv: 'Alla', nb: 'Alle', en: 'All' },

  'log.trial.read': {
    sv: 'Läste om personen kan delta i en studie',
    nb: 'Leste om personen kan delta i en studie',
    en: 'Read whether the person can take part in a trial',
  },
  'log.trial.allocate': {
    sv: 'Lottade personen i en studie',
    nb: 'Trakk lodd for personen i en studie',
    en: 'Allocated the person in a trial',
  },

  'problem.unknown-trial': {
    sv: 'Det finns ingen sådan studie.',
    nb: 'Det finnes ingen slik studie.',
    en: 'There is no such trial.',
  },
  'problem.trial-not-begun': {
    sv: 'Studien har inte börjat än.',
    nb: 'Studien har ikke begynt ennå.',
    en: 'The trial has not begun yet.',
  },
  'problem.trial-over': {
    sv: 'Studien är avslutad: ingen lottas längre.',
    nb: 'Studien er avsluttet: ingen trekkes lenger.',
    en: 'The trial is over: nobody is allocated any more.',
  },
  'problem.trial-changed': {
    sv: 'Studiens grupper, block eller strata har ändrats efter att den började. Kontakta registret: det behövs en ny studie, eller så måste ändringen tas tillbaka.',
    nb: 'Studiens grupper, blokker eller strata er endret etter at den begynte. Kontakt registeret: det trengs en ny studie, eller endringen må tas tilbake.',
    en: 'The arms, blocks or strata of the trial were changed after it had begun. Contact the register: a new trial is needed, or the change must be taken back.',
  },
  'problem.trial-not-followed': {
    sv: 'Uppföljningen är avslutad, eller så kan personen inte längre tillfrågas.',
    nb: 'Oppfølgingen er avsluttet, eller personen kan ikke lenger spørres.',
    en: 'The follow-up has ended, or the person cannot be asked any more.',
  },
  'problem.trial-not-included': {
    sv: 'Svaren säger att patienten inte uppfyller studiens villkor. Rätta dem om de är fel.',
    nb: 'Svarene sier at pasienten ikke oppfyller studiens vilkår. Rett dem hvis de er feil.',
    en: 'The answers say that the patient does not meet the conditions of the trial. Correct them if they are wrong.',
  },
  'problem.trial-unknown': {
    sv: 'Det går inte att säga ännu om patienten uppfyller studiens villkor. Fyll i det som saknas först.',
    nb: 'Det kan ikke sies ennå om pasienten oppfyller studiens vilkår. Fyll ut det som mangler først.',
    en: 'Whether the patient meets the conditions of the trial cannot be said yet. Fill in what is missing first.',
  },
  'problem.trial-consent-version': {
    sv: 'Informationen har fått en ny version. Visa patienten den nya texten och fråga på nytt.',
    nb: 'Informasjonen har fått en ny versjon. Vis pasienten den nye teksten og spør på nytt.',
    en: 'The information has a new version. Show the patient the new text and ask again.',
  },
  'problem.trial-consent-day': {
    sv: 'Skriv dagen för samtycket som ÅÅÅÅ-MM-DD, senast i dag.',
    nb: 'Skriv dagen for samtykket som ÅÅÅÅ-MM-DD, senest i dag.',
    en: 'Write the day of the consent as YYYY-MM-DD, today at the latest.',
  },
  'problem.no-follow-ups': {
    sv: 'Förloppet frågar inte patienterna något efter indexdatum och har därför ingen svarsfrekvens.',
    nb: 'Forløpet spør ikke pasientene om noe etter indeksdatoen og har derfor ingen svarandel.',
    en: 'The pathway asks patients nothing after the index date and therefore has no response rate.',
  },
});
