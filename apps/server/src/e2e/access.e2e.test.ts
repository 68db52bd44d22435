import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, LocalAccountsService } from '@kvalreg/core';
import type { Page } from 'playwright-core';
import { oneTimeCode } from '../fixtures/one-time-code.js';
import {
  addPatient,
  faultsOf,
  openSite,
  registerId,
  service,
  type Site,
  type TestPatient,
} from './site.fixture.js';

const pictures = process.env['KVALREG_PICTURES'];
const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 844 };
let site: Site;
let patient: TestPatient;
beforeAll(async () => {
  site = await openSite();
  patient = await addPatient(site, '19121212-1212');
  await service(site, Database).asSystem((tx) =>
    tx.query('update identity.person set protected = true where id = $1', [patient.personId]),
  );
}, 90_000);
afterAll(() => site.stop());

/** The page as it is wide and narrow, and its picture for whoever wants to look. */
async function inspect(page: Page, name: string): Promise<void> {
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
    if (pictures !== undefined)
      await page.screenshot({ path: `${pictures}/${name}-${String(size.width)}.png`, fullPage: true });
  }
  await page.setViewportSize(wide);
}

describe('who may see what', () => {
  it('hides a protected person until somebody says why not, and again when they are done', async () => {
    const page = await site.staff('clinic-staff', 'clinic-a');
    await page.goto(`/r/${registerId}/episodes/${patient.episodeId}`);
    await page.getByRole('heading', { level: 1, name: 'Protected identity' }).waitFor();
    expect(await page.content()).not.toMatch(/Tolvan|1212-?1212/);
    await inspect(page, 'protected');
    await page.getByRole('link', { name: 'Show the protected identity' }).click();
    await page.getByRole('button', { name: 'Show the protected identity' }).click();
    await page.getByRole('alert').waitFor();
    await inspect(page, 'glass');
    await page.getByLabel('Why must you know').fill('She is here and asks about her operation');
    await page.getByRole('button', { name: 'Show the protected identity' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tolvan Tolvansson' }).waitFor();
    await page.getByRole('link', { name: 'Hide again' }).click();
    await page.getByRole('button', { name: 'Hide again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Protected identity' }).waitFor();
    await page.context().close();

    const office = await site.staff('register-office');
    await office.goto(`/r/${registerId}/glass`);
    await office.getByText('She is here and asks about her operation').waitFor();
    await inspect(office, 'grants');
    await office.context().close();
  }, 90_000);

  it('sets up an administrator who logs in here, and gives rights', async () => {
    const { path } = await service(site, LocalAccountsService).create(
      { kind: 'system', name: 'test' },
      { name: 'Eva Ek', email: 'eva@example.org', registerId: null },
    );
    const page = await site.visitor();
    await page.goto(path);
    await inspect(page, 'set-up');
    const key = (await page.locator('dt:text-is("Key") + dd').innerText()).replaceAll(/\s/g, '');
    await page.getByLabel('Passphrase', { exact: true }).fill('fyra gröna hästar sover');
    await page.getByLabel('The passphrase once more').fill('fyra gröna hästar sover');
    await page.getByLabel('The code that the app shows now').fill(oneTimeCode(key, site.server.clock.now()));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    await inspect(page, 'recovery');
    await page.getByRole('link', { name: 'Log in' }).last().click();
    await page.getByLabel('E-mail address').waitFor();
    await inspect(page, 'local');
    site.server.clock.pass(1);
    await page.getByLabel('E-mail address').fill('eva@example.org');
    await page.getByLabel('Passphrase').fill('fyra gröna hästar sover');
    await page.getByLabel('One-time code').fill(oneTimeCode(key, site.server.clock.now()));
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'David Holm' }).click();
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Clinic leader' });
    await page.getByLabel('Register', { exact: true }).selectOption(registerId);
    await page.getByLabel('Clinic, for the roles of clinics').selectOption({ label: 'Clinic A' });
    await page.getByRole('button', { name: 'Give an assignment' }).click();
    await page.getByText('The assignment is given.').waitFor();
    await inspect(page, 'account');
    await page.goto('/administration/rights');
    await inspect(page, 'rights');
    await page.goto('/sessions');
    await inspect(page, 'sessions');
    await page.getByRole('button', { name: 'Log out everywhere' }).click();
    await page.waitForURL('**/');
    expect((await page.request.get('/api/v1/session')).status()).toBe(401);
    await page.context().close();
  }, 90_000);

  it('asks who does nothing whether they are there, and covers the page when it is over', async () => {
    const page = await site.staff('clinic-staff', 'clinic-a');
    await page.clock.install();
    await page.goto(`/r/${registerId}/patients`);
    const pass = async (minutes: number): Promise<void> => {
      site.server.clock.pass(minutes);
      await page.clock.runFor(minutes * 60_000);
    };
    const question = page.getByRole('dialog', { name: 'Are you still there?' });
    await pass(27);
    await question.waitFor({ state: 'hidden' });
    await pass(2);
    await question.waitFor();
    await inspect(page, 'still-there');
    await page.getByRole('button', { name: 'Stay logged in' }).click();
    await question.waitFor({ state: 'hidden' });
    await pass(31);
    await page.getByRole('dialog', { name: 'You are logged out' }).waitFor();
    await inspect(page, 'over');
    expect(await page.getByRole('link', { name: 'Log in' }).getAttribute('href')).toContain('returnTo=');
    await page.context().close();
  }, 60_000);
});
