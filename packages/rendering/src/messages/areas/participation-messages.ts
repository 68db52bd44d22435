import { messages } from '../message-entry.js';

/** Who takes part in a register, and on what ground. */
export const participationMessages = messages({
  'participation.title': { sv: 'Deltagande', nb: 'Deltakelse', en: 'Participation' },
  'participation.link': {
    sv: 'Information, samtycke och invändning',
    nb: 'Informasjon, samtykke og reservasjon',
    en: 'Information, consent and objection',
  },
  'participation.status.unknown': {
    sv: 'Ingenting är noterat',
    nb: 'Ingenting er notert',
    en: 'Nothing is recorded',
  },
  'participation.status.informed': {
    sv: 'Har fått information',
    nb: 'Har fått informasjon',
    en: 'Has been informed',
  },
  'participation.status.consented': { sv: 'Har samtyckt', nb: 'Har samtykket', en: 'Has agreed' },
  'participation.status.opted-out': { sv: 'Vill inte vara med', nb: 'Vil ikke være med', en: 'Has objected' },
  'participation.status.withdrawn': {
    sv: 'Har tagit tillbaka sitt samtycke',
    nb: 'Har trukket samtykket',
    en: 'Has taken the consent back',
  },
  'participation.since': { sv: 'Sedan', nb: 'Siden', en: 'Since' },
  'participation.sinceDay': { sv: 'sedan {date}', nb: 'siden {date}', en: 'since {date}' },
  'participation.version': {
    sv: 'Informationens version',
    nb: 'Versjon av informasjonen',
    en: 'Version of the information',
  },
  'participation.ruleOptOut': {
    sv: 'Registret registrerar den som har fått information och inte säger nej.',
    nb: 'Registeret registrerer den som har fått informasjon og ikke sier nei.',
    en: 'The register takes in whoever has been informed and does not say no.',
  },
  'participation.ruleConsent': {
    sv: 'Registret registrerar bara den som har samtyckt.',
    nb: 'Registeret registrerer bare den som har samtykket.',
    en: 'The register takes in only those who have agreed.',
  },
  'participation.readInformation': {
    sv: 'Läs informationen',
    nb: 'Les informasjonen',
    en: 'Read the information',
  },
  'participation.record': { sv: 'Notera', nb: 'Noter', en: 'Record' },
  'participation.kind': { sv: 'Vad har hänt?', nb: 'Hva har skjedd?', en: 'What has happened?' },
  'participation.kind.informed': {
    sv: 'Personen har fått information',
    nb: 'Personen har fått informasjon',
    en: 'The person has been informed',
  },
  'participation.kind.consented': {
    sv: 'Personen samtycker',
    nb: 'Personen samtykker',
    en: 'The person agrees',
  },
  'participation.kind.opted-out': {
    sv: 'Personen vill inte vara med',
    nb: 'Personen vil ikke være med',
    en: 'The person objects',
  },
  'participation.kind.withdrawn': {
    sv: 'Personen tar tillbaka sitt samtycke',
    nb: 'Personen trekker samtykket',
    en: 'The person takes the consent back',
  },
  'participation.on': { sv: 'Datum', nb: 'Dato', en: 'Date' },
  'participation.events': { sv: 'Det som är noterat', nb: 'Det som er notert', en: 'What is recorded' },
  'participation.event': {
    sv: '{what}, {date}, version {version}',
    nb: '{what}, {date}, versjon {version}',
    en: '{what}, {date}, version {version}',
  },
  'participation.recorded': { sv: 'Noterat.', nb: 'Notert.', en: 'Recorded.' },
  'participation.whatHappens': { sv: 'Det här händer', nb: 'Dette skjer', en: 'What happens' },
  'participation.endTitle': {
    sv: 'Personen vill inte vara med i registret',
    nb: 'Personen vil ikke være med i registeret',
    en: 'The person takes no part in the register any more',
  },
  'participation.endConfirm': {
    sv: 'Avsluta deltagandet',
    nb: 'Avslutt deltakelsen',
    en: 'End the participation',
  },
  'participation.cancel': { sv: 'Avbryt', nb: 'Avbryt', en: 'Cancel' },
  'participation.erasesAll': {
    sv: 'Allt som registret har om personen raderas, i alla kliniker: svar, operationer, adresser, länkar och meddelanden.',
    nb: 'Alt registeret har om personen, slettes i alle klinikker: svar, operasjoner, adresser, lenker og meldinger.',
    en: 'All that the register holds of the person is erased, in every clinic: answers, operations, addresses, links and messages.',
  },
  'participation.cannotUndo': {
    sv: 'Det går inte att ångra.',
    nb: 'Det kan ikke angres.',
    en: 'This cannot be undone.',
  },
  'participation.keepsAll': {
    sv: 'Det som redan är registrerat finns kvar i registrets statistik, men lämnas inte ut till forskning.',
    nb: 'Det som allerede er registrert, blir værende i registerets statistikk, men utleveres ikke til forskning.',
    en: 'What has been registered stays in the figures of the register, but is not handed out for research.',
  },
  'participation.collectsNoMore': {
    sv: 'Ingenting mer samlas in, inga brev eller meddelanden skickas och inga länkar fungerar.',
    nb: 'Ingenting mer samles inn, ingen brev eller meldinger sendes og ingen lenker virker.',
    en: 'Nothing more is collected, no letters or messages are sent, and no links work.',
  },
  'participation.hashStays': {
    sv: 'Registret sparar en omvandlad form av personnumret, som inte visar vem det är, för att inte registrera personen igen.',
    nb: 'Registeret lagrer en omformet utgave av fødselsnummeret, som ikke viser hvem det er, for ikke å registrere personen igjen.',
    en: 'The register keeps a transformed number, which does not show whose it is, so that the person is not registered again.',
  },
  'participation.ownIn': { sv: 'Du är med', nb: 'Du er med', en: 'You take part' },
  'participation.ownOut': { sv: 'Du är inte med', nb: 'Du er ikke med', en: 'You do not take part' },
  'participation.ownUndecided': {
    sv: 'Du har inte sagt ja',
    nb: 'Du har ikke sagt ja',
    en: 'You have not said yes',
  },
  'participation.own': { sv: 'Registren och du', nb: 'Registrene og deg', en: 'The registers and you' },
  'participation.ownLink': {
    sv: 'Om registren som har uppgifter om dig, och om du vill vara med',
    nb: 'Om registrene som har opplysninger om deg, og om du vil være med',
    en: 'About the registers that hold data about you, and whether you take part',
  },
  'participation.ownText': {
    sv: 'De här registren har uppgifter om dig. Du bestämmer själv om du är med.',
    nb: 'Disse registrene har opplysninger om deg. Du bestemmer selv om du er med.',
    en: 'These registers hold data about you. You decide yourself whether you take part.',
  },
  'participation.decide': { sv: 'Läs och bestäm', nb: 'Les og bestem', en: 'Read and decide' },
  'participation.decideFor': {
    sv: 'Läs och bestäm: {register}',
    nb: 'Les og bestem: {register}',
    en: 'Read and decide: {register}',
  },
  'participation.optOut': {
    sv: 'Jag vill inte vara med',
    nb: 'Jeg vil ikke være med',
    en: 'I do not want to take part',
  },
  'participation.withdraw': {
    sv: 'Jag vill inte vara med längre',
    nb: 'Jeg vil ikke være med lenger',
    en: 'I do not want to take part any more',
  },
  'participation.agree': { sv: 'Jag vill vara med', nb: 'Jeg vil være med', en: 'I want to take part' },
  'participation.ownEndTitle': {
    sv: 'Vill du lämna registret?',
    nb: 'Vil du forlate registeret?',
    en: 'Do you want to leave the register?',
  },
  'participation.ownEndText': {
    sv: 'Din vård påverkas inte av vad du väljer.',
    nb: 'Behandlingen din påvirkes ikke av det du velger.',
    en: 'What you choose does not affect your care.',
  },
  'participation.ownAgreeTitle': {
    sv: 'Vill du vara med i registret?',
    nb: 'Vil du være med i registeret?',
    en: 'Do you want to take part in the register?',
  },
  'participation.ownAgreeText': {
    sv: 'Du samtycker till det som står i registrets information, version {version}. Du kan ändra dig när du vill.',
    nb: 'Du samtykker til det som står i registerets informasjon, versjon {version}. Du kan ombestemme deg når som helst.',
    en: 'You agree to what the information of the register says, version {version}. You can change your mind at any time.',
  },
  'participation.ownErasesAll': {
    sv: 'Allt som registret har om dig raderas: svar, operationer, adresser, länkar och meddelanden.',
    nb: 'Alt registeret har om deg, slettes: svar, operasjoner, adresser, lenker og meldinger.',
    en: 'All that the register holds of you is erased: answers, operations, addresses, links and messages.',
  },
  'participation.ownKeepsAll': {
    sv: 'Det som redan är registrerat finns kvar i registrets statistik, men lämnas inte ut till forskning.',
    nb: 'Det som allerede er registrert, blir værende i registerets statistikk, men utleveres ikke til forskning.',
    en: 'What has been registered stays in the figures of the register, but is not handed out for research.',
  },
  'participation.ownHashStays': {
    sv: 'Registret sparar en omvandlad form av ditt personnummer, som inte visar vem du är, för att inte registrera dig igen.',
    nb: 'Registeret lagrer en omformet utgave av fødselsnummeret ditt, som ikke viser hvem du er, for ikke å registrere deg igjen.',
    en: 'The register keeps a transformed form of your number, which does not show who you are, so that you are not registered again.',
  },
  'participation.ownLoggedOut': {
    sv: 'Du loggas ut när det är klart.',
    nb: 'Du logges ut når det er gjort.',
    en: 'You are logged out when it is done.',
  },
  'participation.ownEnded': {
    sv: 'Du är inte längre med',
    nb: 'Du er ikke lenger med',
    en: 'You no longer take part',
  },
  'participation.ownErasedText': {
    sv: 'Allt som registret hade om dig är raderat. Skriv ut den här sidan om du vill ha ett intyg.',
    nb: 'Alt registeret hadde om deg, er slettet. Skriv ut denne siden hvis du vil ha en bekreftelse.',
    en: 'All that the register held of you is erased. Print this page if you want a certificate.',
  },
  'participation.ownAgreed': {
    sv: 'Tack. Du är med i registret.',
    nb: 'Takk. Du er med i registeret.',
    en: 'Thank you. You take part in the register.',
  },
  'participation.ownKept': {
    sv: 'Du är inte längre med. Ingenting mer samlas in.',
    nb: 'Du er ikke lenger med. Ingenting mer samles inn.',
    en: 'You no longer take part. Nothing more is collected.',
  },
  'participation.information': {
    sv: 'Information om registret',
    nb: 'Informasjon om registeret',
    en: 'Information about the register',
  },
  'participation.holder': { sv: 'Ansvarig', nb: 'Ansvarlig', en: 'Responsible' },
  'participation.basis': { sv: 'Grund', nb: 'Grunnlag', en: 'Basis' },
  'participation.basis.opt-out': {
    sv: 'Du är med om du inte säger nej',
    nb: 'Du er med om du ikke sier nei',
    en: 'You take part unless you say no',
  },
  'participation.basis.consent': {
    sv: 'Du är med bara om du säger ja',
    nb: 'Du er med bare om du sier ja',
    en: 'You take part only if you say yes',
  },
  'participation.whenEnded': {
    sv: 'Om du lämnar registret',
    nb: 'Om du forlater registeret',
    en: 'If you leave the register',
  },
  'participation.whenEnded.erase': {
    sv: 'Allt som registret har om dig raderas',
    nb: 'Alt registeret har om deg, slettes',
    en: 'All that the register holds of you is erased',
  },
  'participation.whenEnded.keep': {
    sv: 'Ingenting mer samlas in; det som finns stannar i statistiken',
    nb: 'Ingenting mer samles inn; det som finnes, blir i statistikken',
    en: 'Nothing more is collected; what there is stays in the figures',
  },
  'participation.consentOn': {
    sv: 'Personen samtyckte den dag',
    nb: 'Personen samtykket den dag',
    en: 'The person agreed on',
  },
  'participation.consentHelp': {
    sv: 'Registret kräver samtycke. Skriv dagen då personen samtyckte till informationen, version {version}.',
    nb: 'Registeret krever samtykke. Skriv dagen da personen samtykket til informasjonen, versjon {version}.',
    en: 'The register asks for a consent. Write the day on which the person agreed to the information, version {version}.',
  },
  'problem.participation-ended': {
    sv: 'Personen har sagt nej till registret och registreras inte. Den som ändå vill vara med säger det själv: notera då ett samtycke av en senare dag.',
    nb: 'Personen har sagt nei til registeret og registreres ikke. Den som likevel vil være med, sier det selv: noter da et samtykke av en senere dag.',
    en: 'The person has said no to this register and is not registered. Whoever wants to take part after all says so: then record a consent of a later day.',
  },
  'problem.participation-ended-since': {
    sv: 'Personen har sagt nej till registret den {date} och registreras inte. Den som ändå vill vara med säger det själv: notera då ett samtycke av en senare dag.',
    nb: 'Personen har sagt nei til registeret {date} og registreres ikke. Den som likevel vil være med, sier det selv: noter da et samtykke av en senere dag.',
    en: 'The person said no to this register on {date} and is not registered. Whoever wants to take part after all says so: then record a consent of a later day.',
  },
  'problem.consent-required': {
    sv: 'Registret kräver samtycke, och inget är noterat. Notera det först, med dag och informationens version.',
    nb: 'Registeret krever samtykke, og ingen er notert. Noter det først, med dag og informasjonens versjon.',
    en: 'This register asks for a consent, and none is recorded. Record it first, with its day and the version of the information.',
  },
  'problem.invalid-participation': {
    sv: 'Datum eller version går inte att använda.',
    nb: 'Dato eller versjon kan ikke brukes.',
    en: 'The date or the version cannot be used.',
  },
  'problem.invalid-participation-kind': {
    sv: 'Välj vad som har hänt.',
    nb: 'Velg hva som har skjedd.',
    en: 'Choose what has happened.',
  },
  'problem.participation-out-of-order': {
    sv: 'Personen har bestämt något annat senare. Kontrollera datumet.',
    nb: 'Personen har bestemt noe annet senere. Kontroller datoen.',
    en: 'A later decision of the person is recorded already. Check the date.',
  },
  'problem.no-participation': {
    sv: 'Registret har inga uppgifter om personer.',
    nb: 'Registeret har ingen opplysninger om personer.',
    en: 'The register holds no persons.',
  },
});
