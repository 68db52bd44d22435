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
