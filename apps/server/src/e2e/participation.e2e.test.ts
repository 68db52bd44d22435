import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleService } from '@kvalreg/core';
import { screenshot } from '@kvalreg/test-environment';
import type { Page } from 'playwright-core';
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
let objecting: TestPatient;
let asked: TestPatient;
beforeAll(async () => {
  site = await openSite();
  objecting = await addPatient(site, testNumbers[1], '2024-01-10');
  asked = await addPatient(site, testNumbers[2], '2024-01-10');
}, 120_000);
afterAll(() => site.stop());

async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect({ name, width, faults: await faultsOf(page) }).toEqual({ name, width, faults: [] });
    await screenshot(page, `participation-${name}`, { width });
  }
}

describe('a patient who is logged in', () => {
  it('reads what the register tells, objects, is asked once more, and is gone', async () => {
    const link = await letter(site, objecting, 'year1');
    const page = await site.patient(objecting.personId);
    await page.goto('/my');
    await page.getByRole('link', { name: /About the registers/ }).click();
    await look(page, 'own');
    await page.getByRole('link', { name: /Read and decide/ }).click();
    await look(page, 'own-register');
    await goOn(page, 'I do not want to take part');
    await look(page, 'own-decision');
    expect(await page.getByText('All that the register holds of you is erased').count()).toBe(1);
    await page.getByRole('link', { name: 'Cancel' }).click();
    await goOn(page, 'I do not want to take part');
    await goOn(page, 'I do not want to take part');
    await look(page, 'own-certificate');
    expect(await page.getByText('Answers', { exact: true }).count()).toBe(1);
    await page.goto('/my');
    expect(new URL(page.url()).pathname).not.toBe('/my');
    const visitor = await site.visitor();
    expect((await visitor.goto(link.path))?.status()).toBe(404);
    expect(await service(site, PeopleService).find(wholeRegister, testNumbers[1])).toBeNull();
  }, 60_000);
});

describe('staff', () => {
  it('are told that the person has said no, when they register the number again', async () => {
    const page = await site.staff('clinic-staff', 'clinic-a');
    await page.goto('/r/swespine/patients');
    await page
      .getByLabel(/number/i)
      .first()
      .fill(testNumbers[1]);
    await goOn(page, 'Search');
    await goOn(page, 'Add the patient');
    expect(await page.locator('.ds-error-summary').innerText()).toMatch(
      /said no to this register on 3 March 2025/,
    );
    await look(page, 'refused');
  }, 60_000);

  it('record information and an objection, and the register office reads the certificate', async () => {
    const page = await site.staff('register-office');
    await page.goto(`/r/swespine/patients/${asked.personId}`);
    await page.getByRole('link', { name: 'Information, consent and objection' }).click();
    await goOn(page, 'Record');
    expect(await page.locator('.ds-error-summary').innerText()).toContain('Choose what has happened');
    await page.getByLabel('The person has been informed').check();
    await goOn(page, 'Record');
    expect(await page.getByText('Has been informed', { exact: true }).count()).toBe(1);
    await look(page, 'staff');
    await page.getByLabel('The person objects').check();
    await goOn(page, 'Record');
    await look(page, 'staff-decision');
    await goOn(page, 'End the participation');
    expect(new URL(page.url()).pathname).toMatch(/^\/r\/swespine\/erasures\/[0-9a-f-]{36}$/);
    await look(page, 'certificate');
    await page.getByRole('link', { name: 'Erasures', exact: true }).first().click();
    expect(await page.locator('tbody tr').count()).toBe(2);
    await look(page, 'certificates');
  }, 60_000);
});

describe('everybody', () => {
  it('reads what the register tells', async () => {
    const page = await site.visitor();
    await page.goto('/information/swespine');
    expect(await page.getByText('You take part unless you say no').count()).toBe(1);
    await look(page, 'information');
  });
});
