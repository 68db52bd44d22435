import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormsService } from '@kvalreg/core';
import type { Page } from 'playwright-core';
import {
  addPatient,
  faultsOf,
  goOn,
  openSite,
  service,
  testNumbers,
  wholeRegister,
  type Site,
  type TestPatient,
} from './site.fixture.js';

let site: Site;
let page: Page;
let patient: TestPatient;
beforeAll(async () => {
  site = await openSite();
  // Operated on 14 months ago: the answer after a year is overdue.
  patient = await addPatient(site, testNumbers[0], '2024-01-10');
  page = await site.staff('register-office');
}, 120_000);
afterAll(() => site.stop());

describe('the register office', () => {
  it('finds what is overdue, by clinic, and types in a paper answer', async () => {
    await page.goto('/home');
    expect(new URL(page.url()).pathname).toBe('/r/swespine/follow-ups');
    expect(await page.getByText('1 follow-up').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: /Type in a paper answer: Tolvan/ }).click();

    await page
      .getByRole('group', { name: /How much pain.*leg|leg/i })
      .first()
      .waitFor();
    await page.locator('input[name="nrsLeg.nrsLeg"][value="2"]').check({ force: true });
    await page.locator('input[name="gaLeg.gaLeg"], input[name^="gaLeg."]').nth(2).check({ force: true });
    await goOn(page);
    await goOn(page, 'Save in the register');
    expect(await page.locator('.ds-error-summary').innerText()).toContain('which day');
    await page.getByLabel('Filled in on').fill('2025-03-04');
    await goOn(page, 'Save in the register');
    expect(await page.locator('.ds-error-summary').innerText()).toContain('future');
    await page.getByLabel('Filled in on').fill('20250120');
    await goOn(page, 'Save in the register');
    expect(await page.locator('.ds-error-summary').count()).toBe(0);
    expect(await page.getByText('1 year after surgery is saved in the register.').count()).toBe(1);
    expect(await page.getByText('20 January 2025 · Paper').count()).toBe(1);
    const { response } = await service(site, FormsService).read(wholeRegister, patient.episodeId, 'year1');
    expect(response).toMatchObject({
      channel: 'paper',
      filledOn: '2025-01-20',
      answers: { 'nrsLeg.nrsLeg': 2 },
    });
  }, 90_000);

  it('chooses by status and clinic in the address', async () => {
    await page.goto('/r/swespine/follow-ups');
    expect(await page.getByText('No follow-ups match the selection').count()).toBe(1);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByLabel('Status', { exact: true }).selectOption('answered'),
    ]);
    expect(page.url()).toContain('status=answered');
    expect(await page.getByText('1 follow-up').count()).toBe(1);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByLabel('Clinic', { exact: true }).selectOption('clinic-b'),
    ]);
    expect(await page.getByText('No follow-ups match the selection').count()).toBe(1);
    await page.goBack();
    expect(await page.getByText('1 follow-up').count()).toBe(1);
  }, 60_000);
});
