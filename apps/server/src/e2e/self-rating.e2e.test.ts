import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Database,
  EpisodeLoader,
  EpisodesService,
  IdentityCipher,
  LinksService,
  PeopleService,
  RegisterCatalogue,
  type NewAssignment,
  type Scope,
} from '@kvalreg/core';
import { plugins } from '@kvalreg/register-pain-rehabilitation';
import { generateEpisodes } from '@kvalreg/synthetic';
import type { Page } from 'playwright-core';
import { identityKey } from '../fixtures/test-server.js';
import { faultsOf, goOn, openSite, service, testNumbers, type Site } from './site.fixture.js';

const [plugin] = plugins;
const registerId = plugin?.register.id ?? '';
const everything: Scope = { registerId, level: 'register', principal: { kind: 'system', name: 'test' } };

let site: Site;
let episodeId: string;
beforeAll(async () => {
  site = await openSite();
  const profile = plugin?.synthetic?.['specialist'];
  if (!plugin || !profile) throw new Error('the register is installed');
  const cipher = new IdentityCipher(Buffer.from(identityKey, 'base64'));
  const loader = new EpisodeLoader(service(site, Database), service(site, RegisterCatalogue), cipher);
  const episodes = generateEpisodes({
    register: plugin.register,
    pathway: 'specialist',
    profile,
    episodes: 240,
    seed: 5,
    units: [
      { id: 'clinic-a', weight: 1 },
      { id: 'clinic-b', weight: 2 },
    ],
    from: '2022-01-01',
    to: '2024-12-31',
    today: '2025-03-03',
    language: 'sv',
  });
  await loader.load({ registerId, pathway: 'specialist', author: 'test', episodes });
  const { person } = await service(site, PeopleService).add(everything, {
    identifier: testNumbers[1],
    name: 'Tolvan Tolvansson',
    unitId: 'clinic-a',
  });
  ({ episodeId } = await service(site, EpisodesService).open(everything, {
    pathway: 'specialist',
    personId: person.id,
    unitId: 'clinic-a',
    openedOn: '2025-03-01',
  }));
}, 240_000);
afterAll(() => site.stop());

const as = (role: NewAssignment['role'], unitId: string | null, width = 1280) =>
  site.several([{ role, registerId, unitId }], { width });

/** Chooses the alternative in the middle of every question of the page. */
async function answerEverything(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    const names = new Set([...document.querySelectorAll('main input[type=radio]')].map((input) => input.name));
    for (const name of names) {
      const group = [...document.querySelectorAll('input[type=radio]')].filter((input) => input.name === name);
      group[Math.floor(group.length / 2)].click();
    }
    return names.size;
  })()`);
}

/** Pages in a printed document. */
async function sheetsOf(page: Page): Promise<number> {
  const file = await page.pdf({
    format: 'A4',
    margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
  });
  return (file.toString('latin1').match(/\/Type\s*\/Page[^s]/gu) ?? []).length;
}

describe('self-rating before the first visit', () => {
  it('is answered by the patient on a phone, page by page', async () => {
    const { code } = await service(site, LinksService).issue(everything, { episodeId, occasion: 'initial' });
    const page = await site.visitor({ width: 390 });
    await page.goto('/code');
    await page.getByLabel('Code').fill(code);
    await goOn(page, 'Open the form');
    await page.getByRole('link', { name: 'Start answering' }).click();
    let questions = 0;
    for (let pages = 0; pages < 20; pages += 1) {
      if ((await page.getByRole('button', { name: 'Submit' }).count()) > 0) break;
      questions += await answerEverything(page);
      expect(await faultsOf(page)).toEqual([]);
      await goOn(page);
    }
    expect(questions).toBeGreaterThan(140);
    await goOn(page, 'Submit');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Thank you');
  }, 240_000);

  it('is opened by staff from the timeline: every scale beside what is usual, on one sheet', async () => {
    const page = await as('clinic-staff', 'clinic-a');
    await page.goto(`/r/${registerId}/episodes/${episodeId}`);
    expect(
      await page.getByText('Scheduled when “Date of discharge” in “Discharge” is filled in').count(),
    ).toBe(2);
    await page.getByRole('link', { name: 'Show self-rating profile' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Self-rating profile: Tolvan Tolvansson',
    );
    const rows = page.locator('table.kv-profile tbody tr');
    expect(await rows.count()).toBe(21);
    const anxiety = rows.filter({ hasText: 'HAD anxiety' });
    // Seven answers of two points each.
    expect(await anxiety.locator('td').nth(1).innerText()).toMatch(/^14\s+Probable$/u);
    expect(await anxiety.locator('td').last().innerText()).toMatch(/^\d+ \(\d+–\d+\)\s+n \d+$/u);
    expect(await anxiety.locator('td svg').count()).toBeGreaterThan(0);
    expect(await page.getByText('Best is always farthest to the right').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    expect(await sheetsOf(page)).toBe(1);
  }, 60_000);

  it('fits a phone, and speaks Swedish', async () => {
    const page = await as('clinic-staff', 'clinic-a', 390);
    await page.goto(`/r/${registerId}/episodes/${episodeId}/profile/selfRating?lang=sv`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Självskattningsprofil');
    expect(await page.getByText('Vanligt i registret').first().isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);

  it('is nobody else’s to read', async () => {
    const address = `/r/${registerId}/episodes/${episodeId}/profile/selfRating`;
    for (const [role, unit, status] of [
      ['clinic-staff', 'clinic-b', 404],
      ['register-holder', null, 403],
      ['authority', null, 403],
    ] as const) {
      const page = await as(role, unit);
      expect([role, (await page.goto(address))?.status()]).toEqual([role, status]);
    }
    const staffOfSpine = await site.staff('clinic-staff', 'clinic-a');
    expect((await staffOfSpine.goto(address))?.status()).toBe(403);
  }, 60_000);
});

describe('after the discharge', () => {
  it('the follow-up is dated from it', async () => {
    const episode = `/r/${registerId}/episodes/${episodeId}`;
    const before = await as('clinic-staff', 'clinic-a');
    await before.goto(`${episode}/firstVisit/fill`);
    await before.getByLabel('Date of the first visit').fill('2025-02-20');
    await goOn(before);
    await before.getByLabel('Rehabilitation', { exact: true }).check({ force: true });
    await goOn(before);
    await goOn(before, 'Save in the register');
    expect(await before.getByText(/opens on 23 March 2025/iu).count()).toBe(1);

    site.server.clock.pass(90 * 24 * 60);
    const page = await as('clinic-staff', 'clinic-a');
    await page.goto(`${episode}/discharge/fill`);
    await page.getByLabel('Date of discharge').fill('2025-05-20');
    await page.getByLabel('As planned').check({ force: true });
    await goOn(page);
    await goOn(page);
    await goOn(page, 'Save in the register');
    expect(await page.getByText('20 May 2026').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  }, 120_000);
});

describe('the unit report', () => {
  it.each([
    ['register-office', null, 'Total'],
    ['clinic-leader', 'clinic-a', 'The nation'],
  ] as const)(
    'shows %s units beside each other',
    async (role, unit, total) => {
      const page = await as(role, unit);
      for (const tab of ['start', 'mood', 'change', 'work', 'visits', 'scales']) {
        await page.goto(`/r/${registerId}/reports/specialist/unit?tab=${tab}`);
        expect([tab, await faultsOf(page)]).toEqual([tab, []]);
      }
      await page.goto(`/r/${registerId}/reports/specialist/unit?tab=change`);
      const rows = await page.locator('table tbody th[scope=row]').allInnerTexts();
      expect(rows).toContain(total);
      expect(rows).toContain('Clinic A');
      expect(rows.includes('Clinic B')).toBe(unit === null);
      expect(await page.getByText('units take part in the comparisons').count()).toBe(1);
      expect(
        await page.getByText('Difference reduced − increased, percentage points').count(),
      ).toBeGreaterThan(0);
    },
    120_000,
  );
});
