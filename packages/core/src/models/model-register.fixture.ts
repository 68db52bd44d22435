import { registerPlugin, type Model, type RegisterPlugin } from '@kvalreg/declaration';
import { field } from '@kvalreg/expression';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';

const text = (en: string) => ({ sv: en, en });
const pain = {
  title: text('Pain before'),
  as: 'linear',
  value: field<number>('number', 'baseline', 'pain').node,
} as const;
const shared = {
  title: text('Satisfied, for the patients that the unit has'),
  definition: text('Expected by the pain before surgery.'),
  outcome: { indicator: 'satisfied' },
  predictors: { pain },
  smallestN: 5,
  version: '1',
} as const;

const models: Readonly<Record<string, Model>> = {
  satisfaction: { ...shared, kind: 'logistic', minimumEventsPerParameter: 5 },
  /** The cohort has too few that are not satisfied. */
  demanding: { ...shared, kind: 'logistic' },
  relief: {
    ...shared,
    kind: 'linear',
    outcome: { indicator: 'relief' },
    minimumEventsPerParameter: 5,
    predictors: {
      side: {
        title: text('Side'),
        as: 'category',
        value: field('text', 'surgery', 'side').node,
        options: [
          { code: 'left', label: text('Left') },
          { code: 'right', label: text('Right') },
        ],
        reference: 'left',
      },
    },
  },
};

const { register } = outcomeRegister;
const { knee } = register.pathways;

/** The register of outcomes with models of them. */
export const modelRegister: RegisterPlugin = registerPlugin(
  { ...register, pathways: knee ? { knee: { ...knee, models } } : {} },
  { apiVersion: 1 },
);
