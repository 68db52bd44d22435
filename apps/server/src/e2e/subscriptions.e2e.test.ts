import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database, SendingService } from '@kvalreg/core';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addCohort, faultsOf, openSite, service, type Site } from './site.fixture.js';

let site: Site;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvalreg-mail-'));
  site = await openSite({ env: { KVALREG_EMAIL_FOLDER: folder } });
  await addCohort(site, 60);
}, 120_000);
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

const shots = process.env['KVALREG_SCREENSHOTS'];
async function look(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect(await faultsOf(page)).toEqual([]);
}
const fetched = async (
  page: Page,
  href: string | null,
): Promise<{ readonly type: string; readonly body: Buffer }> => {
  const response = await page.request.get(href ?? '');
  expect(response.status()).toBe(200);
  return { type: response.headers()['content-type'] ?? '', body: await response.body() };
};

it('a report is fetched as files, and sent to those who subscribe', async () => {
  const clinic = await site.staff('clinic-staff', 'clinic-a');
  await service(site, Database).asSystem((tx) =>
    tx.query(`update access.user_account set email = 'test@example.org' where subject like 'test|%'`),
  );
  await clinic.goto('/r/swespine/reports/lumbar/standard?year=2020');
  await look(clinic, 'report');
  const hrefOf = (name: RegExp): Promise<string | null> =>
    clinic.getByRole('link', { name }).first().getAttribute('href');
  const pdf = await fetched(clinic, await hrefOf(/the whole report as PDF/));
  expect(pdf.body.toString('latin1', 0, 8)).toBe('%PDF-1.7');
  if (shots !== undefined)
    await (await import('node:fs/promises')).writeFile(`${shots}/report.pdf`, pdf.body);
  const xlsx = await fetched(clinic, await hrefOf(/the whole report for Excel/));
  expect(xlsx.type).toContain('spreadsheetml');
  expect((await fetched(clinic, await hrefOf(/as SVG$/))).type).toContain('image/svg+xml');
  const png = await fetched(clinic, await hrefOf(/as PNG$/));
  expect(png.body.toString('latin1', 1, 4)).toBe('PNG');

  await clinic.getByRole('link', { name: /^Subscribe to/ }).click();
  await look(clinic, 'subscription-new');
  await clinic.getByLabel('How often').selectOption('yearly');
  await clinic.getByLabel('Month', { exact: true }).selectOption('3');
  await clinic.getByLabel('Period').selectOption('The last full year');
  await clinic.getByRole('button', { name: 'Subscribe' }).click();
  expect(await clinic.getByText('You now subscribe to the report.').count()).toBe(1);
  expect(await clinic.getByText('Every year, 1 March').count()).toBe(1);
  await clinic.getByRole('button', { name: /^Send me a test/ }).click();
  const sending = service(site, SendingService);
  for (const id of await sending.plan()) await sending.send(id, 'test');
  const [mail] = (await readdir(join(folder, 'outbox'))).filter((name) => name.endsWith('.json'));
  const told = JSON.parse(await readFile(join(folder, 'outbox', mail ?? ''), 'utf8')) as object;
  expect(told).toMatchObject({
    purpose: 'report',
    recipient: { kind: 'email', email: 'test@example.org' },
    link: expect.stringMatching(/\/r\/swespine\/reports\/lumbar\/standard\?year=2024$/),
    document: null,
  });
  await clinic.goto('/r/swespine/subscriptions');
  expect(await clinic.getByText('Test Testsson (test)').count()).toBe(1);
  await look(clinic, 'subscriptions');

  const office = await site.staff('register-office', null, { width: 390, locale: 'sv-SE' });
  await office.goto('/r/swespine/subscriptions');
  const sent = office.getByRole('row').filter({ hasText: 'Avsluta' });
  expect(await sent.getByRole('cell').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/Clinic A$/u), expect.stringMatching(/Engelska$/u)]),
  );
  await look(office, 'phone-subscriptions');
  await office.getByRole('button', { name: /^Avsluta/ }).click();
  expect(await office.getByText('av registerkansliet').count()).toBe(1);
  await office.getByRole('link', { name: 'Ny prenumeration' }).click();
  await look(office, 'phone-subscription-choose');
  await office.goto('/r/swespine/subscriptions/new?report=lumbar%2Fstandard');
  await look(office, 'phone-subscription-new');
}, 90_000);
