import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { addCohort, faultsOf, openSite, type Site } from './site.fixture.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await addCohort(site);
}, 180_000);
afterAll(() => site.stop());

const rowTexts = async (page: Page, table: string): Promise<readonly string[]> =>
  page.getByRole('table', { name: table }).getByRole('row').allInnerTexts();

describe('the report of a clinic', () => {
  it('sets the clinic against the nation, chart beside table, by year and diagnosis', async () => {
    const page = await site.staff('clinic-leader', 'clinic-a');
    await page.goto('/r/swespine/reports/lumbar/standard');
    expect(await page.getByText('Clinic A is compared with the nation.').count()).toBe(1);
    const [, , first] = await rowTexts(page, 'Operations');
    expect(first?.replaceAll(/\s+/g, ' ')).toBe('2019 75 150');
    expect(await page.getByRole('img', { name: /Chart: / }).count()).toBeGreaterThan(0);

    await page.getByRole('link', { name: 'Outcome at 1 year' }).click();
    await page.getByRole('heading', { name: 'Pain (NRS 0–10)' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Change (95% CI)' }).count()).toBeGreaterThan(0);
    await page.getByText(/^Year:/).click();
    await page.getByLabel('2019').check({ force: true });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Shown for: Year 2019').waitFor();
    expect(page.url()).toContain('year=2019');
    expect(await faultsOf(page)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Download as CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^swespine-lumbar-standard-outcome-[\d-]{10}\.csv$/u);
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffFigure,Measure,Part,Row value,Group,n,Numerator,Value,Lower limit,Upper limit,SD,Denominator (sum of the rows),Number at risk,Population,Excluded,Not known,Withheld,Why no value is shown,Period,Figures as of',
    );
    expect(lines.some((line) => line.includes(',After,') && line.includes('Clinic A'))).toBe(true);
    await page.context().close();
  }, 90_000);

  it('is in Swedish with decimal commas for Swedish readers', async () => {
    const page = await site.staff('clinic-leader', 'clinic-a', { locale: 'sv-SE' });
    await page.goto('/r/swespine/reports/lumbar/standard?tab=outcome');
    expect(await page.getByRole('table').first().innerText()).toMatch(/\d,\d \(\d,\d–\d,\d\)/u);
    const file = await page.request.get('/r/swespine/reports/lumbar/standard/csv?tab=outcome');
    expect((await file.text()).split('\r\n')[1]).toMatch(/;\d+,\d+;/u);
    await page.context().close();
  }, 60_000);

  it('lets the register choose a clinic', async () => {
    const page = await site.staff('register-holder');
    await page.goto('/home');
    await page.getByLabel('Clinic').selectOption('clinic-b');
    const compared = page.getByText('Clinic B is compared with the nation.');
    await compared.waitFor();
    expect(await compared.count()).toBe(1);
    await page.context().close();
  }, 60_000);
});

describe('public results', () => {
  it('show clinics with intervals, without log-in, and say what is withheld', async () => {
    const page = await site.visitor();
    await page.goto('/public/swespine');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Public results: Swespine');
    const table = page.getByRole('table').first();
    expect(await table.innerText()).toContain('Clinic A');
    expect(await table.innerText()).toContain('Clinic B');
    expect(await page.getByText('Values based on fewer than 15 patients are withheld').count()).toBe(1);
    await page.getByText('How it is calculated').first().click();
    expect(await page.getByText('Higher is better').count()).toBeGreaterThan(0);
    await page.getByLabel('Measure').selectOption('satisfied');
    await page.waitForURL(/indicator=satisfied/u);
    await page.getByRole('heading', { name: 'Satisfied with the result' }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator('body').innerText()).not.toMatch(/Tolvan|\d{8}-\d{4}/u);
    await page.context().close();
  }, 60_000);
});
