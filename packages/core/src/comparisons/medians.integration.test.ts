import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { registerPlugin, type Indicator } from '@kvalreg/declaration';
import { field } from '@kvalreg/expression';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { loadCohort } from '../indicators/outcome-cohort.fixture.js';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';
import { ComparisonsService } from './comparisons.service.js';
import { comparisonCsv } from './comparison-csv.js';
import type { ComparisonRequest } from './comparison.js';

const text = (en: string) => ({ sv: en, en });
const painAfter = {
  kind: 'quantile',
  title: text('Pain after'),
  definition: text('The middle one'),
  value: field<number>('number', 'year1', 'pain').node,
  range: [0, 10],
  decimals: 0,
} satisfies Indicator;
const { register } = outcomeRegister;
const { knee } = register.pathways;
const medianRegister = registerPlugin(
  {
    ...register,
    pathways: knee
      ? {
          knee: {
            ...knee,
            indicators: { ...knee.indicators, middle: painAfter, ninth: { ...painAfter, probability: 0.9 } },
          },
        }
      : {},
  },
  { apiVersion: 1 },
);

let core: StartedCore;
beforeAll(async () => {
  core = await startCore([medianRegister]);
  await loadCohort(core);
});
afterAll(() => core.stop());

const office = staff(null);
const compare = (scope: typeof office, more: Partial<ComparisonRequest>) =>
  core.get(ComparisonsService).compare(scope, { pathway: 'knee', indicators: ['middle', 'ninth'], ...more });

it('medians are compared by the ranks of all values, other percentiles are not', async () => {
  // North 0, 1, 2, 2, 3, 3, 5, 6; the others 1, 2, 3 six times, 4, 5, 8, 8. The p value is that of
  // wilcox.test(x, y, exact = FALSE) in R 4.2.2, where W is 33.
  const answer = await compare(office, { unit: 'north' });
  expect(answer.results).toMatchObject([
    { indicator: 'middle', test: 'rank-sum', leans: 'lower', difference: null, untested: null },
    { indicator: 'ninth', test: null, pValue: null, untested: 'kind' },
  ]);
  expect(answer.results[0]).toMatchObject({ first: { n: 8, value: 2.5 }, second: { n: 12, value: 3 } });
  expect(answer.results[0]?.pValue).toBeCloseTo(0.246434328357161, 12);
  expect(comparisonCsv(answer, 'en').split('\r\n')[1]).toContain(',rank-sum,0.2464');
  expect(JSON.stringify(answer.results)).not.toContain('"count"');
});

it('medians stand beside all with the test against the rest', async () => {
  const [nation] = (await compare(office, { unit: 'north', against: 'nation' })).results;
  expect(nation).toMatchObject({ second: { n: 20 }, test: 'rank-sum', leans: 'lower' });
  expect(nation?.pValue).toBeCloseTo(0.246434328357161, 12);
});

it('medians of withheld sides and of few values are not tested', async () => {
  const [few] = (await compare(office, { unit: 'west' })).results;
  expect(few).toMatchObject({ pValue: null, untested: 'few-values', first: { n: 1 } });
  const right = await compare(staff('north', 'clinic-leader'), { filter: { side: ['right'] } });
  expect(right.results[0]).toMatchObject({ second: { n: null }, pValue: null, untested: 'withheld' });
});
