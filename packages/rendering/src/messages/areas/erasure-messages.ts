import { messages } from '../message-entry.js';

/** What is erased of a person, and the certificate of it. */
export const erasureMessages = messages({
  'erasure.title': {
    sv: 'Radera personen ur registret',
    nb: 'Slett personen fra registeret',
    en: 'Erase the person from the register',
  },
  'erasure.text': {
    sv: 'På personens begäran, när personen inte säger nej till registret: då noteras det ovan. Personen kan registreras igen.',
    nb: 'På personens forespørsel, når personen ikke sier nei til registeret: da noteres det ovenfor. Personen kan registreres igjen.',
    en: 'At the request of the person who does not object to the register: an objection is recorded above. The person can be registered again.',
  },
  'erasure.reason': { sv: 'Skäl', nb: 'Begrunnelse', en: 'Reason' },
  'erasure.reasonHelp': {
    sv: 'Skälet finns kvar på intyget: skriv inget namn och inget nummer.',
    nb: 'Begrunnelsen blir stående på bekreftelsen: skriv ikke navn eller nummer.',
    en: 'The reason stays on the certificate: write no name and no number.',
  },
  'erasure.ask': { sv: 'Radera …', nb: 'Slett …', en: 'Erase …' },
  'erasure.confirmTitle': {
    sv: 'Radera allt om personen?',
    nb: 'Slette alt om personen?',
    en: 'Erase all of the person?',
  },
  'erasure.confirm': { sv: 'Radera', nb: 'Slett', en: 'Erase' },
  'erasure.certificates': { sv: 'Raderingar', nb: 'Slettinger', en: 'Erasures' },
  'erasure.certificatesText': {
    sv: 'Vad som har raderats, när och på vilken grund. Av vem det gällde finns ingenting kvar.',
    nb: 'Hva som er slettet, når og på hvilket grunnlag. Om hvem det gjaldt, finnes ingenting igjen.',
    en: 'What has been erased, when and on what ground. Of whom it was nothing is left.',
  },
  'erasure.none': {
    sv: 'Ingenting har raderats.',
    nb: 'Ingenting er slettet.',
    en: 'Nothing has been erased.',
  },
  'erasure.certificate': {
    sv: 'Intyg om radering',
    nb: 'Bekreftelse på sletting',
    en: 'Certificate of erasure',
  },
  'erasure.statement': {
    sv: '{register} har raderat allt som registret hade om en person.',
    nb: '{register} har slettet alt registeret hadde om en person.',
    en: '{register} has erased all that it held of a person.',
  },
  'erasure.day': { sv: 'Dag', nb: 'Dag', en: 'Day' },
  'erasure.ground': { sv: 'Grund', nb: 'Grunnlag', en: 'Ground' },
  'erasure.ground.opted-out': {
    sv: 'Personen sade nej till registret',
    nb: 'Personen sa nei til registeret',
    en: 'The person objected',
  },
  'erasure.ground.withdrawn': {
    sv: 'Personen tog tillbaka sitt samtycke',
    nb: 'Personen trakk samtykket',
    en: 'The person took the consent back',
  },
  'erasure.ground.request': { sv: 'På begäran', nb: 'På forespørsel', en: 'On request' },
  'erasure.ground.retention': {
    sv: 'Tiden för bevarande var slut',
    nb: 'Oppbevaringstiden var over',
    en: 'The time of keeping was over',
  },
  'erasure.by': { sv: 'Beslutat av', nb: 'Besluttet av', en: 'Decided by' },
  'erasure.byPatient': { sv: 'Personen själv', nb: 'Personen selv', en: 'The person' },
  'erasure.number': { sv: 'Intygets nummer', nb: 'Bekreftelsens nummer', en: 'Number of the certificate' },
  'erasure.identity': { sv: 'Nummer och namn', nb: 'Nummer og navn', en: 'Number and name' },
  'erasure.identityErased': {
    sv: 'Raderade: inget annat register känner personen',
    nb: 'Slettet: ingen andre registre kjenner personen',
    en: 'Erased: no other register knows the person',
  },
  'erasure.identityStays': {
    sv: 'Finns kvar för ett annat register',
    nb: 'Blir værende for et annet register',
    en: 'Stay for another register',
  },
  'erasure.counts': { sv: 'Raderade rader', nb: 'Slettede rader', en: 'Rows that were erased' },
  'erasure.kind': { sv: 'Vad', nb: 'Hva', en: 'What' },
  'erasure.kind.answers': { sv: 'Svar', nb: 'Svar', en: 'Answers' },
  'erasure.kind.drafts': { sv: 'Påbörjade svar', nb: 'Påbegynte svar', en: 'Answers that were begun' },
  'erasure.kind.papers': { sv: 'Pappersformulär', nb: 'Papirskjemaer', en: 'Forms on paper' },
  'erasure.kind.episodes': {
    sv: 'Vårdförlopp och deras formulär',
    nb: 'Forløp og skjemaene deres',
    en: 'Episodes and their forms',
  },
  'erasure.kind.links': { sv: 'Personliga länkar', nb: 'Personlige lenker', en: 'Personal links' },
  'erasure.kind.messages': {
    sv: 'Meddelanden och brev',
    nb: 'Meldinger og brev',
    en: 'Messages and letters',
  },
  'erasure.kind.contacts': { sv: 'Adresser', nb: 'Adresser', en: 'Addresses' },
  'erasure.kind.decisions': {
    sv: 'Information, samtycke och kliniker',
    nb: 'Informasjon, samtykke og klinikker',
    en: 'Information, consent and clinics',
  },
  'erasure.kind.identity': { sv: 'Nummer och namn', nb: 'Nummer og navn', en: 'Number and name' },
  'erasure.kind.sessions': { sv: 'Inloggningar', nb: 'Innlogginger', en: 'Log-ins' },
  'erasure.kind.figures': { sv: 'Rader för statistik', nb: 'Rader for statistikk', en: 'Rows for figures' },
  'erasure.kind.more': { sv: 'Övrigt', nb: 'Annet', en: 'Other' },
  'erasure.rows': { sv: 'Rader', nb: 'Rader', en: 'Rows' },
  'erasure.note': {
    sv: 'Kvar finns loggen över vem som har läst och skrivit, utan namn och nummer.',
    nb: 'Igjen finnes loggen over hvem som har lest og skrevet, uten navn og nummer.',
    en: 'What is left is the log of who has read and written, without name and number.',
  },
  'erasure.file': { sv: 'Hämta som fil (JSON)', nb: 'Hent som fil (JSON)', en: 'Download as a file (JSON)' },
  'problem.unknown-certificate': {
    sv: 'Registret har inget intyg med det numret.',
    nb: 'Registeret har ingen bekreftelse med det nummeret.',
    en: 'The register has no certificate with this number.',
  },
  'problem.invalid-erasure-reason': {
    sv: 'Skriv skälet med 3 till 500 tecken, utan namn och utan nummer.',
    nb: 'Skriv begrunnelsen med 3 til 500 tegn, uten navn og uten nummer.',
    en: 'Write the reason in 3 to 500 characters, without names and without numbers.',
  },
});
