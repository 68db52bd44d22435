import { anyText, mistakesIn, numberField, pathway } from '../mistake.fixture.js';

const numbness = numberField('year1', 'symptoms', 'numbness');
const side = {
  title: anyText,
  as: 'category',
  value: { op: 'field', type: 'text', path: ['surgery', 'side'] },
  options: [
    { code: 'left', label: anyText },
    { code: 'right', label: anyText },
  ],
  reference: 'right',
};
const minutes = { title: anyText, as: 'linear', value: numberField('surgery', 'minutes'), per: 10 };
const levels = ['0', '1', '2'].map((code) => ({ code, label: anyText }));

/** A model without a mistake, for the register that the mistakes are made in. */
export const soundModel = {
  title: anyText,
  definition: anyText,
  kind: 'logistic',
  outcome: { indicator: 'relieved' },
  predictors: { side, minutes },
  minimumEventsPerParameter: 10,
  smallestN: 10,
  version: '1',
};
/** An ordinal model of an expression, and a linear one of a change. */
export const otherSoundModels = {
  numbness: { ...soundModel, kind: 'ordinal', outcome: { value: numbness, options: levels } },
  change: { ...soundModel, kind: 'linear', outcome: { indicator: 'symptomChange' } },
};
const model = (changes: object) => ({ models: { relief: { ...soundModel, ...changes } } });
const at = (path: string) => `models/relief/${path}`;
const isTrue = { op: 'literal', type: 'boolean', value: true };

export const modelMistakes = mistakesIn(pathway, [
  ['name-pattern', 'models/the-model', { models: { 'the-model': soundModel } }],
  ['missing-text', at('title'), model({ title: { nb: 'Tittel' } })],
  ['empty', at('version'), model({ version: ' ' })],
  ['empty', at('predictors'), model({ predictors: {} })],
  ['unknown-indicator', at('outcome/indicator'), model({ outcome: { indicator: 'releived' } })],
  ['model', at('outcome/indicator'), model({ outcome: { indicator: 'absence' } })],
  ['model', at('outcome/options'), model({ outcome: { value: isTrue, options: levels } })],
  ['expression-result-type', at('outcome/value'), model({ outcome: { value: numbness } })],
  ['model', at('outcome/options'), model({ kind: 'ordinal', outcome: { value: numbness } })],
  [
    'uncovered-option',
    at('outcome/options'),
    model({ kind: 'multinomial', outcome: { value: numbness, options: levels.slice(1) } }),
  ],
  ['expression-result-type', at('population'), model({ population: numberField('person', 'age') })],
  ['model', at('minimumEventsPerParameter'), model({ minimumEventsPerParameter: 0 })],
  ['model', at('smallestN'), model({ smallestN: 3 })],
  ['model', at('predictors/minutes/per'), model({ predictors: { minutes: { ...minutes, per: 0 } } })],
  [
    'expression-result-type',
    at('predictors/minutes/value'),
    model({ predictors: { minutes: { ...minutes, value: side.value } } }),
  ],
  [
    'model',
    at('predictors/minutes/value'),
    model({ predictors: { minutes: { ...minutes, value: numberField('year1', 'absentDays') } } }),
  ],
  [
    'model',
    at('predictors/minutes/value'),
    model({ kind: 'linear', outcome: { value: minutes.value }, predictors: { minutes } }),
  ],
  [
    'unknown-option',
    at('predictors/side/reference'),
    model({ predictors: { side: { ...side, reference: 'both' } } }),
  ],
  [
    'uncovered-option',
    at('predictors/side/options'),
    model({ predictors: { side: { ...side, options: side.options.slice(1) } } }),
  ],
]);
