import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { screenshot } from '@kvalreg/test-environment';
import type { Page } from 'playwright-core';
import { addCohort, faultsOf, goOn, openSite, registerId, type Site } from './site.fixture.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await addCohort(site, 60);
}, 180_000);
afterAll(() => site.stop());

/** The page on a desk and on a telephone has no fault. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390] as const) {
    await screenshot(page, name, { width });
    expect(await faultsOf(page)).toEqual([]);
  }
}

it('explains a number down to its persons, freezes it, and computes it again', async () => {
  const page = await site.staff('register-office');
  const figure = `/r/${registerId}/figures/lumbar/satisfied/explanation`;
  await page.goto(figure);
  expect(await page.getByRole('heading', { name: /^Explain this number: / }).count()).toBe(1);
  expect(await page.getByText('The figure has not been frozen').count()).toBe(1);
  await look(page, 'explanation');
  const link = page.getByRole('link', { name: /^Show the persons: In the numerator/ });
  const [, listed = ''] = /\((\d+)\)/u.exec(await link.innerText()) ?? [];
  await link.click();
  await page.waitForURL(/persons\?step=numerator/u);
  const rows = await page.getByRole('rowheader').count();
  expect(rows).toBe(Math.min(25, Number(listed)));
  await look(page, 'figure-persons');

  await page.goto(`/r/${registerId}/releases`);
  expect(await page.getByText('No figures are frozen').count()).toBe(1);
  await page.locator('summary', { hasText: 'lumbar spine' }).first().click();
  const form = page.locator('form', { has: page.locator('input[name="source"][value="lumbar"]') });
  await form.getByRole('button', { name: 'Freeze' }).click();
  await page.getByRole('alert').waitFor();
  await look(page, 'releases-problems');
  await form.getByLabel('Name').fill('Annual report');
  await form.getByLabel('Purpose').fill('For the board');
  await form.getByLabel('Measures and breakdowns of my choice').check();
  await form.locator('input[name="indicators"][value="satisfied"]').check();
  await form.locator('input[name="by"][value="unit"]').check();
  await form.getByRole('button', { name: 'Freeze' }).click();
  await page.waitForURL(/releases\/[0-9a-f-]{36}$/u);
  const release = page.url();
  await goOn(page, 'Compute again');
  expect(await page.getByText(/values came out exactly the same/).count()).toBe(1);
  await look(page, 'release');
  await page.goto(`${release}/changes?indicator=satisfied`);
  expect(await page.getByText(/No case has come, left or moved/).count()).toBe(1);
  await look(page, 'release-change');
  await page.goto(figure);
  expect(await page.getByText('The definition is the same.').count()).toBe(1);
  await page.goto(`/r/${registerId}/releases`);
  await look(page, 'releases');
  await page.context().close();

  const clinic = await site.staff('clinic-leader', 'clinic-a', { locale: 'sv-SE' });
  await clinic.goto(figure);
  expect(await clinic.getByRole('heading', { name: 'Förra gången' }).count()).toBe(1);
  expect((await clinic.goto(release))?.status()).toBe(200);
  await clinic.context().close();
  const authority = await site.staff('authority');
  await authority.goto(figure);
  expect(await authority.getByRole('link', { name: /^Show the persons/ }).count()).toBe(0);
  expect((await authority.request.get(figure.replace('explanation', 'explanation/persons'))).status()).toBe(
    403,
  );
  await authority.context().close();
}, 90_000);
