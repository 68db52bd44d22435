import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '@kvalreg/core';
import type { RegisterPlugin, Trial } from '@kvalreg/declaration';
import { screenshot } from '@kvalreg/test-environment';
import type { Page } from 'playwright-core';
import { firstRegister } from '../fixtures/test-server.js';
import {
  addCohort,
  addPatient,
  faultsOf,
  goOn,
  openSite,
  registerId,
  service,
  type Site,
} from './site.fixture.js';

const text = (en: string): { sv: string; en: string } => ({ sv: `${en} (sv)`, en });
const trial: Trial = {
  title: text('Training before surgery'),
  description: text('Compares training in a group with training at home.'),
  arms: [
    { code: 'group', title: text('In a group'), ratio: 1 },
    { code: 'home', title: text('At home'), ratio: 1 },
  ],
  strata: {
    sex: {
      title: text('Sex'),
      value: { op: 'field', type: 'text', path: ['person', 'sex'] },
      options: [
        { code: 'female', label: text('Women') },
        { code: 'male', label: text('Men') },
      ],
    },
  },
  blocks: [2, 4],
  inclusion: {
    op: 'gte',
    args: [
      { op: 'field', type: 'number', path: ['person', 'age'] },
      { op: 'literal', type: 'number', value: 18 },
    ],
  },
  consent: { text: text('I agree to be allocated by chance.'), version: '1' },
  from: '2020-01-01',
};

/** The first register with a trial in its first pathway. */
function withTrial(): RegisterPlugin {
  const { register } = firstRegister;
  const { lumbar, ...others } = register.pathways;
  if (!lumbar) throw new Error('the first register has a pathway for the lumbar spine');
  const pathways = { lumbar: { ...lumbar, trials: { training: trial } }, ...others };
  return { ...firstRegister, register: { ...register, pathways } };
}

let site: Site;
beforeAll(async () => {
  site = await openSite({ plugins: [withTrial()] });
  await addCohort(site, 120);
  await service(site, Database).asSystem(async (tx) => {
    // Every third did not answer; the first were invited by e-mail, and all but a few reminded by letter.
    await tx.query(
      `update register.occasion set response_id = null, revision = null, answered_on = null, channel = null
       where name = 'year1' and abs(hashtext(episode_id::text)) % 3 = 0`,
    );
    await tx.query(
      `insert into register.message (id, register_id, pathway, unit_id, episode_id, occasion, rung, purpose, due_for,
         planned_on, channels, channel, state, not_before, sent_at, changed_at)
       select gen_random_uuid(), o.register_id, o.pathway, o.unit_id, o.episode_id, o.name, r.rung, r.purpose, o.due_on + r.day,
         o.due_on + r.day, array[r.channel], r.channel, 'sent', now(), (o.due_on + r.day)::timestamptz, now()
       from register.occasion o
       cross join (values ('invitation', 'invitation', -14, 'email'), ('reminder', 'reminder', 14, 'letter')) as r (rung, purpose, day, channel)
       where o.name = 'year1' and (r.purpose = 'invitation' or o.answered_on is null)`,
    );
  });
}, 180_000);
afterAll(() => site.stop());

/** The page on a desk and on a telephone has no fault. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390] as const) {
    await screenshot(page, name, { width });
    expect(await faultsOf(page)).toEqual([]);
  }
}

it('shows response rates, who dropped out and what the messages brought', async () => {
  const page = await site.staff('register-office');
  await page.goto(`/r/${registerId}/response-rates`);
  expect(await page.getByText('Numerator: answered within the window').count()).toBeGreaterThan(0);
  expect(await page.getByRole('table').first().innerText()).toMatch(/1 year/i);
  await look(page, 'rates-overview');
  await page.goto(`/r/${registerId}/response-rates?tab=clinics&pathway=lumbar`);
  expect(await page.getByRole('rowheader', { name: 'Clinic B' }).count()).toBeGreaterThan(0);
  await page.goto(`/r/${registerId}/response-rates?tab=channels&pathway=lumbar`);
  await look(page, 'rates-channels');
  await page.getByRole('link', { name: 'Dropout analysis' }).click();
  await page.waitForURL(/dropout/u);
  expect(await page.getByRole('columnheader', { name: 'Std. difference' }).count()).toBe(1);
  await look(page, 'rates-dropout');
  await page.goto(`/r/${registerId}/response-rates/messages`);
  expect(await page.getByRole('img', { name: /Chart: / }).count()).toBeGreaterThan(0);
  await look(page, 'rates-messages');
  for (const file of ['csv?tab=people', 'dropout/csv', 'messages/csv'])
    expect((await page.request.get(`/r/${registerId}/response-rates/${file}`)).status()).toBe(200);
  await page.context().close();
  const clinic = await site.staff('clinic-leader', 'clinic-a', { locale: 'sv-SE' });
  for (const address of ['', '/dropout', '/dropout?unit=all', '/messages'])
    expect((await clinic.goto(`/r/${registerId}/response-rates${address}`))?.status()).toBe(200);
  await clinic.context().close();
}, 90_000);

it('draws the arm of a patient behind a consent and a confirmation', async () => {
  const { episodeId } = await addPatient(site, '19121212-1212');
  const page = await site.staff('clinic-staff', 'clinic-a');
  await page.goto(`/r/${registerId}/episodes/${episodeId}`);
  await page.getByRole('link', { name: 'Trials', exact: true }).click();
  await page.waitForURL(/trials$/u);
  await goOn(page, 'Randomise');
  expect(await page.getByText('Nobody is allocated without a consent.').count()).toBeGreaterThan(0);
  await look(page, 'trial-refused');
  await page.getByLabel('The patient has been informed and agrees').check();
  await page.getByLabel(/I allocate this patient now/).check();
  await goOn(page, 'Randomise');
  expect(await page.getByText('The patient has been allocated.').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Randomise' }).count()).toBe(0);
  await look(page, 'trial-drawn');
  await page.context().close();
  const office = await site.staff('register-office');
  await office.goto(`/r/${registerId}/trials`);
  expect(await office.getByText('1 patient allocated.').count()).toBe(1);
  await look(office, 'trial-counts');
  await office.context().close();
}, 60_000);
