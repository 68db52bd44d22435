import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Database,
  EpisodeLoader,
  IdentityCipher,
  RegisterCatalogue,
  type NewAssignment,
} from '@kvalreg/core';
import { generateEpisodes } from '@kvalreg/synthetic';
import { staffBrowser } from '../fixtures/principals.js';
import { identityKey } from '../fixtures/test-server.js';
import { plugins } from '../plugins.js';
import { faultsOf, openSite, service, type Site } from './site.fixture.js';

const registerId = 'norspine';
const api = `/api/v1/registers/${registerId}/goal-tables/report?year=2024`;
interface Cell {
  readonly n: number | null;
  readonly k: number | null;
  readonly value: number | null;
  readonly level: string | null;
  readonly mark: string | null;
  readonly withheld: boolean;
}
interface Answer {
  readonly columns: readonly { readonly heading: string; readonly first: number; readonly last: number }[];
  readonly nation: readonly Cell[];
  readonly regions: readonly {
    readonly rows: readonly { readonly unit: { readonly id: string }; readonly cells: readonly Cell[] }[];
  }[];
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
  const plugin = plugins.find(({ register }) => register.id === registerId);
  if (!plugin) throw new Error('the register is installed');
  const cipher = new IdentityCipher(Buffer.from(identityKey, 'base64'));
  const loader = new EpisodeLoader(service(site, Database), service(site, RegisterCatalogue), cipher);
  for (const [pathway, profile] of Object.entries(plugin.synthetic ?? {})) {
    const episodes = generateEpisodes({
      register: plugin.register,
      pathway,
      profile,
      episodes: 400,
      seed: 3,
      units: [
        { id: 'clinic-a', weight: 19 },
        { id: 'clinic-b', weight: 1 },
      ],
      from: '2022-01-01',
      to: '2024-12-31',
      today: '2025-03-03',
      language: 'nb',
    });
    await loader.load({ registerId, pathway, author: 'test', episodes });
  }
}, 180_000);
afterAll(() => site.stop());

const as = (role: NewAssignment['role'], unitId: string | null = null) =>
  staffBrowser(site.server.app, site.server.url, [{ role, registerId, unitId }]);
async function table(role: NewAssignment['role'], unitId: string | null = null): Promise<Answer> {
  const response = await (await as(role, unitId)).send(api);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

describe('the goal table', () => {
  it('holds what the indicators say for the years that each goal is judged on', async () => {
    const answer = await table('register-office');
    const at = answer.columns.findIndex(({ heading }) => heading === 'KI3');
    expect(answer.columns[at]).toMatchObject({ first: 2022, last: 2023 });
    const address = `/api/v1/registers/${registerId}/pathways/lumbar/indicators?indicator=odiDiscHerniation&by=&from=2022-01-01&to=2023-12-31`;
    const figures = (await (await (await as('register-office')).send(address)).json()) as {
      results: readonly Cell[];
    };
    const { n, k, value } = figures.results[0] ?? {};
    expect(n).toBeGreaterThan(30);
    expect(answer.nation[at]).toMatchObject({ n, k, value, level: (value ?? 0) >= 0.7 ? 'high' : 'low' });
  });

  it('marks what rests on few cases, and gives it no level', async () => {
    const answer = await table('register-office');
    const small = answer.regions
      .flatMap(({ rows }) => rows)
      .filter(({ unit }) => unit.id === 'clinic-b')
      .flatMap(({ cells }) => cells)
      .filter(({ n }) => n !== null && n > 0);
    expect(small.length).toBeGreaterThan(0);
    for (const { mark, level } of small) expect([mark === null, level]).toEqual([false, null]);
  });

  it('shows a clinic itself beside the nation', async () => {
    const answer = await table('clinic-leader', 'clinic-a');
    expect(answer.regions.flatMap(({ rows }) => rows.map(({ unit }) => unit.id))).toEqual(['clinic-a']);
  });

  it('is refused for years that cannot be reported, and for tables that there are not', async () => {
    const office = await as('register-office');
    expect((await office.send(api.replace('2024', '1999'))).status).toBe(400);
    expect((await office.send(api.replace('2024', 'soon'))).status).toBe(400);
    expect((await office.send(api.replace('report?', 'other?'))).status).toBe(404);
  });

  it('is public within the limits of the publication', async () => {
    const response = await fetch(`${site.server.url}${api.replace('/v1/', '/v1/public/')}`);
    const answer = (await response.json()) as Answer;
    expect(answer.columns.map(({ heading }) => heading)).toContain('KI1');
    for (const { withheld, n } of answer.regions.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
      expect(withheld || n === 0 || (n ?? 0) >= 10).toBe(true);
  });
});

describe('public goals of which one source is frozen', () => {
  const language = { headers: { 'accept-language': 'nb' } };
  const open = async (path: string) => {
    const response = await fetch(`${site.server.url}${path}`, language);
    expect(response.status).toBe(200);
    return response;
  };

  it('stand on page, in file and in the API with the release that they are of', async () => {
    const holder = await as('register-holder');
    const made = await holder.send(`/api/v1/registers/${registerId}/releases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: site.server.url },
      body: JSON.stringify({ source: 'lumbar', title: 'Årsrapport', purpose: 'Åpne resultater' }),
    });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { readonly id: string };
    const facts = await (await holder.send(`/r/${registerId}/releases/${id}`, language)).text();
    expect(facts).toMatch(/Måltabeller[^]*åpne tall for/u);
    const page = await (await open(`/public/${registerId}/goals/report?year=2024`)).text();
    expect(page).toContain('Tallene er frosset: «Årsrapport»');
    expect(page).toContain('Tallene er ikke frosset');
    const column = await (await open(`/public/${registerId}/goals/report/KI3?year=2024`)).text();
    expect(column).toContain('Tallene er frosset: «Årsrapport»');
    expect(column).not.toContain('Tallene er ikke frosset');
    const answer = (await (await open(api.replace('/v1/', '/v1/public/'))).json()) as {
      readonly columns: readonly {
        readonly source: string;
        readonly asOfTime: string;
        readonly release: { readonly title: string; readonly cutAt: string } | null;
      }[];
    };
    for (const { source, asOfTime, release: of } of answer.columns) {
      expect([source, of?.title]).toEqual([source, source === 'lumbar' ? 'Årsrapport' : undefined]);
      if (of) expect(asOfTime).toBe(of.cutAt);
    }
    const file = await (await open(`/public/${registerId}/goals/report/csv?year=2024`)).text();
    expect(file.split('\r\n')[0]).toContain('Region;Enhet;Kolonne;Mål;Første år;Siste år;n;Teller;Verdi');
  });
});

describe('the pages of goals', () => {
  it.each([
    [1280, 'nb-NO'],
    [390, 'sv-SE'],
    [390, 'en-GB'],
  ])('can be read at %d pixels in %s', async (width, locale) => {
    const browser = await as('register-office');
    const context = await site.browser.newContext({
      baseURL: site.server.url,
      locale,
      viewport: { width, height: 844 },
    });
    await context.addCookies([
      { name: 'kvalreg', value: browser.cookie('kvalreg') ?? '', url: site.server.url },
    ]);
    const page = await context.newPage();
    await page.goto(`/r/${registerId}/goals/report?year=2024`);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator('table.kv-goals thead th').count()).toBe(13);
    await Promise.all([page.waitForEvent('load'), page.locator('thead a').nth(2).click()]);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator('figure svg, .kv-figure svg').count()).toBeGreaterThanOrEqual(2);
    await page.goto(`/public/${registerId}/goals/report?year=2024`);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it('are found from the open results without knowing their address, and lead back', async () => {
    const page = await site.visitor();
    await page.goto('/public');
    expect(page.url()).toMatch(/\/#registers$/u);
    await page.locator(`a[href="/public/${registerId}"]`).click();
    await page.locator(`a[href="/public/${registerId}/goals/report"]`).click();
    await page.locator('table.kv-goals').waitFor();
    expect(await page.locator('table.kv-goals thead th').count()).toBe(10);
    // It would explain columns that are not published.
    expect(await page.locator('main').innerText()).not.toContain('registration delay');
    const years = await page.locator('select[name="year"] option').allInnerTexts();
    expect([years.at(-1), years.includes('2024')]).toEqual(['2022', true]);
    await page.locator(`main a[href="/public/${registerId}"]`).click();
    await page.locator(`a[href="/public/${registerId}/goals/lumbar"]`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
