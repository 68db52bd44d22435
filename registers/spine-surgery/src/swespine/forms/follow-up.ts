import { defineForm } from '@kvalreg/declaration';
import { oneOf } from '@kvalreg/expression';
import { outcomeInstruments, resultInstruments } from '../instruments.js';
import { answeredSomething } from './answered-something.js';
import { analgesics, walkingDistance } from './shared-items.js';

/** The patient's form one, two and five years after surgery. */
export const followUp = defineForm({
  version: '1',
  title: { sv: 'Uppföljning', en: 'Follow-up' },
  intro: {
    sv: 'Frågorna gäller hur du mår nu, efter operationen. Du kan hoppa över en fråga som du inte vill svara på.',
    en: 'The questions are about how you feel now, after surgery. You may skip a question that you do not want to answer.',
  },
  respondent: 'patient',
  items: {
    analgesics,
    walkingDistance,
    work: {
      kind: 'choice',
      label: { sv: 'Vilken är din huvudsakliga sysselsättning nu?', en: 'What is your main occupation now?' },
      options: {
        working: { sv: 'Arbetar', en: 'Working' },
        'sick-leave': { sv: 'Sjukskriven', en: 'On sick leave' },
        'disability-pension': { sv: 'Sjukersättning', en: 'Disability pension' },
        retired: { sv: 'Ålderspensionär', en: 'Retired' },
        studying: { sv: 'Studerar', en: 'Studying' },
        'job-seeking': { sv: 'Arbetssökande', en: 'Seeking work' },
        other: { sv: 'Annat', en: 'Other' },
      },
    },
    workCapacity: {
      kind: 'choice',
      label: { sv: 'Hur mycket arbetar du?', en: 'How much do you work?' },
      options: {
        'full-time': { sv: 'Heltid', en: 'Full time' },
        'part-time-own-choice': {
          sv: 'Deltid av annat skäl än ryggen',
          en: 'Part time, not because of the back',
        },
        'part-time-back': { sv: 'Deltid på grund av ryggen', en: 'Part time because of the back' },
      },
    },
    absentBecauseOfBack: {
      kind: 'boolean',
      label: { sv: 'Beror det på ryggen?', en: 'Is it because of your back?' },
    },
  },
  instruments: { ...outcomeInstruments, ...resultInstruments },
  pages: [
    { id: 'pain', title: { sv: 'Smärta', en: 'Pain' }, fields: ['nrsBack', 'gaBack', 'nrsLeg', 'gaLeg'] },
    {
      id: 'everyday',
      title: { sv: 'Vardag', en: 'Everyday life' },
      fields: ['analgesics', 'walkingDistance', 'work', 'workCapacity', 'absentBecauseOfBack'],
    },
    { id: 'function', title: { sv: 'Funktion', en: 'Function' }, fields: ['odi'] },
    { id: 'health', title: { sv: 'Hälsa', en: 'Health' }, fields: ['eq5d', 'eqVas'] },
    { id: 'result', title: { sv: 'Resultatet', en: 'The result' }, fields: ['satisfaction'] },
  ],
  visibleIf: (f) => ({
    workCapacity: oneOf(f.work, 'working'),
    absentBecauseOfBack: oneOf(f.work, 'sick-leave', 'disability-pension'),
  }),
  checks: (f) => [answeredSomething(f)],
});
