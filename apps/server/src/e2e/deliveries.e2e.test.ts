import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { addCohort, faultsOf, openSite, type Site } from './site.fixture.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await addCohort(site, 20);
}, 120_000);
afterAll(() => site.stop());

const shots = process.env['KVALREG_SCREENSHOTS'];
async function look(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

describe('deliveries', () => {
  it('are asked for, decided and handed out', async () => {
    const office = await site.staff('register-office');
    await office.goto('/r/swespine/deliveries');
    expect(await faultsOf(office)).toEqual([]);
    await office.getByRole('link', { name: 'New request' }).click();
    await office.getByRole('button', { name: 'Save the request' }).click();
    expect(await office.locator('.ds-error-summary').innerText()).toContain('Name of the project is empty');
    expect(await faultsOf(office)).toEqual([]);
    await look(office, 'delivery-request');
    for (const [label, text] of [
      ['Name of the project', 'Pain after operation'],
      ['Applicant', 'Eva Ek'],
      ['Organisation', 'The university'],
      ['What the data are for', 'How pain changes'],
      ['Ethical approval, number', '2025-01234'],
      ['Legal ground', 'Consent'],
      ['Recipient', 'Eva Ek'],
      ['Project key', 'pain-study'],
    ] as const)
      await office.getByLabel(label, { exact: true }).fill(text);
    await office.locator('input[name="v.lumbar"][value="age"]').check();
    await office.locator('input[name="v.lumbar"][value="indexDate"]').check();
    await office
      .getByText(/^Before surgery/)
      .first()
      .click();
    await office.locator('input[name="v.lumbar"][value="baseline.*"]').check();
    await office.getByRole('button', { name: 'Save the request' }).click();
    expect(await office.getByText('Waits for a decision').count()).toBe(1);

    const holder = await site.staff('register-holder');
    await holder.goto(office.url());
    expect(await faultsOf(holder)).toEqual([]);
    await look(holder, 'delivery-decide');
    await holder.getByLabel('Reason', { exact: true }).fill('In line with the purpose');
    await holder.getByRole('button', { name: 'Decide', exact: true }).click();
    // Nothing is granted because nobody has said otherwise.
    expect(await holder.locator('.ds-error-summary').count()).toBe(1);
    expect(await faultsOf(holder)).toEqual([]);
    await holder.locator('input[name="outcome"][value="granted"]').check({ force: true });
    await holder.getByRole('button', { name: 'Decide', exact: true }).click();
    expect(await holder.locator('.ds-error-summary').count()).toBe(0);

    await office.reload();
    await office.getByRole('button', { name: 'Make the files' }).click();
    const fetch = office.getByRole('link', { name: 'Fetch the files (ZIP)' });
    for (let tries = 0; tries < 40 && (await fetch.count()) === 0; tries += 1) {
      await office.waitForTimeout(250);
      await office.reload();
    }
    expect(await faultsOf(office)).toEqual([]);
    await look(office, 'delivery');
    const [download] = await Promise.all([office.waitForEvent('download'), fetch.click()]);
    const zip = await readFile(await download.path());
    expect(zip.toString('latin1')).toContain('swespine-1/lumbar.dta');
    const phone = await site.staff('register-office', null, { width: 390 });
    for (const path of [
      '/r/swespine/deliveries',
      new URL(office.url()).pathname,
      '/r/swespine/deliveries/new',
    ]) {
      await phone.goto(path);
      expect(await faultsOf(phone)).toEqual([]);
      await look(phone, `phone-${path.split('/').at(-1) ?? ''}`);
    }
  }, 90_000);

  it('let a clinic choose variables of its own cases', async () => {
    const clinic = await site.staff('clinic-staff', 'clinic-a');
    await clinic.goto('/r/swespine/free-list');
    await clinic.getByRole('button', { name: 'Count first' }).click();
    expect(await clinic.locator('.ds-error-summary').innerText()).toContain('at least one');
    await clinic.locator('input[value="age"]').check();
    await clinic.locator('input[value="sex"]').check();
    await clinic.getByRole('button', { name: 'Count first' }).click();
    expect(await clinic.getByRole('status').innerText()).toMatch(/10 rows \(10 persons\) and 4 columns/);
    expect(await faultsOf(clinic)).toEqual([]);
    await look(clinic, 'free-list');
    await clinic.getByLabel('Name of the choice').fill('Ages');
    await clinic.getByRole('button', { name: 'Save the choice' }).click();
    expect(await clinic.getByRole('link', { name: 'Ages', exact: true }).count()).toBe(1);
    expect(await clinic.locator('input[value="sex"]').isChecked()).toBe(true);
    await clinic.getByLabel('CSV for Excel').check();
    const [download] = await Promise.all([
      clinic.waitForEvent('download'),
      clinic.getByRole('button', { name: 'Fetch the file' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const lines = text.slice(1).trim().split('\r\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('person_id;case_id;age;sex');
    const phone = await site.staff('clinic-staff', 'clinic-a', { width: 390 });
    await phone.goto('/r/swespine/free-list');
    expect(await faultsOf(phone)).toEqual([]);
    await look(phone, 'phone-free-list');
  }, 60_000);
});
