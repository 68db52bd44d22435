import { messages } from '../message-entry.js';

/** Where people can be reached, and whether that works. */
export const contactMessages = messages({
  'problem.identity-protected': {
    sv: 'Personen har skyddad identitet: ingen adress sparas. Skriv den väg som folkbokföringen erbjuder.',
    nb: 'Personen har skjermet identitet: ingen adresse lagres. Skriv på den måten som Folkeregisteret tilbyr.',
    en: 'The identity of this person is protected: no address is kept. Write by the way that the population register offers.',
  },
  'problem.no-such-contact': {
    sv: 'Det finns ingen sådan adress som något kan ha kommit tillbaka från.',
    nb: 'Det finnes ingen slik adresse som noe kan ha kommet tilbake fra.',
    en: 'There is no such address that something could have come back from.',
  },
});
