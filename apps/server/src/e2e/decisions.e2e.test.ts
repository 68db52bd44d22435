import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { staffBrowser } from '../fixtures/principals.js';
import { faultsOf, goOn, openSite, testNumbers, type Site } from './site.fixture.js';

const registerId = 'low-back-pain';
let site: Site;
let page: Page;
let episode = '';
beforeAll(async () => {
  site = await openSite();
  page = await clinician();
}, 120_000);
afterAll(() => site.stop());

interface WindowOptions {
  readonly script?: boolean;
  readonly width?: number;
  readonly locale?: string;
}

/** A window of somebody who assesses patients at clinic A. */
async function clinician({
  script = true,
  width = 1280,
  locale = 'en-GB',
}: WindowOptions = {}): Promise<Page> {
  const { app, url } = site.server;
  const browser = await staffBrowser(app, url, [{ role: 'clinic-staff', registerId, unitId: 'clinic-a' }]);
  const context = await site.browser.newContext({
    baseURL: url,
    locale,
    javaScriptEnabled: script,
    viewport: { width, height: 844 },
  });
  context.setDefaultTimeout(20_000);
  await context.addCookies([{ name: 'kvalreg', value: browser.cookie('kvalreg') ?? '', url }]);
  return context.newPage();
}

const answer = (window: Page, key: string, value: string) =>
  window.locator(`input[name="${key}"][value="${value}"]`).check({ force: true });
/** The box of one decision, by its heading. */
const decision = (window: Page, title: string) =>
  window.locator('.kv-decision').filter({ has: window.getByRole('heading', { name: title, exact: true }) });
/** Waits until the advice on a decision is this one. */
const verdict = (window: Page, title: string, text: string) =>
  decision(window, title)
    .locator('.kv-decision__verdict')
    .filter({ hasText: new RegExp(`^${text}$`, 'u') })
    .waitFor();
const heading = (window: Page) => window.getByRole('heading', { level: 1 }).innerText();

describe('a clinician who assesses a patient', () => {
  it('sees the advice with its reasons while answering', async () => {
    await page.goto(`/r/${registerId}/patients`);
    await page.getByLabel('Personal number').fill(testNumbers[1]);
    await goOn(page, 'Search');
    await goOn(page, 'Add the patient');
    await goOn(page, 'Start a new episode');
    episode = new URL(page.url()).pathname;
    await page.goto(`${episode}/assessment/fill`);
    expect(await heading(page)).toBe('The visit');
    expect(await decision(page, 'Imaging').innerText()).toContain('Cannot be told yet');
    await page.getByLabel('Date of the assessment').fill('2025-03-03');
    await page.getByLabel('When did the present back pain begin?').fill('2025-02-09');
    await page.getByLabel('How old was the patient when').fill('40');
    await goOn(page);
    await goOn(page);
    expect(await heading(page)).toBe('Red flags');
    await answer(page, 'cancer', 'true');
    // Without going anywhere: what is saved comes back with the advice on it.
    await decision(page, 'Imaging').getByText('Earlier cancer', { exact: true }).waitFor();
    const imaging = await decision(page, 'Imaging').innerText();
    expect(imaging).toContain('MRI overview');
    expect(imaging).toContain('Pain for more than 3 weeks and at least one red flag');
    expect(imaging).toContain('day 21 does not count');
    expect(imaging).toContain('Indikationer för utredning med MRÖ');
    expect(imaging).toContain('Not ruled out: No imaging before the acute referral');
    expect(await page.locator('[data-advice-news]').innerText()).toContain('Imaging: MRI overview');
    expect(await faultsOf(page)).toEqual([]);
  }, 90_000);

  it('is led to the questions that can still change it, and loses nothing on the way', async () => {
    await answer(page, 'steroids', 'false');
    await decision(page, 'Imaging').locator('summary').click();
    await decision(page, 'Imaging')
      .getByRole('link', { name: 'Are there signs of cauda equina syndrome?' })
      .click();
    await page.waitForURL(/\/p\/findings#f-caudaEquina$/u);
    await answer(page, 'caudaEquina', 'true');
    const acute = decision(page, 'Referral to orthopaedics');
    await verdict(page, 'Referral to orthopaedics', 'Acute, without an MRI overview first');
    expect(await acute.innerText()).toContain('Cauda equina syndrome');
    await verdict(page, 'Imaging', 'No imaging before the acute referral');
    await answer(page, 'caudaEquina', 'false');
    await answer(page, 'paresis', 'none');
    await verdict(page, 'Imaging', 'MRI overview');
    await page.goto(`${episode}/assessment/p/red-flags`);
    expect(await page.locator('input[name="steroids"][value="false"]').isChecked()).toBe(true);
  }, 90_000);

  it('sees it again before saving, and is not held back by it', async () => {
    for (const key of ['restPain', 'trauma', 'infectionSuspected', 'inflammationSuspected', 'deformity'])
      await answer(page, key, 'false');
    await goOn(page);
    await page.goto(`${episode}/assessment/p/treatment`);
    expect(await decision(page, 'Imaging').innerText()).toContain('One unanswered question can change');
    await answer(page, 'mriContraindication', 'none');
    await goOn(page);
    expect(await heading(page)).toBe('Next step');
    await answer(page, 'plan', 'orthopaedics');
    await page.getByLabel('When will the orthopaedic referral be written?').fill('2025-03-03');
    await goOn(page);
    expect(await heading(page)).toBe('Review the answers');
    expect(await decision(page, 'Imaging').innerText()).toContain('Earlier cancer');
    expect(await faultsOf(page)).toEqual([]);
    await goOn(page, 'Save in the register');
    await page.getByRole('link', { name: 'Read the answers: Assessment' }).click();
    const read = await decision(page, 'Imaging').innerText();
    expect(read).toContain('MRI overview');
    expect(read).not.toContain('Not ruled out');
    expect(await page.getByText('The advice as it was with the submitted answers.').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  }, 90_000);
});

describe('a clinician who writes a referral', () => {
  it('is told what is missing before it is sent, with a link to each', async () => {
    await page.goto(`${episode}/referral/fill`);
    await answer(page, 'urgency', 'planned');
    // The day, cancer and trauma are taken over from the assessment.
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2025-03-03');
    await page.getByRole('textbox', { name: /^Diagnosis \(/u }).fill('Sciatica');
    await answer(page, 'imaging', 'mri-overview');
    await page.getByLabel('When was it made?').fill('2024-03-02');
    await goOn(page);
    // A year and a day: asked about, and not refused.
    expect(await page.getByText('The examination is older than a year (365 days)').count()).toBeGreaterThan(
      0,
    );
    await goOn(page, 'Yes, this is right – continue');
    for (const title of ['The patient', 'Findings and treatment', 'Sender', 'Review the answers']) {
      await goOn(page);
      expect(await heading(page)).toBe(title);
    }
    const content = page.locator('.kv-completeness');
    expect(await content.getByRole('heading').innerText()).toBe('Content of the referral: 4 of 26');
    expect(await content.innerText()).toContain(
      'When was it made?: The examination is older than 1 year (365 days).',
    );
    expect(await faultsOf(page)).toEqual([]);
    await content.getByRole('link', { name: 'Is the patient prepared to have spine surgery?' }).click();
    await page.waitForURL(/\/p\/patient#f-preparedForSurgery$/u);
    await answer(page, 'preparedForSurgery', 'yes');
    await goOn(page);
    await page.goto(`${episode}/referral/summary`);
    expect(await content.getByRole('heading').innerText()).toBe('Content of the referral: 5 of 26');
    await goOn(page, 'Save in the register');
    await page.getByRole('link', { name: 'Read the answers: Referral to orthopaedics' }).click();
    expect(await content.getByRole('heading').innerText()).toBe('Content of the referral: 5 of 26');
    expect(await content.getByText('This was missing when the answers were submitted.').count()).toBe(1);
    expect(await content.getByRole('link').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  }, 90_000);

  it('has no referral among what is to be done when none is planned', async () => {
    const open = async () => {
      await page.goto(episode);
      return page.getByRole('link', { name: /Referral to orthopaedics/u }).count();
    };
    expect(await open()).toBeGreaterThan(0);
    await page.goto(`/r/${registerId}/patients`);
    await page.getByLabel('Personal number').fill(testNumbers[2]);
    await goOn(page, 'Search');
    await goOn(page, 'Add the patient');
    await goOn(page, 'Start a new episode');
    const other = new URL(page.url()).pathname;
    await page.goto(`${other}/assessment/p/visit`);
    await page.getByLabel('Date of the assessment').fill('2025-03-03');
    await goOn(page);
    await page.goto(`${other}/assessment/summary`);
    await goOn(page, 'Save in the register');
    expect(await page.getByRole('link', { name: /Referral to orthopaedics/u }).count()).toBe(0);
  }, 60_000);
});

describe('the advice', () => {
  it('needs no script', async () => {
    const plain = await clinician({ script: false });
    await plain.goto(`/r/${registerId}/patients`);
    await plain.getByLabel('Personal number').fill(testNumbers[3]);
    await goOn(plain, 'Search');
    await goOn(plain, 'Add the patient');
    await goOn(plain, 'Start a new episode');
    const own = new URL(plain.url()).pathname;
    await plain.goto(`${own}/assessment/p/visit`);
    await plain.getByLabel('Date of the assessment').fill('2025-03-03');
    await plain.getByLabel('When did the present back pain begin?').fill('2025-02-10');
    await goOn(plain);
    await plain.goto(`${own}/assessment/p/red-flags`);
    await answer(plain, 'deformity', 'true');
    await goOn(plain);
    // 21 days: on the other side of the limit.
    expect(await decision(plain, 'Imaging').innerText()).not.toContain('at least one red flag');
    await plain.goto(`${own}/assessment/p/visit`);
    await plain.getByLabel('When did the present back pain begin?').fill('2025-02-09');
    await goOn(plain);
    expect(await decision(plain, 'Imaging').innerText()).toContain('Structural deformity');
    await plain.context().close();
  }, 60_000);

  it('fits a phone, in Swedish', async () => {
    const phone = await clinician({ width: 390, locale: 'sv-SE' });
    await phone.goto(`${episode}/assessment`);
    expect(await decision(phone, 'Bilddiagnostik').innerText()).toContain('Tidigare cancer');
    expect(await faultsOf(phone)).toEqual([]);
    await phone.goto(`${episode}/referral`);
    expect(await phone.locator('.kv-completeness').innerText()).toContain('5 av 26');
    expect(await faultsOf(phone)).toEqual([]);
    await phone.goto(`${episode}/assessment/p/findings`);
    expect(await faultsOf(phone)).toEqual([]);
    await phone.context().close();
  }, 60_000);
});
