import { expect, it } from '@jest/globals';
import { defineInstrument, type Form, type Register } from '@kvalreg/declaration';
import { staleNotice } from './stale-notice.js';

const text = (sv: string) => ({ sv, en: `${sv} (en)` });
const odi = defineInstrument({
  id: 'odi',
  version: '2',
  title: text('ODI'),
  items: {},
  scores: () => ({}),
  missingRule: text('x'),
  licence: { holder: 'nobody', itemTextMayShip: 'yes' },
  sources: [],
});
const form = { title: text('Uppföljning') } as Form;
const register = {
  id: 'spine',
  languages: ['sv', 'en'],
  pathways: { lumbar: { forms: { followUp: form } } },
} as unknown as Register;
const stale = { pathway: 'lumbar', form: 'followUp', formVersion: '1', answers: 1234 };

it('says how many answers have old scores, of which version of what, and what to run', () => {
  const found = { ...stale, instruments: [{ instrument: odi, version: '1' }] };
  expect(staleNotice(found, register, 'sv')).toMatch(
    /^1\s234 svar på Uppföljning har poäng enligt version 1 av ODI\. .*kvalreg rescore spine --form followUp$/,
  );
  expect(staleNotice({ ...stale, instruments: [] }, register, 'en')).toMatch(
    /^1,234 answers to Uppföljning \(en\) were scored with version 1 of the form\./,
  );
});
