import { messages } from '../message-entry.js';

/** Response rates: who answered, who did not, and what the reminders brought. */
export const ratesMessages = messages({
  'rates.title': { sv: 'Svarsfrekvens', nb: 'Svarandel', en: 'Response rate' },
  'rates.pathway': { sv: 'Förlopp', nb: 'Forløp', en: 'Pathway' },
  'rates.order': {
    sv: 'Var och en räknas en gång, vid det första skälet som gäller. Den som har rätt till skyddad identitet eller inte nås på sin adress är kvar i nämnaren.',
    nb: 'Hver oppfølging telles én gang, ved den første grunnen som gjelder. Den som har skjermet identitet eller ikke nås på adressen sin, er fortsatt i nevneren.',
    en: 'Each counts once, under the first reason that holds. People with a protected identity, or whom the address does not reach, stay in the denominator.',
  },
  'rates.flow': {
    sv: 'Från alla till nämnaren',
    nb: 'Fra alle til nevneren',
    en: 'From all to the denominator',
  },
  'rates.flow.population': {
    sv: 'Uppföljningar med förfallodag',
    nb: 'Oppfølginger med forfallsdag',
    en: 'Follow-ups with a due date',
  },
  'rates.flow.excluded': { sv: 'Inte med: {reason}', nb: 'Ikke med: {reason}', en: 'Left out: {reason}' },
  'rates.flow.n': { sv: 'I nämnaren', nb: 'I nevneren', en: 'In the denominator' },
  'rates.flow.k': {
    sv: 'Besvarade inom fönstret',
    nb: 'Besvart innenfor vinduet',
    en: 'Answered within the window',
  },
  'rates.flow.missing': {
    sv: 'Ej besvarade inom fönstret',
    nb: 'Ikke besvart innenfor vinduet',
    en: 'Not answered within the window',
  },
  'rates.flow.open': {
    sv: 'Fönstret är inte över',
    nb: 'Vinduet er ikke over',
    en: 'The window is not over',
  },
  'rates.flow.otherwise': {
    sv: 'Inte med av annat skäl',
    nb: 'Ikke med av annen grunn',
    en: 'Left out otherwise',
  },
  'rates.flow.step': { sv: 'Steg', nb: 'Trinn', en: 'Step' },
  'rates.flow.hidden': {
    sv: 'Skälen visas inte där de gäller få personer.',
    nb: 'Grunnene vises ikke der de gjelder få personer.',
    en: 'The reasons are not shown where they are about few people.',
  },
});
