import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EpisodesService, FormsService, LinksService, PeopleService } from '@kvalreg/core';
import type { Page } from 'playwright-core';
import { everyKindPlugin } from '../fixtures/every-kind.js';
import { faultsOf, goOn, openSite, service, testNumbers, wholeRegister, type Site } from './site.fixture.js';

const scope = { ...wholeRegister, registerId: 'every-kind' };
let site: Site;
beforeAll(async () => {
  site = await openSite({ plugins: [everyKindPlugin] });
}, 120_000);
afterAll(() => site.stop());

/** A form of every kind of question that waits for a patient's answers. */
async function letter(identifier: string): Promise<{ readonly path: string; readonly episodeId: string }> {
  const { person } = await service(site, PeopleService).add(scope, {
    identifier,
    name: 'Tolvan Tolvansson',
    unitId: 'clinic-a',
  });
  const { episodeId } = await service(site, EpisodesService).open(scope, {
    pathway: 'only',
    personId: person.id,
    unitId: 'clinic-a',
    openedOn: '2025-03-01',
  });
  const { path } = await service(site, LinksService).issue(scope, { episodeId, occasion: 'before' });
  return { path, episodeId };
}
const answered = async (episodeId: string) =>
  (await service(site, FormsService).read(scope, episodeId, 'before')).response;
/** Rules of accessibility are tried where scripts run: the markup is the same without. */
async function faultsAt(page: Page, script: boolean): Promise<readonly string[]> {
  if (script) return faultsOf(page);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  return width > 320 ? [`${page.url()} is ${String(width)} pixels wide`] : [];
}
const region = (page: Page, code: string) => page.locator(`.kv-body__region:has(input[value=${code}]) path`);

/** Answers every page but the last, which is the drawing; fails where a page cannot be used as it is. */
async function fillIn(page: Page, script: boolean): Promise<void> {
  await page.locator('[name=visits]').fill('3');
  await page.locator('[name=height]').fill('1,70');
  await page.locator('[name=weight]').fill('80');
  expect(await faultsAt(page, script)).toEqual([]);
  await goOn(page);
  await page.locator('[name=since]').fill('20240325');
  await page.locator('[name=wakes]').fill('7.30');
  await page.locator('[name=job]').fill('Baker');
  await page.locator('[name=email]').fill('tolvan@example.org');
  await page.locator('[name=phone]').fill('+46 8 123 45 67');
  await page.locator('[name=device]').fill('(01)07312345678909');
  await page.locator('[name=postcode]').fill('12345');
  await page.locator('[name=remarks]').fill('None');
  expect(await faultsAt(page, script)).toEqual([]);
  await goOn(page);
  await page.locator('[name=pain][value="4"]').check({ force: true });
  await page.locator('[name=health]').fill('70');
  await page.locator('[name=working][value=true]').check({ force: true });
  await page.locator('[name=smoking][value=never]').check({ force: true });
  await page.locator('[name=aids][value=stick]').check({ force: true });
  expect(await faultsAt(page, script)).toEqual([]);
  await goOn(page);
  await page.getByRole('radio', { name: /^Lifting heavy things.*Often$/u }).check({ force: true });
  await page.getByRole('radio', { name: /^Sitting for a long time.*Never$/u }).check({ force: true });
  await page.getByRole('radio', { name: /^Trouble falling asleep.*7$/u }).check({ force: true });
  expect(await faultsAt(page, script)).toEqual([]);
  await goOn(page);
  await region(page, 'lower-back').click();
  await region(page, 'left-thigh-back').click();
  expect(await faultsAt(page, script)).toEqual([]);
}

const stored = {
  visits: 3,
  height: 1.7,
  weight: 80,
  heavy: false,
  since: '2024-03-25',
  wakes: '07:30',
  email: 'tolvan@example.org',
  postcode: '12345',
  pain: 4,
  health: 70,
  working: true,
  smoking: 'never',
  aids: ['stick'],
  lifting: 'often',
  sitting: 'never',
  'sleep.falling': 7,
  where: ['lower-back', 'left-thigh-back'],
};

describe.each([
  { script: true, width: 320, identifier: testNumbers[0] },
  { script: false, width: 320, identifier: testNumbers[1] },
])('every kind of question on the smallest screen, with script: $script', ({ script, width, identifier }) => {
  it('can be answered, looked through, submitted and read', async () => {
    const { path, episodeId } = await letter(identifier);
    const page = await site.visitor({ script, width });
    await page.goto(`${path}/p/body`);
    await fillIn(page, script);
    await goOn(page);
    expect(await page.locator('.kv-body__drawing .kv-body__marked').count()).toBe(2);
    expect(await page.getByText('lower back, left back of thigh').count()).toBe(1);
    expect(await page.getByText('27.7 kg/m²').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Change: Measures' }).count()).toBe(1);
    expect(await faultsAt(page, script)).toEqual([]);
    await goOn(page, 'Submit');
    const response = await answered(episodeId);
    expect(response?.answers).toMatchObject(stored);
    expect(response?.answers['bmi']).toBeCloseTo(27.68, 2);

    const staff = await site.several(
      [{ role: 'clinic-staff', registerId: 'every-kind', unitId: 'clinic-a' }],
      {
        script,
        width,
      },
    );
    await staff.goto(`/r/every-kind/episodes/${episodeId}/before`);
    expect(await staff.locator('.kv-body__drawing .kv-body__marked').count()).toBe(2);
    expect(await staff.getByText('07:30').count()).toBe(1);
    expect(await faultsAt(staff, script)).toEqual([]);
  }, 120_000);
});

describe('a form while it is filled in', () => {
  it('works out values as the answers change, and shows what depends on them', async () => {
    const { path } = await letter(testNumbers[2]);
    const page = await site.visitor();
    await page.goto(`${path}/p/body`);
    const bmi = page.locator('output[name=bmi]');
    expect(await bmi.innerText()).toContain('–');
    expect(await page.getByText('BMI 30 or more').isVisible()).toBe(false);
    await page.locator('[name=height]').fill('1,70');
    await page.locator('[name=weight]').fill('90');
    expect(await bmi.innerText()).toBe('31.1\u00a0kg/m²');
    expect(await bmi.getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('output[name=heavy]').innerText()).toBe('Yes');
    await page.locator('[name=weight]').fill('');
    expect(await bmi.innerText()).toContain('–');

    await page.goto(`${path}/p/drawing`);
    expect(await page.getByLabel('right knee').isVisible()).toBe(true);
    await page.getByLabel('right knee').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.kv-body__chosen').innerText()).toBe('Marked: right knee');
    expect(await page.locator('.kv-body__named').innerText()).toBe('right knee');
    await page.getByRole('button', { name: 'Show as a list' }).click();
    await page.getByText('left heel').last().click();
    expect(await page.locator('.kv-body__chosen').innerText()).toBe('Marked: right knee, left heel');
    await page.context().close();
  }, 60_000);

  it('loses at most the last field when the browser is closed, and goes on elsewhere', async () => {
    const { path } = await letter(testNumbers[3]);
    const page = await site.visitor();
    await page.goto(`${path}/p/written`);
    const saved = page.waitForResponse((response) => response.url().endsWith('/draft'));
    await page.locator('[name=job]').fill('Baker');
    // From here on somebody types without a pause, and the computer is switched off.
    await page.locator('[name=remarks]').focus();
    const typing = page.locator('[name=remarks]').pressSequentially('a'.repeat(40), { delay: 60 });
    await saved;
    await Promise.all([typing.catch(() => undefined), page.context().close()]);
    const elsewhere = await site.visitor({ script: false, width: 390 });
    await elsewhere.goto(`${path}/p/written`);
    expect(await elsewhere.locator('[name=job]').inputValue()).toBe('Baker');
    await elsewhere.context().close();
  }, 60_000);
});

describe('without any script', () => {
  it('keeps what was typed when the language is changed, asks whether an odd answer is right, and says so later', async () => {
    const { path, episodeId } = await letter('19540312-9819');
    const page = await site.visitor({ script: false, width: 390 });
    await page.goto(`${path}/p/body`);
    await page.locator('[name=height]').fill('2,00');
    await page.locator('[name=weight]').fill('50');
    await goOn(page, 'Norsk');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mål');
    expect(await page.locator('[name=weight]').inputValue()).toBe('50');
    expect(await page.locator('output[name=bmi]').innerText()).toBe('12,5\u00a0kg/m²');
    await goOn(page, 'English');
    await goOn(page);
    expect(await page.getByRole('alert').innerText()).toContain('The BMI is very low.');
    await goOn(page, /^Yes, this is right/u);
    await page.goto(`${path}/p/tables`);
    await goOn(page);
    const problem = page.locator('tr[data-field-key="sleep.falling"] .ds-validation-message');
    expect(await problem.count()).toBe(1);
    await page.locator('[name="sleep.falling"][value="2"]').check({ force: true });
    await goOn(page);
    await page.goto(`${path}/summary`);
    await goOn(page, 'Submit');
    expect((await answered(episodeId))?.acceptedWarnings).toEqual([
      { warning: 'light', fields: ['height', 'weight'], message: 'The BMI is very low.' },
    ]);
    const staff = await site.several([
      { role: 'clinic-staff', registerId: 'every-kind', unitId: 'clinic-a' },
    ]);
    await staff.goto(`/r/every-kind/episodes/${episodeId}/before`);
    expect(await staff.getByText('Unusual answers, confirmed by Patient').count()).toBe(1);
    expect(await staff.getByText('The BMI is very low.').count()).toBe(1);
  }, 60_000);

  it('refuses a file, whatever it is sent to, and saves nothing', async () => {
    const { path } = await letter('19500101-9818');
    const body = new FormData();
    body.append('weight', '70');
    body.append('remarks', new Blob(['x']), 'x.txt');
    const response = await fetch(new URL(`${path}/p/body`, site.server.url), {
      method: 'POST',
      body,
      headers: { accept: 'text/html', 'accept-language': 'en' },
    });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('Files cannot be sent here, and nothing was saved.');
  }, 60_000);
});
