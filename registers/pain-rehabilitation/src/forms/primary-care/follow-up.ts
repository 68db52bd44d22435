import { defineForm } from '@kvalreg/declaration';
import { resultInstruments, primaryCareInstruments } from '../../instruments.js';
import { intros, titles } from '../../texts/forms.js';
import { answeredSomething } from '../answered-something.js';
import { situation } from '../background-items.js';
import { healthPage, moodPage, movementPage, painPage, resultPage, workPage } from '../pages.js';

/** The patient's form one year after discharge. */
export const followUp = defineForm({
  version: '1',
  title: titles.followUp,
  intro: intros.followUp,
  respondent: 'patient',
  items: situation,
  instruments: { ...primaryCareInstruments, ...resultInstruments },
  pages: [
    { ...painPage, fields: ['painRating', 'painChange', 'copingChange', 'doctorVisits'] },
    { ...moodPage, fields: ['had', 'attitudeToFuture'] },
    { ...movementPage, fields: ['tampa', 'activity'] },
    { ...healthPage, fields: ['eq5d', 'eqVas'] },
    { ...workPage, fields: ['workingNow', 'sicknessBenefit', 'workAbility'] },
    { ...resultPage, fields: ['enablement'] },
  ],
  checks: (f) => [answeredSomething(f)],
});
