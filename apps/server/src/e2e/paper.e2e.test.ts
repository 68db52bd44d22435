import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormsService } from '@kvalreg/core';
import { registerPlugin, type PaperRules, type RegisterPlugin } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';
import type { Page } from 'playwright-core';
import { firstRegister } from '../fixtures/test-server.js';
import {
  addPatient,
  faultsOf,
  openSite,
  service,
  testNumbers,
  wholeRegister,
  type Site,
  type TestPatient,
} from './site.fixture.js';

/** The register, where papers are typed in as told. */
function typed(doubleEntry: PaperRules['doubleEntry']): RegisterPlugin {
  const { register, ...rest } = firstRegister;
  const { lumbar } = register.pathways;
  if (!lumbar) throw new Error('the register has a pathway lumbar');
  const pathways = { ...register.pathways, lumbar: { ...lumbar, paper: { doubleEntry } } };
  return registerPlugin({ ...register, pathways }, rest);
}

async function print(page: Page, { episodeId }: TestPatient, occasion = 'year1'): Promise<string> {
  await page.goto(`/r/swespine/paper/print?episode=${episodeId}&occasion=${occasion}`);
  const cookies = await page.context().cookies();
  const action = page.url();
  const token = await page.locator('input[name="_csrf"]').first().inputValue();
  const answer = await page.request.post(action, {
    form: { _csrf: token, paper: `${episodeId} ${occasion}`, paperLanguage: 'sv' },
    headers: {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      origin: new URL(action).origin,
    },
  });
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const body = await answer.body();
  expect(body.subarray(0, 8).toString()).toBe('%PDF-1.7');
  const again = await page.request.get(answer.url());
  expect((await again.body()).equals(body)).toBe(true);
  return /filename="(.*)\.pdf"/u.exec(answer.headers()['content-disposition'] ?? '')?.[1] ?? '';
}

/** The browser gives the focus to the code's field only when it draws the page. */
async function openDesk(page: Page): Promise<void> {
  await page.goto('/r/swespine/paper');
  await page.locator('#code:focus').waitFor();
}

/** Types a code and all answers with keys alone; what is not told is left out. */
async function typePaper(page: Page, code: string, answers: Answers, day: string): Promise<void> {
  await openDesk(page);
  // The mark of a page, as a reader that acts as a keyboard types it.
  await page.keyboard.type(`KVP1.${code.replace('-', '')}.1.3.1`);
  await Promise.all([page.waitForURL('**/p/all'), page.keyboard.press('Enter')]);
  for (let guard = 0; guard < 200; guard++) {
    if (page.url().endsWith('/summary')) break;
    const key = await page.evaluate<string>(
      `document.activeElement?.closest('[data-field-key]')?.dataset.fieldKey ?? ''`,
    );
    expect(key).not.toBe('');
    const value = answers[key] ?? null;
    if (value !== null) await page.keyboard.type(await keysFor(page, key, value));
    const isLast = await page.evaluate<boolean>(
      `(() => { const all = [...document.querySelectorAll('[data-field-key]')].filter((one) => one.offsetParent);
        return all.at(-1) === document.activeElement?.closest('[data-field-key]'); })()`,
    );
    if (isLast) await Promise.all([page.waitForURL('**/summary'), page.keyboard.press('Enter')]);
    else await page.keyboard.press('Enter');
  }
  await page.keyboard.type(day);
}

/** On a scale the value itself, of a list the place of the alternative, else what is written. */
async function keysFor(page: Page, key: string, value: Answers[string]): Promise<string> {
  return page.evaluate<string>(
    `(() => { const field = document.querySelector('[data-field-key="${key}"]');
      const options = [...field.querySelectorAll('input[type="radio"], input[type="checkbox"]')];
      if (field.dataset.control === 'scale' || options.length === 0) return ${JSON.stringify(String(value))};
      return String(options.findIndex((one) => one.value === ${JSON.stringify(String(value))}) + 1); })()`,
  );
}

const answers = { 'nrsLeg.nrsLeg': 10, 'nrsBack.nrsBack': 2, 'gaLeg.ga': 2 };

describe('papers that are typed in once', () => {
  let site: Site;
  let patient: TestPatient;
  let page: Page;
  beforeAll(async () => {
    site = await openSite();
    patient = await addPatient(site, testNumbers[0], '2024-01-10');
    page = await site.staff('clinic-staff', 'clinic-a');
  }, 120_000);
  afterAll(() => site.stop());

  it('are printed, found by their mark, and typed in with keys alone', async () => {
    const code = await print(page, patient);
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/u);
    expect(await faultsOf(page)).toEqual([]);
    await openDesk(page);
    expect(await faultsOf(page)).toEqual([]);
    await typePaper(page, code, answers, '20250120');
    expect(await faultsOf(page)).toEqual([]);
    await Promise.all([page.waitForURL('**/paper?notice=stored*'), page.keyboard.press('Enter')]);
    expect(await page.getByText(`Paper ${code} is stored.`).count()).toBe(1);
    const { response } = await service(site, FormsService).read(wholeRegister, patient.episodeId, 'year1');
    expect(response).toMatchObject({ channel: 'paper', filledOn: '2025-01-20', answers });
  }, 120_000);

  it('say so when the form has been answered, and lead to a correction with a reason', async () => {
    const code = await page.locator('code').first().innerText();
    await openDesk(page);
    await page.keyboard.type(code);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.getByRole('heading', { name: 'The form has been answered already' }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Correct the answer' }).click();
    await page.waitForURL('**/p/all');
    expect(await page.getByText('Correct', { exact: true }).count()).toBeGreaterThan(0);
  }, 60_000);

  it('are refused with a clear word where the code is wrong', async () => {
    await openDesk(page);
    await page.keyboard.type('AAAAA-AAAAB');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.locator('#code-error').innerText()).toContain('cannot be right');
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);
});

describe('papers that are typed in twice', () => {
  let site: Site;
  let patient: TestPatient;
  beforeAll(async () => {
    site = await openSite({ plugins: [typed('always')] });
    patient = await addPatient(site, testNumbers[1], '2024-01-10');
  }, 120_000);
  afterAll(() => site.stop());

  it('are compared where the two differ, and settled', async () => {
    const first = await site.staff('clinic-staff', 'clinic-a');
    const second = await site.staff('register-office');
    const code = await print(first, patient);
    await typePaper(first, code, answers, '20250120');
    await Promise.all([first.waitForURL('**/paper?notice=put-aside*'), first.keyboard.press('Enter')]);
    await first.goto(`/r/swespine/paper/${code}`);
    expect(await first.getByText('Somebody else types it the second time').count()).toBe(1);

    await typePaper(second, code, { ...answers, 'nrsLeg.nrsLeg': 1 }, '20250120');
    await Promise.all([second.waitForURL('**/compare'), second.keyboard.press('Enter')]);
    expect(await second.getByText('The two differ in one field.').count()).toBe(1);
    expect(await faultsOf(second)).toEqual([]);
    // Neither: the scale itself is answered.
    await second.keyboard.press('3');
    await second.keyboard.press('Enter');
    await second.keyboard.press('9');
    await Promise.all([second.waitForURL('**/paper?notice=settled*'), second.keyboard.press('Enter')]);
    const { response } = await service(site, FormsService).read(wholeRegister, patient.episodeId, 'year1');
    expect(response?.answers).toMatchObject({ ...answers, 'nrsLeg.nrsLeg': 9 });
    expect(await second.locator('#accuracy').count()).toBe(1);
    expect(await faultsOf(second)).toEqual([]);
  }, 180_000);
});

describe('without the script', () => {
  it('papers are typed in on plain forms', async () => {
    const site = await openSite();
    const patient = await addPatient(site, testNumbers[2], '2024-01-10');
    const page = await site.staff('clinic-staff', 'clinic-a', { script: false });
    const code = await print(page, patient);
    await page.goto('/r/swespine/paper');
    await page.getByLabel('Code on the paper').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Open' }).click();
    await page.locator('input[name="nrsLeg.nrsLeg"][value="4"]').check({ force: true });
    await page.getByRole('button', { name: 'Review the answers' }).click();
    // What an answer leads to on the same page has not been seen yet.
    if (!page.url().endsWith('/summary'))
      await page.getByRole('button', { name: 'Review the answers' }).click();
    await page.getByLabel('Filled in on').fill('2025-01-20');
    await page.getByRole('button', { name: 'Store the answer' }).click();
    expect(await page.getByText(`Paper ${code} is stored.`).count()).toBe(1);
    await site.stop();
  }, 120_000);
});
