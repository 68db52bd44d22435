import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EpisodesService, FormsService, LinksService, PeopleService } from '@kvalreg/core';
import type { Page } from 'playwright-core';
import { implantsPlugin } from '../fixtures/implants.js';
import { faultsOf, goOn, openSite, service, testNumbers, wholeRegister, type Site } from './site.fixture.js';

const udi = '(01)09506000134352(10)ABC123';
const scope = { ...wholeRegister, registerId: 'implants' };

let site: Site;
beforeAll(async () => {
  site = await openSite({ plugins: [implantsPlugin] });
}, 120_000);
afterAll(() => site.stop());

let serial = 0;
let episodeId: string;
beforeEach(async () => {
  const identifier = testNumbers[serial % testNumbers.length] ?? '';
  serial += 1;
  const { person } = await service(site, PeopleService).add(scope, {
    identifier,
    name: 'Tolvan Tolvansson',
    unitId: 'clinic-a',
  });
  const opened = await service(site, EpisodesService).open(scope, {
    pathway: 'only',
    personId: person.id,
    unitId: 'clinic-a',
    openedOn: '2025-03-01',
    another: true,
  });
  episodeId = opened.episodeId;
});

const draftOf = async (occasion = 'surgery') =>
  (await service(site, FormsService).read(scope, episodeId, occasion)).values;
const saved = async (expected: object): Promise<void> => {
  for (let tries = 0; ; tries++) {
    const values = await draftOf();
    try {
      expect(values).toMatchObject(expected);
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};
const staffPage = async (options: { script?: boolean; width?: number } = {}): Promise<Page> => {
  const page = await site.several(
    [{ role: 'clinic-staff', registerId: 'implants', unitId: 'clinic-a' }],
    options,
  );
  await page.goto(`/r/implants/episodes/${episodeId}/surgery/p/operation`);
  return page;
};
const headings = (page: Page) => page.locator('#group-implants legend[data-row-heading]').allInnerTexts();
const widthBeyond = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);

async function fillImplants(page: Page): Promise<void> {
  await page.locator('[name="usesImplants"][value="true"]').check({ force: true });
  for (const [row, size] of ['11', '22', '33'].entries()) {
    await page.getByRole('button', { name: 'Add implant' }).click();
    await page.locator(`[name="implants.${String(row + 1)}.size"]`).fill(size);
    await page
      .locator(`[name="implants.${String(row + 1)}.sides"][value="${row === 1 ? 'right' : 'left'}"]`)
      .check({ force: true });
  }
}

describe('rows with a script', () => {
  it('are added where one goes on, up to as many as there can be', async () => {
    const page = await staffPage();
    expect(await page.locator('#group-implants').isVisible()).toBe(false);
    await page.locator('[name="usesImplants"][value="true"]').check({ force: true });
    expect(await headings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add implant' }).click();
    expect(await page.evaluate('document.activeElement.name')).toBe('implants.1.udi');
    expect(await page.locator('#group-implants [data-row-news]').innerText()).toBe('Added: Implant 1.');
    for (let more = 0; more < 3; more++) await page.getByRole('button', { name: 'Add implant' }).click();
    expect(await headings(page)).toEqual([1, 2, 3, 4].map((row) => `Implant ${String(row)} of 4`));
    expect(await page.getByRole('button', { name: 'Add implant' }).isVisible()).toBe(false);
    expect(await page.getByText('No more than 4 can be given.').isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('are removed, numbered anew and put back with what was typed', async () => {
    const page = await staffPage();
    await fillImplants(page);
    await saved({ 'implants.1.size': 11, 'implants.2.size': 22, 'implants.3.size': 33 });
    await page.getByRole('button', { name: 'Remove Implant 2' }).click();
    expect(await headings(page)).toEqual(['Implant 1 of 2', 'Implant 2 of 2']);
    expect(await page.locator('[name="implants.2.size"]').inputValue()).toBe('33');
    expect(await page.locator('#f-implants\\.2\\.size').inputValue()).toBe('33');
    await saved({ 'implants.2.size': 33, 'implants.2.sides': ['left'] });
    expect(await draftOf()).not.toHaveProperty(['implants.3.size']);

    expect(await page.evaluate('document.activeElement.textContent')).toBe('Undo');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await headings(page)).toEqual([1, 2, 3].map((row) => `Implant ${String(row)} of 3`));
    await saved({
      'implants.1.size': 11,
      'implants.2.size': 22,
      'implants.2.sides': ['right'],
      'implants.3.size': 33,
      'implants.3.sides': ['left'],
    });
    expect(await page.getByRole('button', { name: 'Remove Level 1' }).isVisible()).toBe(false);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${page.url()}?remove=implants.2`);
    expect(await page.getByText('Remove Implant 2 with everything').isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('keep alternatives apart when one row takes the number of another', async () => {
    const page = await staffPage();
    for (let row = 1; row <= 3; row++) {
      if (row > 1) await page.getByRole('button', { name: 'Add level' }).click();
      await page
        .locator(`[name="levels.${String(row)}.level"][value="${['l3', 'l4', 'l5'][row - 1] ?? ''}"]`)
        .check({ force: true });
    }
    await page.getByRole('button', { name: 'Remove Level 1' }).click();
    await saved({ 'levels.1.level': 'l4', 'levels.2.level': 'l5' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved({ 'levels.1.level': 'l3', 'levels.2.level': 'l4', 'levels.3.level': 'l5' });
    expect(await page.locator('[name="levels.3.level"]:checked').getAttribute('value')).toBe('l5');
    await page.context().close();
  }, 60_000);

  it('take what a scanner types without sending the page', async () => {
    const page = await staffPage();
    await page.locator('[name="usesImplants"][value="true"]').check({ force: true });
    await page.getByRole('button', { name: 'Add implant' }).click();
    await page.keyboard.type(`${udi}\n`);
    expect(await page.evaluate('document.activeElement.name')).toBe('implants.1.size');
    expect(page.url()).toMatch(/\/p\/operation$/u);
    await saved({ 'implants.1.udi': udi });
    await page.context().close();
  }, 60_000);

  it('keep in the draft what is hidden again, and clear it when the form is submitted', async () => {
    const page = await staffPage();
    await fillImplants(page);
    await page.locator('[name="operationDate"]').fill('2025-03-01');
    await page.locator('[name="levels.1.level"][value="l4"]').check({ force: true });
    await saved({ 'implants.3.size': 33 });
    await page.locator('[name="usesImplants"][value="false"]').check({ force: true });
    await saved({ usesImplants: false, 'implants.3.size': 33 });
    await goOn(page);
    await goOn(page);
    await goOn(page, 'Save in the register');
    const { response } = await service(site, FormsService).read(scope, episodeId, 'surgery');
    expect(response?.answers).toEqual({
      operationDate: '2025-03-01',
      'levels.1.level': 'l4',
      usesImplants: false,
    });
    await page.context().close();
  }, 60_000);
});

describe('rows without any script', () => {
  it('are added and removed with buttons that save the page', async () => {
    const page = await staffPage({ script: false, width: 390 });
    await page.locator('[name="operationDate"]').fill('2025-03-01');
    await page.locator('[name="usesImplants"][value="true"]').check({ force: true });
    await page.locator('[name="levels.1.level"][value="l4"]').check({ force: true });
    await goOn(page);
    for (const [row, size] of ['11', '22', '33'].entries()) {
      await press(page, 'Add implant');
      expect(page.url()).toMatch(new RegExp(`\\?add=implants#row-implants\\.${String(row + 1)}$`, 'u'));
      await page.locator(`[name="implants.${String(row + 1)}.udi"]`).fill(udi);
      await page.locator(`[name="implants.${String(row + 1)}.size"]`).fill(size);
    }
    expect(await widthBeyond(page)).toBe(0);
    await press(page, 'Remove Implant 2');
    expect(
      await page.getByText('Remove Implant 2 with everything that is filled in there?').isVisible(),
    ).toBe(true);
    await press(page, 'No, keep');
    expect(await headings(page)).toHaveLength(3);
    await press(page, 'Remove Implant 2');
    await press(page, 'Yes, remove');
    expect(await headings(page)).toEqual(['Implant 1 of 2', 'Implant 2 of 2']);
    expect(await draftOf()).toMatchObject({ 'implants.1.size': 11, 'implants.2.size': 33 });
    // A scanner ends with Enter: the page is saved and stays.
    await page.locator('[name="implants.2.udi"]').focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(/\/p\/operation$/u);
    await page.context().close();
  }, 60_000);

  it('keep what cannot be read in its row, and say which row it is', async () => {
    const page = await staffPage({ script: false });
    await page.locator('[name="usesImplants"][value="true"]').check({ force: true });
    await goOn(page);
    await press(page, 'Add implant');
    await page.locator('[name="implants.1.size"]').fill('big');
    await press(page, 'Add implant');
    expect(await page.locator('.ds-error-summary').innerText()).toContain(
      'Implant 1, Size: “big” is not a number',
    );
    expect(await page.locator('[name="implants.1.size"]').inputValue()).toBe('big');
    expect(await headings(page)).toEqual(['Implant 1 of 2', 'Implant 2 of 2']);
    await page.context().close();
  }, 60_000);
});

describe('what is known beforehand', () => {
  it('is filled in, marked, and branches on what the patient answered', async () => {
    await service(site, FormsService).submit(scope, {
      episodeId,
      occasion: 'before',
      formVersion: '1',
      expectedRevision: 0,
      channel: 'paper',
      filledOn: '2025-03-01',
      answers: { weight: 71.5, allergic: true, 'medicines.1.name': 'Alvedon' },
    });
    const page = await staffPage({ width: 390 });
    await page.goto(`/r/implants/episodes/${episodeId}/surgery/p/person`);
    const weight = page.getByLabel('Weight');
    expect(await weight.inputValue()).toBe('71.5');
    expect(await page.getByText('Filled in from what is known from before.').count()).toBe(1);
    expect(await page.getByRole('group', { name: 'Coated implants' }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await weight.fill('80');
    await saved({ weight: 80 });
    await page.reload();
    expect(await page.getByText('Filled in from what is known from before.').count()).toBe(0);
    expect(await page.locator('output').innerText()).toBe('Yes');
    await page.context().close();
  }, 60_000);

  it('reads rows as a list when the form is looked through and read', async () => {
    const page = await staffPage({ width: 390 });
    await page.locator('[name="operationDate"]').fill('2025-02-20');
    await page.locator('[name="levels.1.level"][value="l4"]').check({ force: true });
    await fillImplants(page);
    for (let row = 1; row <= 3; row++) await page.locator(`[name="implants.${String(row)}.udi"]`).fill(udi);
    await goOn(page);
    await goOn(page);
    const texts = await page.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(texts).toEqual([
      'Levels: Level 1',
      'Implants: Implant 1',
      'Implants: Implant 2',
      'Implants: Implant 3',
    ]);
    expect(await faultsOf(page)).toEqual([]);
    await goOn(page, 'Save in the register');
    await page.goto(`/r/implants/episodes/${episodeId}/surgery`);
    expect(await page.getByText('Implants: Implant 3').count()).toBe(1);
    await page.context().close();
  }, 60_000);
});

describe('a patient', () => {
  it('lists medicines on a phone, without any script', async () => {
    const { path } = await service(site, LinksService).issue(scope, { episodeId, occasion: 'before' });
    const page = await site.visitor({ script: false, width: 390 });
    await page.goto(`${path}/p/all`);
    await page.locator('[name="weight"]').fill('70');
    await press(page, 'Add medicine');
    await page.locator('[name="medicines.1.name"]').fill('Alvedon');
    await page.locator('[name="medicines.1.relief"][value="7"]').check({ force: true });
    expect(await widthBeyond(page)).toBe(0);
    await goOn(page);
    expect(await page.getByText('Medicines: Medicine 1').count()).toBe(1);
    await goOn(page, 'Submit');
    expect((await draftOf('before'))['medicines.1.relief']).toBe(7);
    await page.context().close();
  }, 60_000);
});
