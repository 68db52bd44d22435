import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOf, goOn, openSite, testNumbers, type Site } from './site.fixture.js';

let site: Site;
let page: Page;
let episode: string;
beforeAll(async () => {
  site = await openSite();
  page = await site.staff('clinic-staff', 'clinic-a');
}, 120_000);
afterAll(() => site.stop());

const diagnosis = (window: Page, code: string) => window.locator(`input[name="diagnosis"][value="${code}"]`);
const heading = () => page.getByRole('heading', { level: 1 }).innerText();

describe('clinic staff', () => {
  it('are told what is wrong with a personal number, and add a patient', async () => {
    await page.goto('/home');
    expect(await page.getByText('Everything is filled in').count()).toBe(1);
    await page.getByRole('link', { name: 'Patients', exact: true }).click();
    await page.getByLabel('Personal number').fill('19121212-1213');
    await goOn(page, 'Search');
    expect(await page.locator('.ds-error-summary').innerText()).toContain('check digit');
    await page.getByLabel('Personal number').fill(testNumbers[0]);
    await goOn(page, 'Search');
    expect(await page.getByRole('heading', { name: 'The patient is not with you yet' }).count()).toBe(1);
    // Born in 1912: rather a slip than a patient, so that one is asked.
    expect(await page.getByText('the patient is 112 years old').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Name').fill('Tolvan <b>Tolvansson</b>');
    await goOn(page, 'Yes, this is right – add the patient');
    expect(await page.getByText('The patient has been added.').count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Tolvan <b>Tolvansson</b>' }).count()).toBe(1);
    expect(page.url()).not.toContain('121212');
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);

  it('ask for birth date and sex only where a number does not tell', async () => {
    await page.goto('/r/swespine/patients');
    await page.getByLabel('Personal number').fill('9920-25123456');
    await goOn(page, 'Search');
    await goOn(page, 'Add the patient');
    expect(await page.locator('.ds-error-summary li').count()).toBe(2);
    await page.getByLabel('Date of birth').fill('20260101');
    await page.getByLabel('Female').check({ force: true });
    await goOn(page, 'Add the patient');
    expect(await page.locator('.ds-error-summary').innerText()).toContain('2026-01-01');
    await page.getByLabel('Date of birth').fill('18520229');
    await page.getByLabel('Name').fill('Reserve');
    await goOn(page, 'Add the patient');
    expect(await page.getByText('the patient is 173 years old').count()).toBe(1);
    expect(await page.getByLabel('Name').inputValue()).toBe('Reserve');
    await page.getByLabel('Date of birth').fill('19480229');
    await goOn(page, 'Yes, this is right – add the patient');
    expect(await page.getByText('The patient has been added.').count()).toBe(1);
    expect(await page.getByText('77 years old').count()).toBe(1);
  }, 60_000);

  it('open an episode once, even with two clicks', async () => {
    await page.goto('/r/swespine/patients');
    await page.getByLabel('Personal number').fill(testNumbers[0]);
    await goOn(page, 'Search');
    await goOn(page, 'Start a new episode');
    expect(await page.getByText('The episode has been started.').count()).toBe(1);
    episode = new URL(page.url()).pathname;
    await page.goBack();
    await goOn(page, 'Start a new episode');
    expect(new URL(page.url()).pathname).toBe(episode);
    expect(await page.getByText('already has a planned episode').count()).toBe(1);
  }, 60_000);

  it('register an operation, with checks between its dates', async () => {
    await page.goto('/r/swespine/work-list');
    await page.getByRole('link', { name: /Fill in: Tolvan/ }).click();
    await goOn(page);
    expect(await page.locator('.ds-error-summary li').count()).toBe(2);
    await page.getByLabel('Date of operation').fill('20250304');
    await diagnosis(page, 'other').check({ force: true });
    expect(await page.getByLabel('Other diagnosis: which?').isVisible()).toBe(true);
    await diagnosis(page, 'lumbar-disc-herniation').check({ force: true });
    expect(await page.getByLabel('Other diagnosis: which?').isVisible()).toBe(false);
    await goOn(page);
    // Tomorrow is not a day of operation.
    expect(await page.locator('.ds-error-summary').innerText()).toContain('2025-03-04');
    await page.getByLabel('Date of operation').fill('20250228');
    await goOn(page);
    expect(await heading()).toBe('Procedure');
    await page.getByLabel('Microscopic disc surgery').check({ force: true });
    await goOn(page);
    await page.getByLabel('Date of discharge').fill('2025-02-27');
    await goOn(page);
    expect(await page.locator('.ds-error-summary').innerText()).toContain(
      'The discharge is before the operation',
    );
    await page.getByLabel('Date of discharge').fill('2025-03-01');
    await goOn(page);
    await goOn(page);
    await goOn(page, 'Save in the register');
    expect(await page.getByText('Surgery is saved in the register.').count()).toBe(1);
    expect(await page.locator('.kv-facts').innerText()).toContain('28 February 2025');
    expect(await page.getByText('Opens on 30 December 2025').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  }, 90_000);

  it('hand over a personal link with code and QR code', async () => {
    await page.goto(episode);
    await page.getByRole('link', { name: 'Read the answers: Surgery' }).waitFor();
    const other = await site.staff('clinic-staff', 'clinic-a');
    await other.goto('/r/swespine/patients');
    await other.getByLabel('Personal number').fill(testNumbers[1]);
    await goOn(other, 'Search');
    await goOn(other, 'Add the patient');
    await goOn(other, 'Start a new episode');
    await goOn(other, 'Make a personal link: Before surgery');
    expect(await other.getByRole('img', { name: 'QR code of the link' }).count()).toBe(1);
    const address = await other.locator('.kv-address').getAttribute('href');
    const patient = await site.visitor({ width: 390 });
    await patient.goto(address ?? '');
    expect(await patient.getByRole('heading', { level: 1 }).innerText()).toBe('Before surgery');
    await other.emulateMedia({ media: 'print' });
    expect(await other.getByRole('navigation', { name: 'Main menu' }).isVisible()).toBe(false);
    await Promise.all([other.context().close(), patient.context().close()]);
  }, 90_000);

  it('correct an answer with a reason, which stays in the history', async () => {
    await page.goto(episode);
    await page.getByRole('link', { name: 'Read the answers: Surgery' }).click();
    await page.getByRole('link', { name: 'Correct', exact: true }).click();
    await diagnosis(page, 'central-spinal-stenosis').check({ force: true });
    for (let step = 0; step < 4; step += 1) await goOn(page);
    await goOn(page, 'Save the correction');
    expect(await page.locator('.ds-error-summary').count()).toBe(1);
    await page.getByLabel('Reason for the correction').fill('Wrong diagnosis typed in');
    await goOn(page, 'Save the correction');
    await page.getByRole('link', { name: 'Read the answers: Surgery' }).click();
    expect(await page.getByText('Central spinal stenosis').count()).toBe(1);
    const history = page.getByRole('region', { name: /Who gave and changed/ });
    expect(await history.getByText('Wrong diagnosis typed in').count()).toBe(1);
    expect(await history.getByRole('row').count()).toBe(3);
    expect(await faultsOf(page)).toEqual([]);
    await history.getByRole('link', { name: 'Show revision 1' }).click();
    expect(await page.getByText('You are reading an earlier revision').count()).toBe(1);
    const change = page.getByRole('region', { name: 'Changed in revision 2' }).getByRole('row').last();
    expect(await change.getByRole('cell').allInnerTexts()).toEqual([
      'Disc herniation, paramedian or central',
      'Central spinal stenosis',
    ]);
    expect(await page.getByText(/^Test Testsson · .* · Wrong diagnosis typed in$/).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Correct', exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'Read the current answers' }).click();
    expect(await page.getByText('You are reading an earlier revision').count()).toBe(0);
  }, 90_000);

  it('see both sides when two fill in the same form, and overwrite nothing', async () => {
    await page.goto(`${episode}/surgery/p/diagnosis`);
    const colleague = await site.staff('clinic-staff', 'clinic-a', { script: false });
    await colleague.goto(`${episode}/surgery/p/diagnosis`);
    await diagnosis(colleague, 'coccygodynia').check({ force: true });
    await goOn(colleague);
    const slow = await site.staff('clinic-staff', 'clinic-a');
    await slow.goto(`${episode}/surgery/p/diagnosis`);
    await colleague.goto(`${episode}/surgery/p/diagnosis`);
    await colleague.getByLabel('Date of operation').fill('2025-02-20');
    await goOn(colleague);
    await slow.getByLabel('Date of operation').fill('2025-02-21');
    await goOn(slow);
    expect(await slow.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Somebody else has changed the same form',
    );
    const row = slow.getByRole('row', { name: /2025|February/ }).last();
    expect(await row.innerText()).toContain('20 February 2025');
    expect(await row.innerText()).toContain('21 February 2025');
    expect(await faultsOf(slow)).toEqual([]);
    await goOn(slow, 'Go on with my answers');
    await slow.goto(`${episode}/surgery/p/diagnosis`);
    expect(await slow.getByLabel('Date of operation').inputValue()).toBe('2025-02-21');
    await Promise.all([colleague.context().close(), slow.context().close()]);
  }, 90_000);

  it('do not see the patients of another clinic', async () => {
    const elsewhere = await site.staff('clinic-staff', 'clinic-b');
    const response = await elsewhere.goto(episode);
    expect(response?.status()).toBe(404);
    expect(await elsewhere.getByText('There is no such episode in the part of the register').count()).toBe(1);
    await elsewhere.goto('/r/swespine/patients');
    await elsewhere.getByLabel('Personal number').fill(testNumbers[0]);
    await goOn(elsewhere, 'Search');
    expect(await elsewhere.getByRole('heading', { name: 'The patient is not with you yet' }).count()).toBe(1);
    await elsewhere.context().close();
  }, 60_000);
});
