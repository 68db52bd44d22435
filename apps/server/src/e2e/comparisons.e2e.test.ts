import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FitModelsService, ModelsService } from '@kvalreg/core';
import type { Indicator, Model, RegisterPlugin } from '@kvalreg/declaration';
import { field } from '@kvalreg/expression';
import { firstRegister } from '../fixtures/test-server.js';
import {
  addCohort,
  faultsOf,
  goOn,
  openSite,
  registerId,
  service,
  wholeRegister,
  type Site,
} from './site.fixture.js';

const text = (en: string) => ({ sv: en, nb: en, en });
const satisfaction: Model = {
  title: text('Satisfied, for the patients that the clinic has'),
  definition: text('Expected by age and back pain.'),
  kind: 'logistic',
  outcome: { indicator: 'satisfied' },
  predictors: {
    age: { title: text('Age'), as: 'linear', value: field<number>('number', 'person', 'age').node, per: 10 },
    pain: {
      title: text('Back pain before'),
      as: 'linear',
      value: field<number>('number', 'baseline', 'nrsBack', 'score').node,
    },
  },
  minimumEventsPerParameter: 5,
  version: '1',
};
const backPainMedian: Indicator = {
  kind: 'quantile',
  title: text('Back pain after a year, median'),
  definition: text('The middle one of all answers.'),
  value: field<number>('number', 'year1', 'nrsBack', 'score').node,
  range: [0, 10],
  decimals: 0,
};
const { register } = firstRegister;
const { lumbar } = register.pathways;
const modelled: RegisterPlugin = {
  ...firstRegister,
  register: {
    ...register,
    pathways: {
      ...register.pathways,
      ...(lumbar && {
        lumbar: {
          ...lumbar,
          indicators: { ...lumbar.indicators, backPainMedian },
          models: { satisfaction },
        },
      }),
    },
  },
};

let site: Site;
beforeAll(async () => {
  site = await openSite({ plugins: [modelled] });
  await addCohort(site, 120);
}, 180_000);
afterAll(() => site.stop());

const base = `/r/${registerId}`;

describe('comparisons', () => {
  it('are chosen on the page, stand in the address and say what was found', async () => {
    const page = await site.staff('register-office');
    await page.goto(`${base}/comparisons`);
    expect(await page.getByText('Choose the unit that is compared.').count()).toBe(1);
    expect(await page.getByText('Choose what to compare').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Unit' }).selectOption('clinic-a');
    await page.getByRole('heading', { name: 'Clinic A and the other units' }).first().waitFor();
    expect(page.url()).toContain('unit=clinic-a');
    expect(
      await page.getByText(/No clear difference between Clinic A and the other units/).count(),
    ).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    // What each value is, which is better, how it is counted, and what the intervals are not.
    expect(
      await page.getByRole('cell', { name: 'Percentage points. Higher is better' }).count(),
    ).toBeGreaterThan(0);
    expect(await page.getByText(/The intervals are not adjusted for it/).count()).toBe(1);
    const definitions = page.locator('#results-heading ~ details');
    expect(await definitions.getAttribute('open')).toBeNull();
    await definitions.locator('summary').click();
    await definitions
      .getByRole('link', { name: /Satisfied/ })
      .first()
      .click();
    await page.waitForURL(/\/explanation\?.*unit=clinic-a/u);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/Satisfied/u);
    await page.goto(`${base}/comparisons/funnel?indicator=satisfied`);
    expect(await page.getByText('Higher is better.', { exact: true }).count()).toBe(1);
    expect(
      await page
        .locator('.kv-chart__wide')
        .getByText(/95% limits$/u)
        .count(),
    ).toBe(1);
    expect(await page.locator('.kv-figure .kv-definitions').count()).toBe(1);
    expect(await page.getByRole('row', { name: /Clinic B/ }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: /CSV: .*Funnel/ }).click();
    expect((await file).suggestedFilename()).toBe(`${registerId}-lumbar-funnel.csv`);
    await page.goto(`${base}/comparisons/funnel?indicator=nrsBackYear1`);
    expect(await page.getByRole('row', { name: /Clinic B/ }).count()).toBe(1);
    expect(await page.getByText(/the standard deviation of cases within units/).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${base}/comparisons?unit=clinic-a&indicator=backPainMedian`);
    expect(await page.getByText(/Wilcoxon's rank-sum test/).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('of a clinic are its own, and fit on a phone', async () => {
    const page = await site.staff('clinic-leader', 'clinic-a', { width: 390 });
    await page.goto(`${base}/comparisons`);
    expect(await page.getByRole('combobox', { name: 'Unit' }).count()).toBe(0);
    // What was found, both sides, and each distribution by its options.
    const ofOptions = await page.getByRole('table', { name: /share of each option/ }).count();
    expect(ofOptions).toBeGreaterThan(0);
    expect(await page.getByRole('table').count()).toBe(2 + ofOptions);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${base}/comparisons/run?indicator=satisfied&by=month`);
    expect(await page.getByText(/Signal|No signal|Too few points/).count()).toBeGreaterThan(0);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: /CSV: .*Over time/ }).click();
    expect((await file).suggestedFilename()).toBe(`${registerId}-lumbar-run.csv`);
    expect(await page.getByText('Higher is better.', { exact: true }).count()).toBe(1);
    expect(await page.locator('.kv-figure .kv-definitions').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('a case-mix model', () => {
  it('is fitted when somebody asks, and shows units beside what is expected of them', async () => {
    const page = await site.staff('register-office');
    await page.goto(`${base}/models`);
    await page.getByRole('link', { name: /Satisfied, for the patients/ }).click();
    await goOn(page, 'Fit the model');
    expect(await page.getByText('The fit has been asked for.').count()).toBe(1);
    expect(await page.getByText('A fit is waiting to begin.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Fit the model' }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    const run = await service(site, ModelsService).run(wholeRegister, 'lumbar', 'satisfaction');
    await service(site, FitModelsService).fit(registerId, run?.id ?? '');
    // The page shows it by itself, and can be asked to fit again.
    await page.getByRole('row', { name: /Clinic A/ }).waitFor({ timeout: 20_000 });
    expect(await page.getByRole('row', { name: /Clinic A/ }).count()).toBe(1);
    expect(await page.getByText('Higher is better.', { exact: true }).count()).toBe(1);
    // O/E with an interval of its own, and what it is.
    expect(await page.getByRole('row', { name: /Clinic A.* \d\.\d\d \(\d\.\d\d–\d\.\d\d\)/ }).count()).toBe(
      1,
    );
    expect(await page.getByText(/The interval of O\/E is thus that of adjusted/).count()).toBe(1);
    expect(await page.getByText('A fit is waiting to begin.').count()).toBe(0);
    const other = await page.context().newPage();
    await other.goto(`${base}/models/lumbar/satisfaction`);
    await goOn(other, 'Fit the model');
    await goOn(page, 'Fit the model');
    expect(await page.getByText('The model is being fitted already.').count()).toBe(1);
    expect(await page.getByRole('row', { name: /Age, per 10/ }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
    const phone = await site.staff('clinic-leader', 'clinic-a', { width: 390 });
    await phone.goto(`${base}/models/lumbar/satisfaction`);
    expect(await phone.getByRole('row', { name: /Clinic B/ }).count()).toBe(0);
    expect(await phone.getByRole('button', { name: 'Fit the model' }).count()).toBe(0);
    expect(await faultsOf(phone)).toEqual([]);
    await phone.context().close();
  }, 60_000);

  it('has no counts of units for an authority, in the page, its file or the API', async () => {
    const units = await service(site, ModelsService).units(wholeRegister, {
      pathway: 'lumbar',
      model: 'satisfaction',
    });
    const page = await site.staff('authority');
    await page.goto(`${base}/models/lumbar/satisfaction`);
    const row = page.getByRole('row', { name: /Clinic A/ });
    expect(await row.getByText(/^about \d+0$/).count()).toBe(1);
    expect(await page.getByRole('columnheader', { name: 'Observed', exact: true }).count()).toBe(1); // of tenths
    expect(await page.getByRole('combobox', { name: 'Year' }).count()).toBe(1);
    const html = await page.content();
    const read = async (path: string) => (await page.request.get(path)).text();
    const api = `/api/v1/registers/${registerId}/pathways/lumbar/models/satisfaction`;
    const answers = [
      html,
      await read(`${base}/models/lumbar/satisfaction/csv`),
      await read(`${api}/units`),
      await read(`${api}/units/csv`),
      await read(api),
    ];
    const exact = [...units.units, units.whole].flatMap((one) =>
      one !== null && 'expected' in one ? [one.expected, one.ratio, one.adjusted, one.low, one.high] : [],
    );
    expect(exact.length).toBeGreaterThan(5);
    for (const value of exact) {
      // Whole numbers and short fractions may be rounded ones.
      const digits = String(value);
      if (digits.length < 8) continue;
      for (const answer of answers) expect(answer.includes(digits.slice(0, 7))).toBe(false);
    }
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
