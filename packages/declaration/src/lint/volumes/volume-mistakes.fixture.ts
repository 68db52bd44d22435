import { handReferrals } from '../../fixtures/hand-referrals.fixture.js';
import { edited } from '../../fixtures/hand-surgery.fixture.js';
import type { Mistake } from '../mistake.fixture.js';

const text = () => ({ nb: 'Tekst', en: 'Text' });
const step = (model: number, count?: object) => ({ title: text(), model, ...(count && { count }) });
const operations = () => ({ source: 'carpalTunnel', indicator: 'operations' });
/** Correct: what is changed in it is a mistake. */
export const volumeModel = (): unknown => ({
  title: text(),
  intro: text(),
  source: 'A programme',
  steps: [step(1000), step(500, operations()), step(10, operations())],
});
const place = 'volumeModels/flow';
const mistake = (
  code: Mistake['code'],
  path: string,
  changes: Readonly<Record<string, unknown>>,
): Mistake => ({
  code,
  path: `${place}/${path}`,
  changes: {
    volumeModels: { flow: edited(volumeModel(), changes) },
    feeds: { referral: handReferrals() },
  },
});

export const volumeMistakes: readonly Mistake[] = [
  {
    code: 'name-pattern',
    path: 'volumeModels/the flow',
    changes: { volumeModels: { 'the flow': volumeModel() } },
  },
  mistake('missing-text', 'title', { 'title/nb': undefined }),
  mistake('missing-text', 'intro', { 'intro/en': '' }),
  mistake('missing-text', 'steps/0/title', { 'steps/0/title/nb': undefined }),
  mistake('volume-step', 'steps', { 'steps/2/count': undefined }),
  mistake('volume-step', 'steps/1/model', { 'steps/1/model': 0 }),
  mistake('volume-step', 'steps/1/count/source', { 'steps/1/count/source': 'constructor' }),
  mistake('unknown-indicator', 'steps/1/count/indicator', { 'steps/1/count/indicator': 'operatoins' }),
  mistake('volume-step', 'steps/1/count/indicator', { 'steps/1/count/indicator': 'relieved' }),
  mistake('volume-step', 'steps/1/count/indicator', {
    'steps/1/count': { source: 'referral', indicator: 'waiting' },
  }),
];
