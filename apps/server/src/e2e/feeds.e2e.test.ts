import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApiTokensService,
  FeedsService,
  OrganisationService,
  type NewAssignment,
  type Scope,
} from '@kvalreg/core';
import { plugins } from '@kvalreg/register-low-back-pain-programme';
import { screenshot } from '@kvalreg/test-environment';
import type { Page } from 'playwright-core';
import { staffBrowser } from '../fixtures/principals.js';
import { faultsOf, openSite, service, type Site } from './site.fixture.js';

const registerId = 'low-back-pain';
const demo = plugins[0]?.demo;
const today = '2025-03-03';
const author: Scope = { registerId, level: 'register', principal: { kind: 'system', name: 'test' } };

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site.stop());

async function window(role: NewAssignment['role'], unitId: string | null, locale = 'en-GB'): Promise<Page> {
  const { app, url } = site.server;
  const browser = await staffBrowser(app, url, [{ role, registerId, unitId }]);
  const context = await site.browser.newContext({
    baseURL: url,
    locale,
    viewport: { width: 1280, height: 844 },
  });
  context.setDefaultTimeout(20_000);
  await context.addCookies([{ name: 'kvalreg', value: browser.cookie('kvalreg') ?? '', url }]);
  return context.newPage();
}
async function token(role: 'register-office' | 'clinic-staff', unitId: string | null): Promise<string> {
  const by = { kind: 'system', name: 'test' } as const;
  const request = { label: role, days: 1, role, registerId, unitId };
  return (await service(site, ApiTokensService).issue(by, request)).token;
}
const api = (path: string, bearer: string, init: RequestInit = {}) =>
  fetch(`${site.server.url}/api/v1/registers/${registerId}/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'text/csv' },
  });

/**
 * As a patient-administrative system writes it. On 30 September: R1 has waited for 90 days and R2 for 91, R3 has chosen to
 * wait, R4 was seen on that day, R5 came back, R6 goes to a physiotherapist, R7 is referred the day after.
 */
const referrals = `number;unit;care;referredOn;acceptedOn;returnedOn;returnReason;bookedOn;firstVisitOn;chosenWait;medicalWait
R1;clinic-a;orthopaedics;2024-07-02;2024-07-05;;;;;nej;nej
R2;clinic-a;orthopaedics;20240701;2024-07-05;;;;2024-10-03;nej;nej
R3;clinic-a;orthopaedics;2024-05-01;2024-05-05;;;;;ja;nej
R4;clinic-b;orthopaedics;2024-08-15;2024-08-20;;;;2024-09-30;nej;nej
R5;clinic-b;orthopaedics;2024-08-20;;2024-09-01;no-overview;;;nej;nej
R6;clinic-b;physiotherapist;2024-09-20;;;;;;nej;nej
R7;clinic-b;orthopaedics;2024-10-01;;;;;;nej;nej
R8;clinic-b;orthopaedics;2024-10-32;;;;;;nej;nej
`;

describe('a file of referrals', () => {
  it('is tried, taken and turned into figures that a hand can count', async () => {
    const office = await token('register-office', null);
    const send = (query: string) =>
      api(`feeds/referral/imports?${query}`, office, {
        method: 'POST',
        body: Buffer.from(referrals, 'latin1'),
      }).then((answer) => answer.json());
    expect(await send('dryRun=true')).toMatchObject({ dryRun: true, rows: 8, accepted: 7, rejectedRows: 1 });
    expect(await send('')).toMatchObject({
      accepted: 7,
      rejected: [{ line: 9, field: 'referredOn', value: '2024-10-32', code: 'not-a-date' }],
    });
    expect(await send('')).toMatchObject({ accepted: 0, replaced: 0, unchanged: 7 });
    expect(await (await api('feeds/referral', office)).json()).toMatchObject({
      rows: 7,
      first: '2024-05-01',
      last: '2024-10-01',
      units: [
        { unit: 'clinic-a', rows: 3 },
        { unit: 'clinic-b', rows: 4 },
      ],
    });
    const ask = 'indicator=waiting,waiting90&by=month&month=2024-09,2024-10';
    const { results } = (await (await api(`pathways/referral/indicators?${ask}`, office)).json()) as {
      results: readonly Record<string, unknown>[];
    };
    expect(results).toMatchObject([
      { indicator: 'waiting', group: { month: '2024-09' }, n: 3, asOf: '2024-09-30' },
      { indicator: 'waiting', group: { month: '2024-10' }, n: 3, asOf: '2024-10-31' },
      { indicator: 'waiting90', group: { month: '2024-09' }, population: 3, excluded: [1, 0], n: 2, k: 1 },
      { indicator: 'waiting90', group: { month: '2024-10' }, population: 3, excluded: [1, 0], n: 2, k: 1 },
    ]);
    const file = await (await api('feeds/referral/rows.csv', office)).text();
    expect(file).toContain('clinic-b,R5,orthopaedics,2024-08-20,,2024-09-01,no-overview,,,false,false\n');
  });

  it('is taken from a clinic for itself alone, and from nobody who only reads figures', async () => {
    const clinic = await token('clinic-staff', 'clinic-a');
    const send = (body: string) =>
      api('feeds/referral/imports', clinic, { method: 'POST', body }).then((answer) => answer.json());
    expect(await send('number,care,referredOn\nC1,orthopaedics,2024-11-01\n')).toMatchObject({ accepted: 1 });
    expect(await send('number,unit,care,referredOn\nC2,clinic-b,orthopaedics,2024-11-01\n')).toMatchObject({
      accepted: 0,
      rejected: [{ field: 'unit', code: 'unknown-unit' }],
    });
    const file = await (await api('feeds/referral/rows.csv', clinic)).text();
    expect(file).not.toContain('clinic-b');
    const { app, url } = site.server;
    const authority = await staffBrowser(app, url, [{ role: 'authority', registerId, unitId: null }]);
    const cookie = { cookie: `kvalreg=${authority.cookie('kvalreg') ?? ''}` };
    for (const path of ['feeds/referral', 'feeds/referral/rows.csv']) {
      const answer = await fetch(`${url}/api/v1/registers/${registerId}/${path}`, { headers: cookie });
      expect(answer.status).toBe(403);
    }
  });
});

describe('the pages of the programme', () => {
  beforeAll(async () => {
    await service(site, OrganisationService).save(
      registerId,
      (demo?.units ?? []).map(({ id, name, kind = 'clinic', regionCode, regionName }) => ({
        id,
        name,
        kind,
        regionCode,
        regionName,
      })),
    );
    for (const [feed, rows] of Object.entries(demo?.feeds ?? {}))
      await service(site, FeedsService).load(author, { feed, rows: rows(today) });
  }, 120_000);

  const pages = [
    ['referral/waiting?tab=waiting&year=2025', 'Väntande'],
    ['referral/waiting?tab=units', 'Enheter'],
    ['referral/waiting?tab=returned', 'Återsända'],
    ['visit/done?tab=primary-care', 'Primärvård'],
    ['visit/done?tab=specialised-care', 'Specialiserad'],
    ['visit/done?tab=volume', 'Volymer'],
    ['examination/imaging?tab=waiting', 'Väntan'],
    ['examination/imaging?tab=overviews', 'MR-översikter'],
    ['sickLeave/sickLeave?tab=months', 'Månad'],
    ['sickLeave/sickLeave?tab=years', 'År'],
  ] as const;

  it('show every report in Swedish, wide and narrow, with chart and table', async () => {
    const page = await window('register-office', null, 'sv-SE');
    for (const [path, heading] of pages) {
      for (const width of [1280, 390] as const) {
        await page.setViewportSize({ width, height: 844 });
        const answer = await page.goto(`/r/${registerId}/reports/${path}`);
        expect(answer?.status()).toBe(200);
        expect(await page.getByRole('heading', { level: 2, name: heading }).count()).toBeGreaterThan(0);
        expect(await page.locator('table').count()).toBeGreaterThan(0);
        await screenshot(page, `feeds-${path.replaceAll(/[^a-z]+/gi, '-')}`, { width });
        expect([path, width, await faultsOf(page)]).toEqual([path, width, []]);
      }
    }
  }, 240_000);

  it('show a clinic its own beside the region, and say up to which day the month in progress is', async () => {
    const page = await window('clinic-leader', 'ortopedkliniken-alnskog');
    await page.goto(`/r/${registerId}/reports/referral/waiting?tab=waiting&year=2025`);
    expect(await page.getByText('The region').count()).toBeGreaterThan(0);
    expect(await page.getByText('2025-03 (to 3 March 2025)').count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, 'feeds-clinic-waiting', { width: 1280 });
  }, 60_000);

  it('set the flow of the region against the model of the programme', async () => {
    const page = await window('register-holder', null, 'sv-SE');
    const counted = Object.entries(demo?.feeds ?? {}).flatMap(([feed, rows]) =>
      feed === 'visit' ? [...rows(today)] : [],
    );
    const assessed = counted.filter(
      ({ values }) => values['newEpisode'] === true && String(values['visitedOn']).startsWith('2024'),
    ).length;
    const operated = counted.filter(
      ({ values }) => values['care'] === 'surgery' && String(values['visitedOn']).startsWith('2024'),
    ).length;
    for (const width of [1280, 390] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/r/${registerId}/volumes/volumes`);
      await screenshot(page, 'feeds-volumes', { width });
      expect(await faultsOf(page)).toEqual([]);
    }
    const row = async (name: string) =>
      (await page.getByRole('row', { name }).innerText())
        .split(/\s*\t\s*/u)
        .map((text) => text.replaceAll(/\s/gu, ''));
    // The model, then number and per 500 of 2021, 2022, 2023, 2024 and 2025.
    const [, , , , , , , , all, per500] = await row('Bedömda i primärvården');
    expect([all, per500]).toEqual([String(assessed), '500']);
    const [, model, , , , , , , operations, operationsPer500] = await row('Operation');
    expect([model, operations]).toEqual(['1', String(operated)]);
    expect(Number(operationsPer500?.replace(',', '.'))).toBeCloseTo((operated / assessed) * 500, 0);
  }, 60_000);

  it('publish figures of referrals, visits and imaging', async () => {
    const { app: _, url } = site.server;
    const context = await site.browser.newContext({
      baseURL: url,
      locale: 'sv-SE',
      viewport: { width: 1280, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(`/public/${registerId}?pathway=referral`);
    await screenshot(page, 'feeds-public', { width: 1280 });
    expect(await page.getByText('Ortopedkliniken Alnskog').count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);
});
