import { messages } from '../message-entry.js';

/** What is wrong with a request, a decision or a choice of variables. */
export const deliveryProblemMessages = messages({
  'delivery.problem.required': {
    sv: '{field} är tomt. Fyll i det.',
    nb: '{field} er tomt. Fyll det ut.',
    en: '{field} is empty. Write it.',
  },
  'delivery.problem.invalid-project': {
    sv: '{field} får bara ha små bokstäver a–z, siffror och bindestreck, högst 40.',
    nb: '{field} kan bare ha små bokstaver a–z, tall og bindestrek, høyst 40.',
    en: '{field} may only have small letters a to z, digits and hyphens, at most 40.',
  },
  'delivery.problem.no-variable': {
    sv: 'Ingen variabel är vald. Välj minst en.',
    nb: 'Ingen variabel er valgt. Velg minst én.',
    en: 'No variable is chosen. Choose at least one.',
  },
  'delivery.problem.too-many-variables': {
    sv: 'Fler variabler är valda än en fil rymmer (1 200). Välj färre.',
    nb: 'Flere variabler er valgt enn en fil rommer (1 200). Velg færre.',
    en: 'More variables are chosen than a file holds (1,200). Choose fewer.',
  },
  'delivery.problem.before-first': {
    sv: 'Det sista året är före det första. Skriv ett senare år.',
    nb: 'Det siste året er før det første. Skriv et senere år.',
    en: 'The last year is before the first. Write a later year.',
  },
  'delivery.problem.invalid-year': {
    sv: '{field} är inget årtal. Skriv fyra siffror, eller inget.',
    nb: '{field} er ikke et årstall. Skriv fire sifre, eller ingenting.',
    en: '{field} is no year. Write four digits, or nothing.',
  },
  'delivery.problem.invalid-day': {
    sv: '{field} är inte en dag från och med i dag. Skriv den som ÅÅÅÅ-MM-DD, eller inget.',
    nb: '{field} er ikke en dag fra og med i dag. Skriv den som ÅÅÅÅ-MM-DD, eller ingenting.',
    en: '{field} is not a day from today on. Write it as YYYY-MM-DD, or nothing.',
  },
  'delivery.problem.out-of-range': {
    sv: '{field} ska vara ett heltal från 0 till 365.',
    nb: '{field} skal være et heltall fra 0 til 365.',
    en: '{field} must be a whole number from 0 to 365.',
  },
  'delivery.problem.not-asked-for': {
    sv: '{field}: mer än det som begärdes. Ta bort det som inte begärdes.',
    nb: '{field}: mer enn det er søkt om. Ta bort det som det ikke er søkt om.',
    en: '{field}: more than was asked for. Leave out what was not.',
  },
  'delivery.problem.not-all': {
    sv: '{field}: mindre än det som begärdes. Välj att bevilja delvis, eller allt.',
    nb: '{field}: mindre enn det er søkt om. Velg å innvilge delvis, eller alt.',
    en: '{field}: less than was asked for. Choose to grant a part, or everything.',
  },
  'delivery.problem.invalid-name': {
    sv: 'Listans namn ska ha 1 till 100 tecken.',
    nb: 'Listens navn skal ha 1 til 100 tegn.',
    en: 'The name of the list must have 1 to 100 characters.',
  },
  'delivery.problem.unknown': {
    sv: '{field}: något av det valda finns inte längre. Välj på nytt.',
    nb: '{field}: noe av det valgte finnes ikke lenger. Velg på nytt.',
    en: '{field}: something that was chosen is no longer there. Choose anew.',
  },
  'problem.not-decided': {
    sv: 'Registerhållaren har inte beslutat om begäran ännu.',
    nb: 'Registerholderen har ikke gjort vedtak om søknaden ennå.',
    en: 'The register holder has not decided on this request yet.',
  },
  'problem.delivery-refused': {
    sv: 'Begäran avslogs: inget lämnas ut.',
    nb: 'Søknaden ble avslått: ingenting utleveres.',
    en: 'This request was refused: nothing is handed out.',
  },
  'problem.decision-over': {
    sv: 'Beslutets tid har gått ut. Be registerhållaren besluta på nytt.',
    nb: 'Vedtakets tid er utløpt. Be registerholderen gjøre nytt vedtak.',
    en: 'The decision is over. Ask the register holder to decide anew.',
  },
  'problem.nothing-to-hand-out': {
    sv: 'Villkoren i beslutet utesluter alla variabler som beviljades. Be registerhållaren besluta på nytt.',
    nb: 'Vilkårene i vedtaket utelukker alle variabler som ble innvilget. Be registerholderen gjøre nytt vedtak.',
    en: 'The terms of the decision leave out every variable that was granted. Ask the register holder to decide anew.',
  },
  'problem.extract-in-the-making': {
    sv: 'Filer till det här utlämnandet görs redan. Vänta tills de är klara.',
    nb: 'Filer til denne utleveringen lages allerede. Vent til de er klare.',
    en: 'Files of this delivery are being made already. Wait until they are done.',
  },
  'problem.extract-gone': {
    sv: 'Filerna har tagits bort. Gör dem igen om de behövs.',
    nb: 'Filene er fjernet. Lag dem igjen om de trengs.',
    en: 'The files have been removed. Make them again where they are needed.',
  },
  'problem.persons-left': {
    sv: 'Någon i filerna har lämnat registret sedan de gjordes. Gör dem igen: de blir utan den personen.',
    nb: 'Noen i filene har forlatt registeret siden de ble laget. Lag dem igjen: de blir uten den personen.',
    en: 'Somebody in the files has left the register since they were made. Make them again: they will be without that person.',
  },
  'problem.key-list-not-granted': {
    sv: 'Beslutet ger ingen rätt till kodnyckeln.',
    nb: 'Vedtaket gir ingen rett til koblingsnøkkelen.',
    en: 'The decision does not grant the key list.',
  },
  'problem.unknown-delivery': {
    sv: 'Det finns inget sådant utlämnande i registret.',
    nb: 'Det finnes ingen slik utlevering i registeret.',
    en: 'There is no such delivery in this register.',
  },
  'problem.unknown-extract': {
    sv: 'Det finns inga sådana filer i utlämnandet.',
    nb: 'Det finnes ingen slike filer i utleveringen.',
    en: 'There are no such files of this delivery.',
  },
  'problem.delivery-decided': {
    sv: 'Någon annan har beslutat om begäran sedan du öppnade den. Läs det beslutet först.',
    nb: 'Noen andre har gjort vedtak om søknaden siden du åpnet den. Les det vedtaket først.',
    en: 'Somebody else has decided on this request since you opened it. Read that decision first.',
  },
  'problem.deliveries-not-published': {
    sv: 'Registret visar inte hur ofta det lämnar ut data.',
    nb: 'Registeret viser ikke hvor ofte det utleverer data.',
    en: 'This register does not show how often it hands out data.',
  },
  'problem.identifiers-stay': {
    sv: 'Bara en klinik kan få personnummer i en lista, för egna patienter. Välj listan utan dem.',
    nb: 'Bare en klinikk kan få fødselsnummer i en liste, for egne pasienter. Velg listen uten dem.',
    en: 'Only a clinic can have personal numbers in a list, of its own patients. Choose the list without them.',
  },
  'problem.too-many-rows': {
    sv: 'Ett kalkylblad rymmer 1 048 575 rader, och det här är fler. Välj färre år eller enheter, eller CSV.',
    nb: 'Et regneark rommer 1 048 575 rader, og dette er flere. Velg færre år eller enheter, eller CSV.',
    en: 'A spreadsheet holds 1,048,575 rows, and these are more. Choose fewer years or units, or CSV.',
  },
  'problem.unknown-free-list': {
    sv: 'Det finns inget sådant sparat val. Det kan ha tagits bort.',
    nb: 'Det finnes ikke noe slikt lagret valg. Det kan være fjernet.',
    en: 'There is no such saved choice. It may have been removed.',
  },
  'problem.invalid-request': {
    sv: 'Begäran kan inte sparas som den är.',
    nb: 'Søknaden kan ikke lagres som den er.',
    en: 'The request cannot be saved as it is.',
  },
  'problem.invalid-decision': {
    sv: 'Beslutet kan inte sparas som det är.',
    nb: 'Vedtaket kan ikke lagres som det er.',
    en: 'The decision cannot be kept as it is.',
  },
  'problem.invalid-choice': {
    sv: 'Valet kan inte användas som det är.',
    nb: 'Valget kan ikke brukes som det er.',
    en: 'The choice cannot be used as it is.',
  },
});
