import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormsService } from '@kvalreg/core';
import type { Page } from 'playwright-core';
import {
  addPatient,
  goOn,
  letter,
  openSite,
  service,
  testNumbers,
  wholeRegister,
  type Site,
} from './site.fixture.js';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.visitor({ script: false, width: 390 });
}, 120_000);
afterAll(() => site.stop());

describe('without any script', () => {
  it('a patient answers everything, meets the questions that an answer leads to, and submits', async () => {
    const patient = await addPatient(site, testNumbers[0], '2024-03-10');
    const { path } = await letter(site, patient, 'year1');
    await page.goto(path);
    await page.getByRole('link', { name: 'Start answering' }).click();
    await page.locator('input[name="nrsLeg.nrsLeg"][value="3"]').check({ force: true });
    await goOn(page);

    // Whoever is on sick leave is asked whether it is because of the back, on the same page.
    const because = page.getByRole('group', { name: 'Is it because of your back?' });
    expect(await because.isVisible()).toBe(false);
    await page.getByLabel('On sick leave').check({ force: true });
    await goOn(page);
    expect(await page.getByText('Your answer led to some more questions').count()).toBe(1);
    expect(await because.isVisible()).toBe(true);
    await because.getByLabel('Yes').check({ force: true });
    await goOn(page);

    await goOn(page);
    // The number of the visual scale is there by itself.
    expect(await page.getByRole('slider').count()).toBe(0);
    const vas = page.locator('input[name^="eqVas."]');
    await vas.fill('101');
    await goOn(page);
    expect(await page.locator('.ds-error-summary').innerText()).toContain('101');
    await vas.fill('80');
    await goOn(page);
    await goOn(page);
    await goOn(page, 'Submit');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Thank you! Your answers have come in',
    );

    const { response } = await service(site, FormsService).read(wholeRegister, patient.episodeId, 'year1');
    expect(response?.answers).toMatchObject({
      work: 'sick-leave',
      absentBecauseOfBack: true,
      'nrsLeg.nrsLeg': 3,
    });
  }, 90_000);

  it('an answer that is changed takes its follow-up questions with it', async () => {
    const patient = await addPatient(site, testNumbers[1], '2024-03-10');
    const { path } = await letter(site, patient, 'year1');
    await page.goto(`${path}/p/everyday`);
    await page.getByLabel('On sick leave').check({ force: true });
    await goOn(page);
    await page
      .getByRole('group', { name: 'Is it because of your back?' })
      .getByLabel('Yes')
      .check({ force: true });
    await goOn(page);
    await page.goto(`${path}/p/everyday`);
    await page.getByLabel('Retired').check({ force: true });
    await goOn(page);
    await page.goto(`${path}/p/pain`);
    await page.locator('input[name="nrsLeg.nrsLeg"][value="0"]').check({ force: true });
    await goOn(page);
    await page.goto(`${path}/summary`);
    expect(await page.getByText('Is it because of your back?').count()).toBe(0);
    await goOn(page, 'Submit');
    const { response } = await service(site, FormsService).read(wholeRegister, patient.episodeId, 'year1');
    expect(response?.answers).toEqual({ work: 'retired', 'nrsLeg.nrsLeg': 0 });
  }, 60_000);

  it('a list is chosen from with its button', async () => {
    const office = await site.staff('register-office', null, { script: false });
    await office.goto('/r/swespine/follow-ups');
    await office.getByLabel('Status', { exact: true }).selectOption('answered');
    await goOn(office, 'Show');
    expect(office.url()).toContain('status=answered');
    expect(await office.getByText('2 follow-ups').count()).toBe(1);
  }, 60_000);
});
