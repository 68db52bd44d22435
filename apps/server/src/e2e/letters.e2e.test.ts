import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, ContactsService, DispatchService, EndingService, PlanningService } from '@kvalreg/core';
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
  type TestPatient,
} from './site.fixture.js';

let site: Site;
let patient: TestPatient;
let other: TestPatient;
beforeAll(async () => {
  site = await openSite();
  const year = Number(service(site, Clock).today().slice(0, 4)) - 1;
  const daysAgo = (days: number): string =>
    new Date(
      Date.parse(`${String(year)}${service(site, Clock).today().slice(4)}T12:00:00Z`) - days * 86_400_000,
    )
      .toISOString()
      .slice(0, 10);
  // Due 43 days ago: the rung of letters with the form on paper is today's.
  patient = await addPatient(site, testNumbers[1], daysAgo(43));
  other = await addPatient(site, testNumbers[2], daysAgo(43));
}, 120_000);
afterAll(() => site.stop());

async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect({ name, width, faults: await faultsOf(page) }).toEqual({ name, width, faults: [] });
    await screenshot(page, `letters-${name}`, { width });
  }
  await page.setViewportSize({ width: 1280, height: 844 });
}
async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()]);
}

describe('letters and addresses', () => {
  it('an address is typed in, told what is wrong with, and kept in one way of writing', async () => {
    const page = await site.staff('clinic-staff', 'clinic-a');
    await page.goto(`/r/swespine/patients/${patient.personId}`);
    await page.getByRole('link', { name: 'Contact details' }).click();
    await page.getByLabel('E-mail').first().fill('pat at example');
    await page.getByLabel('Street or box').fill('Storgatan 1');
    await page.getByLabel('Postal code').fill('12345');
    await press(page, 'Save');
    expect(await page.getByRole('alert').textContent()).toContain('pat at example');
    await page.getByLabel('E-mail').first().fill('');
    await page.getByLabel('Town').fill('Tallby');
    await press(page, 'Save');
    expect(await page.getByLabel('Postal code').inputValue()).toBe('123 45');
    expect(await page.getByText('Reached by letter.').count()).toBe(1);
    await look(page, 'contact');
  });

  it('the register office sees who is out of reach, prints letters, and marks them as sent', async () => {
    const page = await site.staff('register-office');
    await page.goto('/r/swespine/reach');
    expect(await page.getByRole('row', { name: /Clinic A 2 0 0 0 1 1 0/ }).count()).toBe(1);
    expect(await page.getByRole('row', { name: /No address/ }).count()).toBe(1);
    await look(page, 'reach');

    await page.goto('/r/swespine/messages/letters');
    await service(site, ContactsService).change(wholeRegister, other.personId, {
      address: { street: 'Lillgatan 2', postalCode: '12346', city: 'Tallby' },
    });
    await service(site, PlanningService).plan();
    await service(site, DispatchService).send({ worker: 'test' });
    await page.reload();
    await look(page, 'choose');
    await press(page, 'Make a batch');
    expect(await page.getByRole('row', { name: /To be printed/ }).count()).toBe(2);
    await look(page, 'batch');
    const print = `${page.url()}/pdf?window=left&sides=2`;
    const pdf = await page.request.get(print);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    const bytes = await pdf.body();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await (await page.request.get(print)).body()).equals(bytes)).toBe(true);
    await service(site, EndingService).end(wholeRegister, other.episodeId, { reason: 'declined' });
    await page.reload();
    await press(page, 'The letters have been sent');
    expect(await page.getByText(/Take out of the pile/).count()).toBe(1);
    expect(await page.getByRole('row', { name: /Sent/ }).count()).toBe(1);
    await look(page, 'sent');
  });

  it('an episode is ended and taken up again, and the lists say why', async () => {
    const page = await site.staff('clinic-staff', 'clinic-a');
    await page.goto('/r/swespine/follow-ups?status=ended');
    expect(await page.getByRole('row', { name: /wants to be asked no more/ }).count()).toBeGreaterThan(0);
    await look(page, 'follow-ups');
    await page.goto(`/r/swespine/episodes/${patient.episodeId}`);
    await page.getByRole('link', { name: 'End the follow-up' }).click();
    await press(page, 'End the follow-up');
    expect(await page.getByRole('alert').textContent()).toContain('Choose a reason.');
    await look(page, 'ending');
    await page.getByLabel('cannot answer').check();
    await press(page, 'End the follow-up');
    expect(await page.getByText(/Ended on .*cannot answer/).count()).toBe(1);
    await page.getByRole('link', { name: 'Take the follow-up up again' }).click();
    await press(page, 'Take the follow-up up again');
    expect(await page.getByText('The follow-up goes on again').count()).toBe(1);
  });

  it('a patient says by which ways to be reached', async () => {
    const page = await site.patient(patient.personId);
    await page.goto('/my/contacts');
    await page.getByLabel('Mobile telephone').fill('070-123 45 67');
    await page.getByLabel('letter').check();
    await press(page, 'Save');
    expect(await page.getByText('We reach you by text message.').count()).toBe(1);
    expect(await page.getByLabel('Mobile telephone').inputValue()).toBe('+46701234567');
    await look(page, 'own');
  });
});
