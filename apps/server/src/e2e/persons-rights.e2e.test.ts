import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { screenshot } from '@kvalreg/test-environment';
import type { Page } from 'playwright-core';
import { patientBrowser, staffBrowser } from '../fixtures/principals.js';
import type { Browser } from '../fixtures/browser.js';
import {
  addPatient,
  correct,
  faultsOf,
  goOn,
  openSite,
  registerId,
  testNumbers,
  type Site,
  type TestPatient,
} from './site.fixture.js';

let site: Site;
let own: TestPatient;
let other: TestPatient;
beforeAll(async () => {
  site = await openSite();
  own = await addPatient(site, testNumbers[0], '2024-03-01');
  other = await addPatient(site, testNumbers[1]);
  await correct(site, own, 'surgery', { levels: ['l4-l5', 'l3-l4'] });
}, 120_000);
afterAll(() => site.stop());

const data = `/my/data/${registerId}`;
const patientBrowserOf = (personId: string | null): Promise<Browser> =>
  patientBrowser(site.server.app, site.server.url, personId);
const officeBrowser = (): Promise<Browser> =>
  staffBrowser(site.server.app, site.server.url, [{ role: 'register-office', registerId, unitId: null }]);

const get = (browser: Browser, path: string): Promise<Response> =>
  browser.send(path, { headers: { 'accept-language': 'en' } });

/** Looks at the page as it is, at both widths. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390] as const) {
    await page.setViewportSize({ width, height: 844 });
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, `rights-${name}`, { width });
  }
}

describe('a patient who has logged in', () => {
  it('reads everything, sees who has read it, and asks for a correction that the office answers', async () => {
    const page = await site.patient(own.personId, { width: 390 });
    await page.goto('/my/data');
    await look(page, 'my-data');
    await page.getByRole('link', { name: /^Read what is registered/ }).click();
    expect(await page.getByText('19121212-1212').count()).toBeGreaterThan(0);
    await page.locator('main details summary').first().click();
    expect(await page.getByText('Changed because: Fel diagnos inskriven').count()).toBe(1);
    await look(page, 'my-register');

    // Nothing is sent that says nothing.
    await goOn(page, 'Send');
    expect(await page.getByText('Write what is wrong before you send.').count()).toBeGreaterThan(0);
    await page.getByLabel('What is wrong, and how should it be?').fill('It was another level.');
    await goOn(page, 'Send');
    expect(await page.getByRole('status').innerText()).toContain('sent to the register');
    expect(await page.getByText('Not answered yet').count()).toBe(1);

    await page.goto(`${data}/log`);
    expect(await page.getByText('Asked for a correction').count()).toBe(1);
    expect(await page.getByText('Yourself').count()).toBeGreaterThan(0);
    await look(page, 'my-log');

    const office = await site.staff('register-office');
    await office.goto(`/r/${registerId}/corrections`);
    expect(await office.getByText('It was another level.').count()).toBe(1);
    await look(office, 'corrections');
    await office.getByRole('radio', { name: 'Corrected', exact: true }).check();
    await goOn(office, /^Answer:/);
    expect(await office.getByText('Write an answer to the patient.').count()).toBeGreaterThan(0);
    await office.getByRole('radio', { name: 'Corrected', exact: true }).check();
    await office.getByLabel('Answer to the patient').fill('The level is corrected.');
    await goOn(office, /^Answer:/);
    expect(await office.getByText('Nothing waits for an answer.').count()).toBe(1);
    await page.goto(data);
    expect(await page.getByText('The level is corrected.').count()).toBe(1);

    await office.goto(`/r/${registerId}/patients/${own.personId}/rights`);
    await look(office, 'person-rights');
    // The log is stamped by the database, whatever day the clock of the test shows.
    const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await office.goto(`/r/${registerId}/log?from=${day(-1)}&until=${day(1)}`);
    expect(await office.getByText('Asked for a correction').count()).toBeGreaterThan(0);
    expect(await office.getByText('This page is in the log too.').count()).toBe(1);
    await look(office, 'log');
    expect(await office.getByText('Whoever reads or changes data about a person is in the log').count()).toBe(
      1,
    );
  }, 60_000);

  it('takes everything along, and nothing of anybody else', async () => {
    const browser = await patientBrowserOf(own.personId);
    const json = await get(browser, `${data}/extract.json`);
    expect(json.headers.get('content-disposition')).toMatch(/attachment; filename="extract-[\w-]+\.json"/u);
    expect(json.headers.get('cache-control')).toContain('no-store');
    const text = await json.text();
    expect(JSON.parse(text)).toMatchObject({
      extracts: [{ format: 'kvalreg-register-extract', person: { identifier: '19121212-1212' } }],
    });
    expect(text).not.toContain(other.personId);
    expect(text).not.toContain('19640823');

    for (const path of ['/my/data/extract.pdf', `${data}/extract.pdf`, `${data}/log.pdf`]) {
      const pdf = Buffer.from(await (await get(browser, path)).arrayBuffer()).toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toContain('/Lang (en)');
    }
    const csv = await (await get(browser, `${data}/log.csv`)).text();
    expect(csv).toMatch(/^\uFEFF?When;What;Who;Unit;Register\r\n/u);
    expect(csv).not.toContain('Testsson');
    expect(await (await get(browser, '/my/data/log.json')).json()).toMatchObject({
      entries: expect.any(Array),
    });
    expect((await get(browser, `${data}/extract.exe`)).status).toBe(404);
    expect((await get(browser, '/my/data/no-such-register')).status).toBe(404);
  });

  it('finds nothing where no register knows the patient', async () => {
    const browser = await patientBrowserOf(null);
    expect(await (await get(browser, '/my/data')).text()).toContain('None of the registers here');
    expect((await get(browser, `${data}/extract.json`)).status).toBe(404);
    expect(await (await get(browser, '/api/v1/my/extract')).json()).toEqual({ extracts: [] });
  });
});

describe('a register office', () => {
  it('makes extracts and log extracts of those whom the register knows', async () => {
    const browser = await officeBrowser();
    const base = `/r/${registerId}/patients/${own.personId}/rights`;
    expect(await (await get(browser, `${base}/extract.json`)).json()).toMatchObject({
      extracts: [{ person: { id: own.personId } }],
    });
    expect(await (await get(browser, `${base}/log.csv`)).text()).toContain('The patient');
    const api = await get(browser, `/api/v1/registers/${registerId}/persons/${own.personId}/extract`);
    expect(await api.json()).toMatchObject({ person: { id: own.personId } });
    const unknown = `/r/${registerId}/patients/${own.episodeId}/rights`;
    expect((await get(browser, `${unknown}/extract.pdf`)).status).toBe(404);
  });

  it('looks through the log by day, and is told what cannot be shown', async () => {
    const browser = await officeBrowser();
    const wrong = await get(browser, `/r/${registerId}/log?from=2025-02-02&until=2025-01-01`);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Those days cannot be shown');
    // What cannot be a choice is none.
    expect((await get(browser, `/r/${registerId}/log?from=yesterday&person=x&before=-1`)).status).toBe(200);
  });
});
