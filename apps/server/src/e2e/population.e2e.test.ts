import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleService } from '@kvalreg/core';
import { screenshot } from '@kvalreg/test-environment';
import type { Page } from 'playwright-core';
import {
  addPatient,
  faultsOf,
  openSite,
  service,
  testNumbers,
  wholeRegister,
  type Site,
} from './site.fixture.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await addPatient(site, testNumbers[1], '2024-01-10');
}, 120_000);
afterAll(() => site.stop());

async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect({ name, width, faults: await faultsOf(page) }).toEqual({ name, width, faults: [] });
    await screenshot(page, `population-${name}`, { width });
  }
  await page.setViewportSize({ width: 1280, height: 844 });
}
async function upload(page: Page, lines: readonly string[], isTrial: boolean): Promise<void> {
  const buffer = Buffer.from(lines.join('\n'));
  await page.getByLabel(/File \(CSV/).setInputFiles({ name: 'changes.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('Try without keeping anything').setChecked(isTrial);
  await page.getByRole('button', { name: 'Import' }).click();
  await page.waitForURL(/population\/import/);
}

describe('the register office', () => {
  it('tries a file of the population register, reads what is wrong with it, and imports it', async () => {
    const page = await site.staff('register-office');
    await page.goto('/r/swespine/population');
    await look(page, 'empty');
    await upload(page, ['identifier;happened;date', 'x;y;z'], true);
    expect(await page.getByRole('alert').textContent()).toContain('happened');
    await look(page, 'refused');

    const file = [
      'identifier;event;date;newIdentifier',
      `${testNumbers[1]};new-identifier;2025-01-02;${testNumbers[2]}`,
      `${testNumbers[2]};death;2025-02-03;`,
      `${testNumbers[0]};vanished;2025-02-03;`,
    ];
    await upload(page, file, true);
    expect(await page.getByRole('heading', { name: 'Tried: nothing is kept' }).count()).toBe(1);
    expect(await service(site, PeopleService).find(wholeRegister, testNumbers[2])).toBeNull();
    await upload(page, file, false);
    expect(await page.getByRole('heading', { name: 'The file has been imported' }).count()).toBe(1);
    expect(await page.getByRole('row', { name: /^Changed something 2$/ }).count()).toBe(1);
    expect(await page.getByRole('row', { name: /^4 event The event is not known/ }).count()).toBe(1);
    await look(page, 'done');
    expect(await service(site, PeopleService).find(wholeRegister, testNumbers[1])).toMatchObject({
      identifier: testNumbers[2],
    });
  }, 60_000);
});
