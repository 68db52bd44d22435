import { messages } from '../message-entry.js';

/** What is printed on a letter. */
export const letterMessages = messages({
  'letter.howToAnswer': { sv: 'Så här svarar du', nb: 'Slik svarer du', en: 'How to answer' },
  'letter.goTo': {
    sv: 'Gå till den här adressen på webben:',
    nb: 'Gå til denne adressen på nettet:',
    en: 'Go to this address on the web:',
  },
  'letter.typeCode': { sv: 'Skriv koden:', nb: 'Skriv koden:', en: 'Type the code:' },
  'letter.orScan': {
    sv: 'Eller läs av rutan till höger med telefonens kamera.',
    nb: 'Eller les av ruten til høyre med telefonens kamera.',
    en: 'Or scan the square on the right with the camera of a telephone.',
  },
  'letter.orPaper': {
    sv: 'Vill du hellre svara på papper? Fyll i formuläret som följer med och skicka tillbaka det i svarskuvertet.',
    nb: 'Vil du heller svare på papir? Fyll ut skjemaet som følger med, og send det tilbake i svarkonvolutten.',
    en: 'Would you rather answer on paper? Fill in the form that comes with this letter and send it back in the reply envelope.',
  },
});

/** Where letters are put into batches, printed and marked as sent. */
export const letterPageMessages = messages({
  'letters.title': { sv: 'Brev att skriva ut', nb: 'Brev som skal skrives ut', en: 'Letters to print' },
  'letters.lead': {
    sv: 'Brev från steg som går per brev, och till dem som inget annat når. Välj vilka som ska skrivas ut tillsammans.',
    nb: 'Brev fra trinn som går per brev, og til dem som ikke nås på annen måte. Velg hvilke som skal skrives ut sammen.',
    en: 'Letters of steps that go by letter, and to those whom nothing else reaches. Choose which are printed together.',
  },
  'letters.waiting': { sv: 'Brev som väntar', nb: 'Brev som venter', en: 'Letters that wait' },
  'letters.rung': { sv: 'Steg', nb: 'Trinn', en: 'Step' },
  'letters.count': { sv: 'Brev', nb: 'Brev', en: 'Letters' },
  'letters.firstOn': { sv: 'Väntar sedan', nb: 'Venter siden', en: 'Waiting since' },
  'letters.through': {
    sv: 'Brev till och med dagen',
    nb: 'Brev til og med dagen',
    en: 'Letters until the day',
  },
  'letters.make': { sv: 'Gör en bunt', nb: 'Lag en bunke', en: 'Make a batch' },
  'letters.noneChosen': {
    sv: 'Välj minst en rad.',
    nb: 'Velg minst én rad.',
    en: 'Choose at least one row.',
  },
  'letters.noneWaiting': { sv: 'Inga brev väntar', nb: 'Ingen brev venter', en: 'No letters wait' },
  'letters.noneWaitingText': {
    sv: 'Brev kommer hit när ett steg i påminnelserna går per brev, eller inte når någon på annat sätt.',
    nb: 'Brev kommer hit når et trinn i påminnelsene går per brev, eller ikke når noen på annen måte.',
    en: 'Letters come here when a step of the reminders goes by letter, or reaches somebody in no other way.',
  },
  'letters.batches': { sv: 'Buntar', nb: 'Bunker', en: 'Batches' },
  'letters.batch': { sv: 'Bunt', nb: 'Bunke', en: 'Batch' },
  'letters.batchOf': { sv: 'Bunt {date} ({id})', nb: 'Bunke {date} ({id})', en: 'Batch {date} ({id})' },
  'letters.noBatches': { sv: 'Inga buntar än.', nb: 'Ingen bunker ennå.', en: 'No batches yet.' },
  'letters.n.one': { sv: '{n} brev', nb: '{n} brev', en: '{n} letter' },
  'letters.n.other': { sv: '{n} brev', nb: '{n} brev', en: '{n} letters' },
  'letters.marked': {
    sv: 'Bunten är markerad som skickad',
    nb: 'Bunken er merket som sendt',
    en: 'The batch is marked as sent',
  },
  'letters.released': {
    sv: 'Bunten är upplöst',
    nb: 'Bunken er løst opp',
    en: 'The batch has been given up',
  },
  'letters.leftOut': { sv: 'Uttagna', nb: 'Tatt ut', en: 'Left out' },
  'letters.madeBy': { sv: 'Gjord av', nb: 'Laget av', en: 'Made by' },
  'letters.sentOn': { sv: 'Skickad', nb: 'Sendt', en: 'Sent' },
  'letters.number': { sv: 'Nr', nb: 'Nr.', en: 'No.' },
  'letters.state.made': { sv: 'Inte utskriven', nb: 'Ikke skrevet ut', en: 'Not printed' },
  'letters.state.printed': { sv: 'Utskriven', nb: 'Skrevet ut', en: 'Printed' },
  'letters.state.sent': { sv: 'Skickad', nb: 'Sendt', en: 'Sent' },
  'letters.print': { sv: 'Öppna som PDF', nb: 'Åpne som PDF', en: 'Open as PDF' },
  'letters.window': { sv: 'Kuvertets fönster', nb: 'Konvoluttens vindu', en: 'Window of the envelope' },
  'letters.window.left': { sv: 'Till vänster (V2)', nb: 'Til venstre', en: 'On the left' },
  'letters.window.right': { sv: 'Till höger (H2)', nb: 'Til høyre', en: 'On the right' },
  'letters.sides': { sv: 'Skrivaren', nb: 'Skriveren', en: 'The printer' },
  'letters.sides.1': { sv: 'Skriver på en sida', nb: 'Skriver på én side', en: 'Prints on one side' },
  'letters.sides.2': {
    sv: 'Skriver på båda sidorna',
    nb: 'Skriver på begge sider',
    en: 'Prints on both sides',
  },
  'letters.markSent': { sv: 'Breven är skickade', nb: 'Brevene er sendt', en: 'The letters have been sent' },
  'letters.sentText': {
    sv: 'Markera bunten när breven lämnar huset. Den som har svarat efter utskriften visas då, så att brevet kan tas ur högen.',
    nb: 'Merk bunken når brevene forlater huset. Den som har svart etter utskriften, vises da, slik at brevet kan tas ut av bunken.',
    en: 'Mark the batch when the letters leave the house. Whoever has answered since they were printed is shown then, so that the letter can be taken out.',
  },
  'letters.release': {
    sv: 'Lös upp bunten: breven väntar igen',
    nb: 'Løs opp bunken: brevene venter igjen',
    en: 'Give the batch up: its letters wait again',
  },
  'letters.takeOut': {
    sv: 'Ta ur högen innan den skickas: nr {numbers}. De har svarat eller ska inte längre få brev.',
    nb: 'Ta ut av bunken før den sendes: nr. {numbers}. De har svart eller skal ikke lenger ha brev.',
    en: 'Take out of the pile before it is sent: no. {numbers}. They have answered or must not be written to any more.',
  },
  'letters.inBatch': { sv: 'Brev i bunten', nb: 'Brev i bunken', en: 'Letters of the batch' },
  'letters.cameBack': { sv: 'Brevet kom tillbaka', nb: 'Brevet kom tilbake', en: 'The letter came back' },
  'letters.cameBackOf': {
    sv: 'Brevet kom tillbaka: {name}',
    nb: 'Brevet kom tilbake: {name}',
    en: 'The letter came back: {name}',
  },
  'problem.no-letters-waiting': {
    sv: 'Inga brev väntar av det som valdes. Någon annan kan ha gjort en bunt av dem.',
    nb: 'Ingen brev venter av det som ble valgt. Noen andre kan ha laget en bunke av dem.',
    en: 'No letters of this choice wait. Somebody else may have made a batch of them.',
  },
  'problem.invalid-letter-day': {
    sv: 'Dagen är inget datum. Skriv den som ÅÅÅÅ-MM-DD.',
    nb: 'Dagen er ingen dato. Skriv den som ÅÅÅÅ-MM-DD.',
    en: 'The day is not a date. Write it as YYYY-MM-DD.',
  },
  'problem.batch-not-printed': {
    sv: 'Breven i bunten har inte skrivits ut än. Öppna dem som PDF först.',
    nb: 'Brevene i bunken er ikke skrevet ut ennå. Åpne dem som PDF først.',
    en: 'The letters of this batch have not been printed yet. Open them as PDF first.',
  },
  'problem.batch-sent': {
    sv: 'Bunten är redan skickad och kan inte lösas upp.',
    nb: 'Bunken er allerede sendt og kan ikke løses opp.',
    en: 'The batch has been sent and cannot be given up.',
  },
  'problem.batch-empty': {
    sv: 'Inget brev i bunten ska skrivas ut längre: alla har svarat eller ska inte längre få brev, eller så är utskicken pausade.',
    nb: 'Ingen brev i bunken skal skrives ut lenger: alle har svart eller skal ikke lenger ha brev, eller utsendingen er satt på pause.',
    en: 'No letter of the batch is to be printed any more: all have answered or must not be written to, or messages are paused.',
  },
  'problem.unknown-letter-batch': {
    sv: 'Det finns ingen sådan bunt med brev i registret.',
    nb: 'Det finnes ingen slik bunke med brev i registeret.',
    en: 'There is no such batch of letters in this register.',
  },
});
