import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormsService, LinksService } from '@kvalreg/core';
import {
  addPatient,
  faultsOf,
  goOn,
  letter,
  openSite,
  service,
  testNumbers,
  wholeRegister,
  type Site,
  type TestPatient,
} from './site.fixture.js';

let site: Site;
let patient: TestPatient;
beforeAll(async () => {
  site = await openSite();
  patient = await addPatient(site, testNumbers[0]);
}, 120_000);
afterAll(() => site.stop());

const answersOf = async ({ episodeId }: TestPatient, occasion: string) =>
  (await service(site, FormsService).read(wholeRegister, episodeId, occasion)).response;

describe('a patient with a letter, on a phone', () => {
  it('types the code, answers page by page, comes back, submits once', async () => {
    const { code } = await letter(site, patient, 'baseline');
    const page = await site.visitor({ width: 390 });
    await page.goto('/code');
    await page.getByLabel('Code').fill('abc');
    await goOn(page, 'Open the form');
    expect(await page.getByText('The code cannot be right').count()).toBe(1);
    await page.getByLabel('Code').fill(code.toLowerCase().replace('-', ' '));
    await goOn(page, 'Open the form');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Before surgery');
    expect(await page.getByRole('heading', { name: 'About the register and your data' }).count()).toBe(1);
    const address = page.url();
    await page.getByRole('link', { name: 'Start answering' }).click();

    // A wrong value is named with its remedy, beside the field and at the top, and stays to be corrected.
    await page.getByLabel('How tall are you?').fill('17o');
    await goOn(page);
    expect(await page.title()).toContain('One answer needs to be corrected');
    expect(await page.locator('.ds-error-summary:focus').count()).toBe(1);
    const height = page.getByLabel('How tall are you?');
    expect(await height.inputValue()).toBe('17o');
    expect(await height.getAttribute('aria-invalid')).toBe('true');
    const described = (await height.getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(await page.locator(`[id="${described.at(-1) ?? ''}"]`).innerText()).toContain('17o');
    await page.getByRole('link', { name: /17o/ }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('f-heightCm');

    // An unusual value is asked about, and may stand.
    await height.fill('170');
    await page.getByLabel('How much do you weigh?').fill('35,5');
    await goOn(page);
    expect(await page.getByRole('heading', { name: 'Is this right?' }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await goOn(page, 'Yes, this is right – continue');

    // Branching: without pain nobody asks how long it has lasted.
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Pain');
    const duration = page.getByRole('group', { name: /How long have you had pain in your back/ });
    expect(await duration.isVisible()).toBe(true);
    await page.locator('input[name="nrsBack.nrsBack"][value="0"]').check({ force: true });
    expect(await duration.isVisible()).toBe(false);
    await page.locator('input[name="nrsBack.nrsBack"][value="7"]').check({ force: true });
    expect(await duration.isVisible()).toBe(true);
    await duration.getByLabel('1–2 years').check({ force: true });
    await page.getByText(/^Saved /).waitFor();

    // The browser is closed and opened again elsewhere: what was answered is there.
    await page.context().close();
    const later = await site.visitor({ width: 390 });
    await later.goto(address);
    expect(await later.getByText('You have already started').count()).toBe(1);
    await later.goto(`${address}/p/pain`);
    expect(await later.locator('input[name="nrsBack.nrsBack"]:checked').inputValue()).toBe('7');
    expect(await later.getByLabel('1–2 years').first().isChecked()).toBe(true);
    await goOn(later);
    await goOn(later);
    await goOn(later);

    // The visual scale: the slider and the number are one.
    await later.getByRole('slider').fill('64');
    expect(await later.locator('input[name="eqVas.vas"], input[name^="eqVas."]').first().inputValue()).toBe(
      '64',
    );
    await goOn(later, 'Review the answers');

    expect(await later.getByRole('heading', { level: 1 }).innerText()).toBe('Review the answers');
    expect(await later.getByText('35.5\u00a0kg').count()).toBe(1);
    expect(await later.getByText('By submitting you confirm that they are right').count()).toBe(1);
    await goOn(later, 'Submit');
    expect(await later.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Thank you! Your answers have come in',
    );
    expect(await answersOf(patient, 'baseline')).toMatchObject({
      channel: 'web',
      language: 'en',
      filledOn: '2025-03-03',
      answers: { heightCm: 170, weightKg: 35.5, 'nrsBack.nrsBack': 7, backPainDuration: '1-to-2-years' },
    });

    // A second use, and going back in the browser, say that the answer has come in.
    await later.goto(address);
    expect(await later.getByText('The answer to this form came in on 3 March 2025').count()).toBe(1);
    await later.goto(`${address}/p/pain`);
    expect(await later.getByRole('heading', { level: 1 }).innerText()).toBe('The answer has already come in');
    await later.context().close();
  }, 120_000);

  it('changes the language without losing what was typed', async () => {
    const other = await addPatient(site, testNumbers[1]);
    const { path } = await letter(site, other, 'baseline');
    const page = await site.visitor({ width: 390, locale: 'sv-SE' });
    await page.goto(`${path}/p/about-you`);
    await page.getByLabel('Hur lång är du?').fill('181');
    await goOn(page, 'English');
    expect(await page.getByLabel('How tall are you?').inputValue()).toBe('181');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // The register speaks Swedish and English, and so do its pages.
    expect(await page.getByRole('navigation', { name: 'Language' }).innerText()).not.toContain('Norsk');
    await page.context().close();

    // A browser that speaks Norwegian alone: one language all the same, and Norwegian where no register is.
    const norwegian = await site.visitor({ locale: 'nb-NO' });
    await norwegian.goto(path);
    expect(await norwegian.locator('html').getAttribute('lang')).toBe('sv');
    expect(await norwegian.getByRole('link', { name: 'Fortsätt där du slutade' }).count()).toBe(1);
    expect(await norwegian.getByRole('heading', { level: 1 }).innerText()).toBe('Före operationen');
    await norwegian.goto('/code');
    expect(await norwegian.locator('html').getAttribute('lang')).toBe('nb');
    await norwegian.context().close();
  }, 60_000);

  it('hears that a link is unknown, withdrawn or not open yet', async () => {
    const page = await site.visitor({ width: 390 });
    const response = await page.goto('/a/AAAAAAAAAAAAAAAAAAAAAA');
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The link was not found');
    const waiting = await addPatient(site, testNumbers[2], '2025-02-10');
    await page.goto((await letter(site, waiting, 'year1')).path);
    expect(await page.getByText('It opens on 12 December 2025').count()).toBe(1);
    const { id, path } = await letter(site, waiting, 'year2');
    await service(site, LinksService).revoke(wholeRegister, id);
    expect((await page.goto(path))?.status()).toBe(410);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The link no longer works');
    await page.context().close();
  }, 60_000);
});

describe('a patient who logs in', () => {
  it('sees what is to be answered and what has come in, and answers', async () => {
    const operated = await addPatient(site, testNumbers[3], '2024-03-10');
    const page = await site.patient(operated.personId, { width: 390 });
    await page.goto('/my');
    expect(await page.getByRole('heading', { name: 'To answer' }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Answer: 1 year after surgery' }).click();
    await page.getByRole('link', { name: 'Start answering' }).click();
    await page
      .getByRole('link', { name: 'Svenska' })
      .or(page.getByRole('button', { name: 'Svenska' }))
      .waitFor();
    await page.locator('input[name="nrsLeg.nrsLeg"][value="2"]').check({ force: true });
    await goOn(page, 'Save and continue later');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The answers are saved');
    await page.getByRole('link', { name: 'Go on now' }).click();
    await page.goto(`/my/${operated.episodeId}/year1/summary`);
    await goOn(page, 'Submit');
    await page.getByRole('link', { name: 'My forms' }).last().click();
    expect(await page.getByText('Came in on 3 March 2025').count()).toBe(1);
    await page.context().close();
  }, 90_000);

  it('does not reach the forms of somebody else', async () => {
    const page = await site.patient(patient.personId);
    const response = await page.goto('/my/00000000-0000-4000-8000-000000000000/year1');
    expect(response?.status()).toBe(404);
    await page.context().close();
  }, 60_000);
});
