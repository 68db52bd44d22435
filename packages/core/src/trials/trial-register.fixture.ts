import { registerPlugin, type RegisterPlugin, type Trial } from '@kvalreg/declaration';
import { and, eq, field, gte, literal } from '@kvalreg/expression';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';

const text = (en: string): { sv: string; en: string } => ({ sv: `${en} (sv)`, en });

/** Whoever had pain before surgery is allocated to one of two ways of training, twice as often to the first. */
export const trainingTrial: Trial = {
  title: text('Training at home or in a group'),
  description: text('Compares training at home with training in a group, for those who had pain at rest.'),
  arms: [
    { code: 'home', title: text('Training at home'), ratio: 2 },
    { code: 'group', title: text('Training in a group'), ratio: 1 },
  ],
  strata: {
    sex: {
      title: text('Sex'),
      value: field<string>('text', 'person', 'sex').node,
      options: [
        { code: 'female', label: text('Women') },
        { code: 'male', label: text('Men') },
      ],
    },
  },
  blocks: [3, 6],
  inclusion: and(
    gte(field<number>('number', 'baseline', 'pain', 'rest'), 4),
    gte(field<number>('number', 'person', 'age'), 18),
  ).node,
  consent: { text: text('I agree to be allocated to one of the two by chance.'), version: '2' },
  from: '2025-01-01',
  to: '2025-12-31',
};
const always = eq(literal(1), 1).node;

/** The knee register with that trial, changed as one likes, and one without strata for each clinic by itself. */
export function trialRegister(changes: Partial<Trial> = {}, version = '1'): RegisterPlugin {
  const plugin = kneeRegister(version);
  const { knee } = plugin.register.pathways;
  if (!knee) throw new Error('the knee register has a pathway');
  const trials = {
    training: { ...trainingTrial, ...changes },
    byClinic: { ...trainingTrial, strata: {}, byUnit: true, inclusion: always },
  };
  return registerPlugin({ ...plugin.register, pathways: { knee: { ...knee, trials } } }, { apiVersion: 1 });
}
