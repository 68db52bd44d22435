import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addCohort, addPatient, faultsOf, openSite, testNumbers, type Site } from './site.fixture.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await addCohort(site, 60);
}, 180_000);
afterAll(() => site.stop());

const figures = '/r/swespine/figures/lumbar';
const report = '/r/swespine/reports/lumbar/standard';
/** Marks the document, which is another one when a page has been loaded anew. */
const mark = (page: Page) => page.evaluate('window.isSame = true');
const isSame = (page: Page) => page.evaluate<boolean>('window.isSame === true');
const status = (page: Page, text: RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });
const firstColumn = (page: Page): Promise<readonly string[]> =>
  page.locator('table[data-sortable] tbody tr > th:first-child').allInnerTexts();

describe('figures in a browser', () => {
  it('change with the selection, keep address, title and focus, and go back', async () => {
    const page = await site.staff('clinic-leader', 'clinic-a');
    await page.goto(report);
    await mark(page);
    const tab = page.getByRole('link', { name: 'Outcome at 1 year' });
    await tab.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Outcome at 1 year' }).waitFor();
    await status(page, /Now shown: Outcome at 1 year/u);
    expect(new URL(page.url()).searchParams.get('tab')).toBe('outcome');
    expect(await page.title()).toContain('Outcome at 1 year');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Outcome at 1 year');
    expect(await page.locator('.kv-languages a').first().getAttribute('href')).toContain('tab=outcome');

    // A slow answer says that it is under way; what was there stays.
    await page.route(/year=2019/u, async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await page.getByText(/^Year:/).click();
    await page.getByLabel('2019').check({ force: true });
    await page.getByRole('button', { name: 'Show' }).click();
    await status(page, /Fetching figures/u);
    expect(await page.locator('[data-live="figures"]').getAttribute('aria-busy')).toBe('true');
    await page.getByText('Shown for: Year 2019').waitFor();
    expect(await page.locator('[data-live="figures"]').getAttribute('aria-busy')).toBeNull();

    await page.goBack();
    await page.getByText('Shown for: all cases').waitFor();
    expect(page.url()).not.toContain('year=2019');

    // One that fails keeps the numbers and says so.
    await page.route(/tab=reoperations/u, (route) => route.abort());
    await page.getByRole('link', { name: 'Reoperations' }).click();
    await page.getByRole('alert').filter({ hasText: 'could not be fetched' }).waitFor();
    expect(await page.getByRole('heading', { level: 2, name: 'Outcome at 1 year' }).count()).toBe(1);
    expect(await isSame(page)).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('sort by every column, numbers as numbers, and remember the order in the address', async () => {
    const page = await site.staff('register-office', null);
    await page.goto(`${figures}?indicator=operations&by=diagnosis`);
    await mark(page);
    const column = page.getByRole('columnheader', { name: 'Number' });
    await column.getByRole('button').click();
    expect(await column.getAttribute('aria-sort')).toBe('descending');
    const cells = page.locator('table[data-sortable] tbody tr:not([data-fixed]) td:nth-of-type(1)');
    const numbers = (await cells.allInnerTexts()).map(Number);
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect((await firstColumn(page)).at(-1)).toBe('All together');
    expect(page.url()).toContain('sort=-value');
    await page.reload();
    expect(await page.getByRole('columnheader', { name: 'Number' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.getByLabel('Divide by').selectOption('sex');
    await page
      .getByRole('cell', { name: 'Female' })
      .or(page.getByRole('rowheader', { name: 'Female' }))
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('renew themselves when there are newer ones, and leave alone what is being chosen', async () => {
    const page = await site.staff('register-office', null);
    await page.clock.install();
    await page.goto(`${figures}?indicator=operations&by=`);
    const number = page.locator('table[data-sortable] tbody td').first();
    const before = Number(await number.innerText());
    await mark(page);
    await page.locator('#cases > summary').click();
    await page.getByText(/^Sex:/).click();
    await page.getByLabel('Female').check({ force: true });
    await addPatient(site, testNumbers[3], '2024-05-01');
    for (let turn = 0; turn < 20 && Number(await number.innerText()) === before; turn += 1) {
      await page.clock.fastForward(31_000);
      await page.waitForTimeout(600);
    }
    expect(Number(await number.innerText())).toBe(before + 1);
    await status(page, /have been updated/u);
    expect(await page.getByLabel('Female').isChecked()).toBe(true);
    expect(await isSame(page)).toBe(true);
    await page.context().close();
  }, 60_000);

  it('are all there without a script', async () => {
    const page = await site.staff('clinic-leader', 'clinic-a', { script: false });
    await page.goto(`${figures}?indicator=operations&by=diagnosis`);
    await page.getByRole('columnheader', { name: 'Number' }).getByRole('link').click();
    expect(page.url()).toContain('sort=-value');
    expect(await page.getByRole('columnheader', { name: 'Number' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.getByLabel('Divide by').selectOption('year');
    await page.getByRole('button', { name: 'Show' }).click();
    expect((await firstColumn(page))[0]).toBe('2019');
    await page.context().close();
  }, 60_000);
});
