import { defineForm } from '@kvalreg/declaration';
import { resultInstruments, specialistInstruments } from '../../instruments.js';
import { intros, titles } from '../../texts/forms.js';
import { answeredSomething } from '../answered-something.js';
import {
  healthPage,
  moodPage,
  movementPage,
  painPage,
  resultPage,
  specialistPages,
  workPage,
} from '../pages.js';
import { satisfaction } from '../satisfaction-items.js';

/** The patient's form when the rehabilitation is over. */
export const atDischarge = defineForm({
  version: '1',
  title: titles.discharge,
  intro: intros.discharge,
  respondent: 'patient',
  items: satisfaction,
  instruments: { ...specialistInstruments, ...resultInstruments },
  pages: [
    { ...painPage, fields: ['painRating', 'painChange', 'copingChange'] },
    { ...moodPage, fields: ['had'] },
    ...specialistPages,
    { ...movementPage, fields: ['tampa', 'activity'] },
    { ...healthPage, fields: ['eq5d', 'eqVas'] },
    { ...workPage, fields: ['workAbility'] },
    {
      ...resultPage,
      fields: ['enablement', 'encounter', 'premises', 'information', 'planning', 'teamWork', 'family'],
    },
  ],
  checks: (f) => [answeredSomething(f)],
});
