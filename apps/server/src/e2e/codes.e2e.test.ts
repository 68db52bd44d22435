import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CodeListsService,
  EpisodesService,
  FormsService,
  PeopleService,
  type CodeEntry,
  type Scope,
} from '@kvalreg/core';
import { plugins } from '@kvalreg/register-pain-rehabilitation';
import type { Page } from 'playwright-core';
import { faultsOf, goOn, openSite, service, testNumbers, type Site } from './site.fixture.js';

const registerId = plugins[0]?.register.id ?? '';
const everything: Scope = { registerId, level: 'register', principal: { kind: 'system', name: 'test' } };

const code = (name: string, sv: string, en: string, more: Partial<CodeEntry> = {}): CodeEntry => ({
  code: name,
  text: { sv, en },
  chapter: null,
  parent: null,
  validFrom: null,
  validTo: null,
  ...more,
});
/** A whole classification, small enough for a test. */
const list: readonly CodeEntry[] = [
  code('M54.2', 'Nacksmärta', 'Neck pain'),
  code('M54.4', 'Lumbago med ischias', 'Lumbago with sciatica'),
  code('M54.5', 'Ländryggssmärta, lumbago', 'Low back pain'),
  code('M79.0', 'Reumatism, ospecificerad', 'Rheumatism, unspecified', { validTo: 2024 }),
  code('M79.7', 'Fibromyalgi', 'Fibromyalgia', { validFrom: 2025 }),
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await service(site, CodeListsService).load(
    { system: 'icd-10', name: 'test', isComplete: true, firstYear: null, lastYear: null, source: null },
    list,
    'test',
  );
}, 120_000);
afterAll(() => site.stop());

/** The address of a first visit of a new patient. */
async function firstVisit(number: string): Promise<{ readonly href: string; readonly episodeId: string }> {
  const { person } = await service(site, PeopleService).add(everything, {
    identifier: number,
    name: 'Tolvan Tolvansson',
    unitId: 'clinic-a',
  });
  const { episodeId } = await service(site, EpisodesService).open(everything, {
    pathway: 'primaryCare',
    personId: person.id,
    unitId: 'clinic-a',
    openedOn: '2025-03-01',
  });
  return { href: `/r/${registerId}/episodes/${episodeId}/firstVisit`, episodeId };
}

const clinic = (options: { readonly script?: boolean; readonly width?: number } = {}): Promise<Page> =>
  site.several([{ role: 'clinic-staff', registerId, unitId: 'clinic-a' }], options);
const answersOf = async (episodeId: string) =>
  (await service(site, FormsService).read(everything, episodeId, 'firstVisit')).response?.answers;

describe('diagnoses of a form', () => {
  it('are searched with the keyboard, stand as words, and are taken away again', async () => {
    const { href, episodeId } = await firstVisit(testNumbers[0]);
    const page = await clinic({ width: 390 });
    await page.goto(`${href}/fill`);
    await page.getByLabel('Date of the first visit').fill('2025-02-28');
    const field = page.getByRole('combobox', { name: 'Pain diagnoses (ICD-10)' });
    await field.pressSequentially('lumbago');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual(['M54.4 Lumbago with sciatica']);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await options.first().getAttribute('id')).toBe(active);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('');

    // What is typed as a code is one, in whatever way; backspace in the empty field takes the last away.
    await field.pressSequentially('m542');
    await page.keyboard.press('Enter');
    await page.getByText('Neck pain').waitFor();
    await field.pressSequentially('M545');
    await page.keyboard.press('Tab');
    await page.getByText('Low back pain').waitFor();
    const chosen = page.getByRole('list', { name: 'Chosen codes' }).getByRole('listitem');
    const words = async (): Promise<readonly string[]> =>
      (await chosen.allInnerTexts()).map((text) => text.replace(/\s*×$/u, ''));
    expect(await words()).toEqual(['M54.4 Lumbago with sciatica', 'M54.2 Neck pain', 'M54.5 Low back pain']);
    // Every choice is saved by itself.
    const saved = page.waitForResponse((answer) => {
      const sent = answer.request().postData() ?? '';
      return sent.includes('M54.4') && !sent.includes('M54.2') && !sent.includes('M54.5');
    });
    await page.getByRole('button', { name: 'Remove M54.2' }).click();
    await field.press('Backspace');
    expect(await words()).toEqual(['M54.4 Lumbago with sciatica']);
    await saved;
    expect(await faultsOf(page)).toEqual([]);
    await page.reload();
    expect(await words()).toEqual(['M54.4 Lumbago with sciatica']);

    // The year is that of the visit, whatever day it is today.
    await field.pressSequentially('fibro');
    await options.first().waitFor();
    await page.keyboard.press('Escape');
    await field.fill('');
    await page.getByLabel('Date of the first visit').fill('2024-05-01');
    await field.pressSequentially('fibro');
    await page.getByText('No hits.').waitFor();
    await field.fill('');
    await field.pressSequentially('rheu');
    await options.first().waitFor();
    await page.keyboard.press('Escape');
    await field.fill('');
    await page.getByLabel('Date of the first visit').fill('2025-02-28');

    // A code that the list of the year does not have is refused, with what may have been meant.
    await field.pressSequentially('M79.0');
    await goOn(page);
    expect(await page.locator('.ds-error-summary').innerText()).toContain(
      '“M79.0 Rheumatism, unspecified” was a code of ICD-10 until 2024, and is none in 2025. Did you mean M79.7 Fibromyalgia?',
    );
    expect(await chosen.allInnerTexts()).toContainEqual(expect.stringContaining('(not valid in 2025)'));
    await page.locator('.ds-error-summary').getByRole('link').first().click();
    expect(await field.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await page.getByRole('button', { name: 'Remove M79.0' }).click();
    await goOn(page);
    await page.getByLabel('Rehabilitation', { exact: true }).check({ force: true });
    await goOn(page);
    expect(await page.getByText('M54.4 Lumbago with sciatica').count()).toBe(1);
    await goOn(page, 'Save in the register');
    expect(await answersOf(episodeId)).toMatchObject({ diagnoses: ['M54.4'] });
    await page.goto(href);
    expect(await page.getByText('M54.4 Lumbago with sciatica').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  }, 120_000);

  it('are refused once in words that were typed and not chosen, though a draft is just being saved', async () => {
    const { href } = await firstVisit(testNumbers[3]);
    const page = await clinic();
    await page.goto(`${href}/fill`);
    await page.getByLabel('Date of the first visit').fill('2025-02-28');
    await page.getByRole('combobox', { name: 'Pain diagnoses (ICD-10)' }).pressSequentially('headache');
    // As when the form is sent anew after the draft has been saved.
    await page.evaluate(`(() => {
      const form = document.querySelector('form:has([data-codes])');
      form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
      form.requestSubmit(form.querySelector('[name="go"][value="next"]'));
    })()`);
    await goOn(page);
    expect(await page.locator('.ds-error-summary').innerText()).toMatch(/^[^“]*“headache”[^“]*$/u);
    await page.context().close();
  }, 60_000);

  it('are searched without script, and nothing that was filled in is lost', async () => {
    const { href, episodeId } = await firstVisit(testNumbers[1]);
    const page = await clinic({ script: false, width: 390 });
    await page.goto(`${href}/fill`);
    await page.getByLabel('Date of the first visit').fill('2025-02-28');
    await page.getByLabel('Pain diagnoses (ICD-10)').fill('m542');
    await page.getByLabel('Search ICD-10 by code or words').fill('LOW');
    await goOn(page, 'Search');
    expect(await page.getByLabel('Date of the first visit').inputValue()).toBe('2025-02-28');
    expect(await page.getByLabel('Pain diagnoses (ICD-10)').inputValue()).toBe('M54.2');
    expect(await page.getByRole('checkbox', { name: /^M/u }).count()).toBe(1);
    await page.getByRole('checkbox', { name: 'M54.5 Low back pain' }).check({ force: true });
    // The return key in the search searches, and what was ticked is kept.
    await page.getByLabel('Search ICD-10 by code or words').fill('nothing like it');
    await goOn(page, 'Search');
    expect(await page.getByText('No more codes of ICD-10 2025 fit “nothing like it”').count()).toBe(1);
    expect(await page.getByLabel('Pain diagnoses (ICD-10)').inputValue()).toBe('M54.2, M54.5');
    await page.getByLabel('Search ICD-10 by code or words').fill('lumb');
    await Promise.all([
      page.waitForEvent('load'),
      page.getByLabel('Search ICD-10 by code or words').press('Enter'),
    ]);
    await page.getByRole('checkbox', { name: /^M54\.4/u }).check({ force: true });
    await goOn(page);
    await page.getByLabel('Rehabilitation', { exact: true }).check({ force: true });
    await goOn(page);
    expect(
      await page.getByText('M54.2 Neck pain; M54.5 Low back pain; M54.4 Lumbago with sciatica').count(),
    ).toBe(1);
    await goOn(page, 'Save in the register');
    expect(await answersOf(episodeId)).toMatchObject({ diagnoses: ['M54.2', 'M54.5', 'M54.4'] });
  }, 120_000);

  it('read well where the script did not come through', async () => {
    const { href } = await firstVisit(testNumbers[2]);
    const page = await clinic({ width: 390 });
    await page.route(/\.js$/u, (route) => route.abort());
    await page.goto(`${href}/fill`);
    await page.getByLabel('Search ICD-10 by code or words').fill('m54');
    await goOn(page, 'Search');
    expect(await page.getByRole('checkbox', { name: /^M54/u }).count()).toBe(3);
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);
});
