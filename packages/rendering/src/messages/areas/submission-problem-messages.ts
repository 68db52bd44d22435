import { messages } from '../message-entry.js';

/** Sentences for the codes of errors around filed figures. */
export const submissionProblemMessages = messages({
  'problem.unknown-submission': {
    sv: 'Registret har ingen sådan inlämning.',
    nb: 'Registeret har ingen slik innlevering.',
    en: 'The register has no such submission.',
  },
  'problem.unknown-filing-version': {
    sv: 'Inlämningen har ingen sådan version.',
    nb: 'Innleveringen har ingen slik versjon.',
    en: 'The filing has no such version.',
  },
  'problem.filing-of-other-unit': {
    sv: 'Ditt uppdrag visar den egna enhetens inlämningar.',
    nb: 'Rollen din viser innleveringene til egen enhet.',
    en: 'Your assignment shows the filings of your own unit.',
  },
  'problem.not-own-filing': {
    sv: 'Bara enheten själv fyller i och signerar sina siffror.',
    nb: 'Bare enheten selv fyller ut og signerer tallene sine.',
    en: 'Only the unit itself fills in and signs its figures.',
  },
  'problem.not-a-reviewer': {
    sv: 'Bara myndigheten återsänder, godkänner och publicerar.',
    nb: 'Bare myndigheten returnerer, godkjenner og publiserer.',
    en: 'Only the authority returns, accepts and publishes.',
  },
  'problem.filing-changed': {
    sv: 'Någon annan har ändrat inlämningen sedan du öppnade sidan, och inget skrevs över. Öppna den igen och se vad som har hänt.',
    nb: 'Noen andre har endret innleveringen siden du åpnet siden, og ingenting ble overskrevet. Åpne den igjen og se hva som har skjedd.',
    en: 'Somebody else has changed the filing since you opened the page, and nothing was overwritten. Open it again and see what has happened.',
  },
  'problem.wrong-filing-state': {
    sv: 'Det går inte med inlämningen som den är nu. Öppna den igen och se vad som har hänt.',
    nb: 'Det går ikke med innleveringen slik den er nå. Åpne den igjen og se hva som har skjedd.',
    en: 'That cannot be done with the filing as it is now. Open it again and see what has happened.',
  },
  'problem.comment-too-long': {
    sv: 'Kommentaren är för lång. Korta den till högst 2 000 tecken.',
    nb: 'Kommentaren er for lang. Kort den ned til høyst 2 000 tegn.',
    en: 'The comment is too long. Shorten it to at most 2,000 characters.',
  },
  'problem.year-not-over': {
    sv: 'Åren som inlämningen gäller är inte slut. Siffrorna kan förberedas från 1 januari inlämningsåret.',
    nb: 'Årene som innleveringen gjelder, er ikke over. Tallene kan forberedes fra 1. januar i innleveringsåret.',
    en: 'The years that the filing is about are not over. The figures can be prepared from 1 January of the year of filing.',
  },
  'problem.year-outside-licence': {
    sv: 'Enheten lämnar inga siffror det året: ingen period faller inom dess tillstånd. Välj ett annat år, eller be myndigheten rätta tillståndet.',
    nb: 'Enheten leverer ingen tall det året: ingen periode faller innenfor tillatelsen. Velg et annet år, eller be myndigheten rette tillatelsen.',
    en: 'The unit files nothing that year: no period is within its licence. Choose another year, or ask the authority to correct the licence.',
  },
  'problem.filing-not-open': {
    sv: 'Siffrorna kan inte skickas in än. Utkastet är sparat tills inlämningen öppnar.',
    nb: 'Tallene kan ikke sendes inn ennå. Utkastet er lagret til innleveringen åpner.',
    en: 'The figures cannot be sent yet. The draft is kept until filing opens.',
  },
  'problem.nothing-changed': {
    sv: 'Siffror och kommentarer är desamma som tidigare signerades. Ändra en siffra, eller skriv en kommentar som svarar.',
    nb: 'Tall og kommentarer er de samme som ble signert før. Endre et tall, eller skriv en kommentar som svarer.',
    en: 'Figures and comments are the same as those signed before. Change a figure, or write a comment that answers.',
  },
  'problem.nothing-to-return-to': {
    sv: 'Siffrorna har inte publicerats än: det finns ingen rättelse att ångra.',
    nb: 'Tallene er ikke publisert ennå: det er ingen retting å angre.',
    en: 'The figures have not been published yet: there is no correction to give up.',
  },
  'problem.correction-without-reason': {
    sv: 'Skriv varför de publicerade siffrorna rättas, med högst 1 000 tecken.',
    nb: 'Skriv hvorfor de publiserte tallene rettes, med høyst 1 000 tegn.',
    en: 'Write why the published figures are corrected, in at most 1,000 characters.',
  },
  'problem.return-without-comment': {
    sv: 'Skriv vad enheten ska rätta eller förklara, med högst 2 000 tecken.',
    nb: 'Skriv hva enheten skal rette eller forklare, med høyst 2 000 tegn.',
    en: 'Write what the unit is to correct or explain, in at most 2,000 characters.',
  },
  'problem.year-incomplete': {
    sv: 'Året publiceras när alla enheters siffror är godkända. Översikten visar vilka som saknas.',
    nb: 'Året publiseres når alle enheters tall er godkjent. Oversikten viser hvem som mangler.',
    en: 'The year is published when the figures of every unit are accepted. The overview shows which are missing.',
  },
  'problem.nothing-accepted': {
    sv: 'Inget av året är godkänt och väntar på att publiceras.',
    nb: 'Ingenting av året er godkjent og venter på å bli publisert.',
    en: 'Nothing of the year is accepted and waits to be published.',
  },
  'problem.licence-overlaps': {
    sv: 'Enheten har redan tillstånd för några av dagarna. Avsluta det först, eller välj andra dagar.',
    nb: 'Enheten har allerede tillatelse for noen av dagene. Avslutt den først, eller velg andre dager.',
    en: 'The unit has a licence for some of these days already. End that one first, or choose other days.',
  },
  'problem.invalid-licence': {
    sv: 'Skriv dagarna som ÅÅÅÅ-MM-DD, den sista inte före den första. Sista dagen får vara tom.',
    nb: 'Skriv dagene som ÅÅÅÅ-MM-DD, den siste ikke før den første. Siste dag kan være tom.',
    en: 'Write the days as YYYY-MM-DD, the last not before the first. The last day may be empty.',
  },
  'problem.unknown-licence': {
    sv: 'Registret har inget sådant tillstånd.',
    nb: 'Registeret har ingen slik tillatelse.',
    en: 'The register has no such licence.',
  },
  'problem.unknown-format': {
    sv: 'Filen finns som CSV och XLSX.',
    nb: 'Filen finnes som CSV og XLSX.',
    en: 'There are files as CSV and XLSX.',
  },
});
