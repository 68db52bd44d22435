import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { screenshot } from '@kvalreg/test-environment';
import type { Page } from 'playwright-core';
import {
  addCohort,
  addPatient,
  correct,
  englishIn,
  faultsOf,
  letter,
  openSite,
  registerId,
  testNumbers,
  type Site,
  type TestPatient,
} from './site.fixture.js';

let site: Site;
let patient: TestPatient;
let operated: TestPatient;
beforeAll(async () => {
  site = await openSite();
  patient = await addPatient(site, testNumbers[0]);
  operated = await addPatient(site, testNumbers[1], '2024-01-10');
  await correct(site, operated, 'surgery', { diagnosis: 'lumbar-disc-herniation' });
  await addCohort(site, 200);
}, 180_000);
afterAll(() => site.stop());

interface Visit {
  readonly name: string;
  readonly who: () => Promise<Page>;
  readonly where: () => string | Promise<string>;
  /** Something to do on the page before it is looked at. */
  readonly then?: (page: Page) => Promise<unknown>;
}
const swedish = { locale: 'sv-SE' };
const visitor = () => site.visitor(swedish);
const staff = () => site.staff('clinic-staff', 'clinic-a', swedish);
const office = () => site.staff('register-office', null, swedish);
const leader = () => site.staff('clinic-leader', 'clinic-a', swedish);
const episode = ({ episodeId }: TestPatient) => `/r/swespine/episodes/${episodeId}`;
const open = (page: string) => async () => `${(await letter(site, patient, 'baseline')).path}${page}`;
const press = (name: string) => (page: Page) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).last().click()]);

const visits: readonly Visit[] = [
  { name: 'start', who: visitor, where: () => '/' },
  { name: 'login', who: visitor, where: () => '/login' },
  { name: 'code', who: visitor, where: () => '/code', then: press('Öppna formuläret') },
  { name: 'public', who: visitor, where: () => '/public/swespine' },
  { name: 'public-chosen', who: visitor, where: () => '/public/swespine?unit=clinic-a&indicator=satisfied' },
  { name: 'not-found', who: visitor, where: () => '/nowhere' },
  { name: 'link-unknown', who: visitor, where: () => '/a/AAAAAAAAAAAAAAAAAAAAAA' },
  { name: 'answer-intro', who: visitor, where: open('') },
  { name: 'answer-numbers', who: visitor, where: open('/p/about-you') },
  { name: 'answer-scales', who: visitor, where: open('/p/pain') },
  { name: 'answer-instrument', who: visitor, where: open('/p/function') },
  { name: 'answer-visual-scale', who: visitor, where: open('/p/health') },
  {
    name: 'answer-error',
    who: visitor,
    where: open('/p/about-you'),
    then: async (page) => {
      await page.locator('#f-heightCm').fill('två meter');
      await press('Nästa')(page);
    },
  },
  {
    name: 'answer-warning',
    who: visitor,
    where: open('/p/about-you'),
    then: async (page) => {
      await page.locator('#f-heightCm').fill('170');
      await page.locator('#f-weightKg').fill('35,5');
      await press('Nästa')(page);
    },
  },
  { name: 'answer-summary', who: visitor, where: open('/summary') },
  { name: 'answer-later', who: visitor, where: open('/later') },
  { name: 'my', who: () => site.patient(operated.personId, swedish), where: () => '/my' },
  { name: 'work-list', who: staff, where: () => '/r/swespine/work-list' },
  { name: 'patients', who: staff, where: () => '/r/swespine/patients' },
  {
    name: 'patient-unknown',
    who: staff,
    where: () => '/r/swespine/patients',
    then: async (page) => {
      await page.locator('#f-identifier').fill(testNumbers[2]);
      await press('Sök')(page);
    },
  },
  {
    name: 'patient-unusual',
    who: staff,
    where: () => '/r/swespine/patients',
    then: async (page) => {
      await page.locator('#f-identifier').fill('9920-25123456');
      await press('Sök')(page);
      await page.locator('#f-birthDate').fill('18520229');
      await press('Lägg till patienten')(page);
    },
  },
  { name: 'patient-found', who: staff, where: () => `/r/swespine/patients/${operated.personId}` },
  { name: 'timeline', who: staff, where: () => episode(operated) },
  {
    name: 'personal-link',
    who: staff,
    where: () => episode(patient),
    then: press('Skapa personlig länk: Före operationen'),
  },
  {
    name: 'surgeon',
    who: staff,
    where: () => `${episode(patient)}/surgery/p/diagnosis`,
    then: press('Nästa'),
  },
  { name: 'response', who: staff, where: () => `${episode(operated)}/surgery` },
  { name: 'response-earlier', who: staff, where: () => `${episode(operated)}/surgery/revisions/1` },
  {
    name: 'response-unknown',
    who: staff,
    where: () => `${episode(operated)}/surgery/revisions/9`,
  },
  {
    name: 'correction-unexplained',
    who: staff,
    where: () => `${episode(operated)}/surgery/summary`,
    then: press('Spara rättelsen'),
  },
  { name: 'correction', who: staff, where: () => `${episode(operated)}/surgery/summary` },
  { name: 'follow-ups', who: office, where: () => '/r/swespine/follow-ups' },
  { name: 'instruments', who: office, where: () => '/r/swespine/instruments' },
  { name: 'paper', who: office, where: () => `${episode(operated)}/year1/fill` },
  { name: 'paper-summary', who: office, where: () => `${episode(operated)}/year1/summary` },
  { name: 'report-volume', who: leader, where: () => '/r/swespine/reports/lumbar/standard' },
  { name: 'report-outcome', who: leader, where: () => '/r/swespine/reports/lumbar/standard?tab=outcome' },
  {
    name: 'report-empty',
    who: leader,
    where: () => '/r/swespine/reports/lumbar/standard?tab=outcome&year=1999',
  },
  {
    name: 'report-refused',
    who: leader,
    where: () => '/r/swespine/reports/lumbar/standard?diagnosis=nonsense',
  },
  {
    name: 'assignment',
    who: () =>
      site.several(
        (['clinic-a', 'clinic-b'] as const).map((unitId) => ({ role: 'clinic-staff', registerId, unitId })),
        swedish,
      ),
    where: () => '/assignment',
  },
  { name: 'administrator', who: () => site.staff('administrator', null, swedish), where: () => '/home' },
  {
    name: 'forbidden',
    who: () => site.staff('authority', null, swedish),
    where: () => '/r/swespine/work-list',
  },
];

describe('every page', () => {
  it.each(visits)(
    '$name is accessible and fits, at desk and phone width',
    async ({ name, who, where, then }) => {
      const page = await who();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // A page that says 404 is reported by the browser too; a refused style or script is what must not be.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text());
      });
      page.on('response', (response) => {
        if (response.status() >= 500)
          complaints.push(`${response.url()} fails: ${String(response.status())}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(await where());
      await then?.(page);
      for (const width of [1280, 390] as const) {
        await screenshot(page, name, { width });
        complaints.push(...(await faultsOf(page)).map((fault) => `at ${String(width)}: ${fault}`));
      }
      complaints.push(...(await englishIn(page)).map((text) => `in English: ${text}`));
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  it('weighs less than 60 kB in script and style, compressed', async () => {
    const page = await site.visitor();
    const sizes: number[] = [];
    const answers: Promise<unknown>[] = [];
    page.on('response', (response) => {
      if (['script', 'stylesheet'].includes(response.request().resourceType())) {
        answers.push(
          response
            .request()
            .sizes()
            .then(({ responseBodySize }) => sizes.push(responseBodySize)),
        );
      }
    });
    await page.goto(await open('/p/pain')());
    await page.waitForLoadState('networkidle');
    await Promise.all(answers);
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
    await page.context().close();
  }, 60_000);

  it('can be used at 200 per cent on a small screen and with the keyboard alone', async () => {
    // A phone of 360 pixels at 200 per cent has room for 180.
    const page = await site.visitor({ width: 320 });
    await page.goto(await open('/p/pain')());
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.locator('input[name="nrsBack.nrsBack"]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('input[name="nrsBack.nrsBack"]:checked').inputValue()).toBe('1');
    const outline = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('input[name="nrsBack.nrsBack"]:checked + label')).outlineStyle`,
    );
    expect(outline).toBe('solid');
    await page.context().close();
  }, 60_000);
});
