import { messages } from '../message-entry.js';

/** What stands around every page. */
export const chromeMessages = messages({
  'chrome.product': { sv: 'Kvalreg', nb: 'Kvalreg', en: 'Kvalreg' },
  'chrome.tagline': {
    sv: 'Öppen plattform för kvalitetsregister i vården',
    nb: 'Åpen plattform for kvalitetsregistre i helsetjenesten',
    en: 'An open platform for clinical quality registers',
  },
  'chrome.skip': { sv: 'Hoppa till innehållet', nb: 'Hopp til innholdet', en: 'Skip to the content' },
  'chrome.language': { sv: 'Språk', nb: 'Språk', en: 'Language' },
  'chrome.more': { sv: 'Mer', nb: 'Mer', en: 'More' },
  'chrome.navigation': { sv: 'Huvudmeny', nb: 'Hovedmeny', en: 'Main menu' },
  'chrome.menu': { sv: 'Meny', nb: 'Meny', en: 'Menu' },
  'chrome.logIn': { sv: 'Logga in', nb: 'Logg inn', en: 'Log in' },
  'chrome.logOut': { sv: 'Logga ut', nb: 'Logg ut', en: 'Log out' },
  'chrome.start': { sv: 'Startsida', nb: 'Startside', en: 'Start page' },
  'chrome.workList': { sv: 'Arbetslista', nb: 'Arbeidsliste', en: 'Work list' },
  'chrome.patients': { sv: 'Patienter', nb: 'Pasienter', en: 'Patients' },
  'chrome.followUps': { sv: 'Uppföljningar', nb: 'Oppfølginger', en: 'Follow-ups' },
  'chrome.reports': { sv: 'Rapport', nb: 'Rapport', en: 'Report' },
  'chrome.publicResults': { sv: 'Öppna resultat', nb: 'Åpne resultater', en: 'Public results' },
  'chrome.my': { sv: 'Mina formulär', nb: 'Mine skjemaer', en: 'My forms' },
  'chrome.session': { sv: 'Inloggad som', nb: 'Innlogget som', en: 'Logged in as' },
  'chrome.switchAssignment': { sv: 'Byt uppdrag', nb: 'Bytt rolle', en: 'Switch assignment' },
  'chrome.wholeRegister': { sv: 'Hela registret', nb: 'Hele registeret', en: 'The whole register' },
  'chrome.demo': {
    sv: 'Demonstration: alla personer och uppgifter är påhittade.',
    nb: 'Demonstrasjon: alle personer og opplysninger er oppdiktet.',
    en: 'Demonstration: all persons and figures are made up.',
  },
  'chrome.back': { sv: 'Tillbaka', nb: 'Tilbake', en: 'Back' },
  'chrome.print': { sv: 'Skriv ut', nb: 'Skriv ut', en: 'Print' },
  'chrome.notice': { sv: 'Meddelande', nb: 'Melding', en: 'Message' },
  'chrome.scrollable': {
    sv: '{caption}: tabellen kan rullas i sidled',
    nb: '{caption}: tabellen kan rulles sidelengs',
    en: '{caption}: the table can be scrolled sideways',
  },
  'chrome.pages': { sv: 'Sidor', nb: 'Sider', en: 'Pages' },
  'chrome.previousPage': { sv: 'Föregående sida', nb: 'Forrige side', en: 'Previous page' },
  'chrome.nextPage': { sv: 'Nästa sida', nb: 'Neste side', en: 'Next page' },
  'chrome.rowsOf': {
    sv: 'Rad {from}–{to} av {total}',
    nb: 'Rad {from}–{to} av {total}',
    en: 'Row {from}–{to} of {total}',
  },
});
