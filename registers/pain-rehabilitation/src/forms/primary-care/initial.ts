import { defineForm } from '@kvalreg/declaration';
import { primaryCareInstruments } from '../../instruments.js';
import { intros, titles } from '../../texts/forms.js';
import { answeredSomething } from '../answered-something.js';
import { background, situation } from '../background-items.js';
import { aboutPage, healthPage, moodPage, movementPage, painPage, workPage } from '../pages.js';

/** The patient's form before the first visit. */
export const initial = defineForm({
  version: '1',
  title: titles.initial,
  intro: intros.initial,
  respondent: 'patient',
  items: { ...background, ...situation },
  instruments: primaryCareInstruments,
  pages: [
    { ...aboutPage, fields: ['education', 'birthRegion', 'household', 'occupation'] },
    { ...painPage, fields: ['painDuration', 'painFrequency', 'painRating', 'doctorVisits'] },
    { ...moodPage, fields: ['had', 'attitudeToFuture'] },
    { ...movementPage, fields: ['tampa', 'activity'] },
    { ...healthPage, fields: ['eq5d', 'eqVas'] },
    { ...workPage, fields: ['workingNow', 'sicknessBenefit', 'workAbility'] },
  ],
  checks: (f) => [answeredSomething(f)],
});
