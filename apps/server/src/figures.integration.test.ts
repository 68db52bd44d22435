import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, EpisodeLoader, IdentityCipher, RegisterCatalogue } from '@kvalreg/core';
import { Browser } from './fixtures/browser.js';
import { plainEpisodes } from './fixtures/plain-episodes.js';
import { staffBrowser } from './fixtures/principals.js';
import { firstRegister, identityKey, startTestServer, type TestServer } from './fixtures/test-server.js';

const { register } = firstRegister;
const base = `/api/v1/registers/${register.id}/pathways/lumbar`;
const publicAddress = `/api/v1/public/registers/${register.id}/pathways/lumbar/indicators`;

interface Figure {
  readonly indicator: string;
  readonly group: Readonly<Record<string, string>>;
  readonly n: number | null;
  readonly value: number | null;
  readonly suppressed?: string;
}

let server: TestServer;
let leader: Browser;
let office: Browser;
beforeAll(async () => {
  server = await startTestServer();
  const get = <T>(type: abstract new (...args: never[]) => T): T => server.app.get(type, { strict: false });
  const loader = new EpisodeLoader(
    get(Database),
    get(RegisterCatalogue),
    new IdentityCipher(Buffer.from(identityKey, 'base64')),
  );
  const lumbar = register.pathways['lumbar'];
  if (!lumbar) throw new Error('the register has the pathway');
  const episodes = plainEpisodes(lumbar, 300, ['clinic-a', 'clinic-b']);
  await loader.load({ registerId: register.id, pathway: 'lumbar', author: 'test', episodes });
  const assignment = { role: 'clinic-leader', registerId: register.id, unitId: 'clinic-a' } as const;
  leader = await staffBrowser(server.app, server.url, [assignment]);
  office = await staffBrowser(server.app, server.url, [
    { ...assignment, role: 'register-office', unitId: null },
  ]);
}, 120_000);
afterAll(() => server.stop());

async function figures(browser: Browser, path: string): Promise<readonly Figure[]> {
  const response = await browser.send(path);
  expect(response.status).toBe(200);
  return ((await response.json()) as { results: readonly Figure[] }).results;
}

describe('figures through the API', () => {
  it('come by what is asked for', async () => {
    const results = await figures(
      office,
      `${base}/indicators?indicator=operations,odiYear1&by=year&by=&from=2019-01-01`,
    );
    expect(results.map(({ indicator, group }) => [indicator, group])).toEqual([
      ['operations', { year: '2019' }],
      ['operations', { year: '2020' }],
      ['operations', {}],
      ['odiYear1', { year: '2019' }],
      ['odiYear1', { year: '2020' }],
      ['odiYear1', {}],
    ]);
    expect(results[2]?.n).toBe(300);
  });

  it('are all indicators together when nothing is named', async () => {
    const results = await figures(
      office,
      `${base}/indicators?year=2019&diagnosisGroup=disc-herniation,spinal-stenosis`,
    );
    expect(results.map(({ indicator }) => indicator)).toEqual(
      Object.keys(register.pathways['lumbar']?.indicators ?? {}),
    );
  });

  it('give a clinic no row of another one', async () => {
    const results = await figures(leader, `${base}/indicators?indicator=operations&by=unit&by=`);
    expect(results.map(({ group }) => group)).toEqual([{ unit: 'clinic-a' }, {}]);
    expect((await leader.send(`${base}/indicators?unit=clinic-b`)).status).toBe(403);
  });

  it('tell what could be asked for instead', async () => {
    const response = await office.send(`${base}/indicators?indicator=odi&by=hour&from=2020-13-01&unit=x`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'invalid-selection',
      problems: [
        { field: 'indicator', params: { value: 'odi', allowed: expect.arrayContaining(['odiYear1']) } },
        {
          field: 'by',
          params: { value: 'hour', allowed: expect.arrayContaining(['unit', 'diagnosisGroup']) },
        },
        { field: 'from', code: 'not-a-date' },
        { field: 'unit', params: { allowed: ['clinic-a', 'clinic-b'] } },
      ],
    });
  });
});

describe('a report through the API', () => {
  it('is one tab, the own clinic beside the nation', async () => {
    const response = await leader.send(`${base}/reports/standard?tab=outcome&year=2019`);
    const answer = (await response.json()) as Record<string, unknown> & {
      own: readonly Figure[];
      nation: readonly Figure[];
    };
    expect(answer).toMatchObject({
      tab: 'outcome',
      unit: { id: 'clinic-a', name: 'Clinic A' },
      filter: { year: ['2019'] },
      years: ['2019', '2020'],
      indicators: { odiYear1: { definition: expect.any(String), better: 'lower', exclusions: [] } },
    });
    const odi = (side: readonly Figure[]) => side.find(({ indicator }) => indicator === 'odiYear1');
    expect(odi(answer.own)?.n).toBeGreaterThan(0);
    expect(odi(answer.nation)?.n).toBeGreaterThan(odi(answer.own)?.n ?? 0);
  });

  it('is a file as well', async () => {
    const response = await leader.send(`${base}/reports/standard.csv?tab=outcome&language=en`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename=swespine-lumbar-standard-outcome-[\d-]{10}\.csv$/u,
    );
    const [header, ...lines] = (await response.text()).trimEnd().split('\r\n');
    expect(header).toMatch(/^figure,indicator,title,/);
    expect(lines.filter((line) => line.includes(',nrsBackYear1,'))).toHaveLength(6);
  });

  it('is not for those who may only see others', async () => {
    expect((await leader.send(`${base}/reports/standard?unit=clinic-b`)).status).toBe(403);
    expect((await office.send(`${base}/reports/annual`)).status).toBe(404);
  });
});

describe('published figures', () => {
  it('are open to anyone, by unit and year, with nothing of what is withheld', async () => {
    const visitor = new Browser(server.url);
    const results = await figures(visitor, `${publicAddress}?diagnosisGroup=spinal-stenosis`);
    expect(results.length).toBeGreaterThan(0);
    for (const figure of results) {
      expect(Object.keys(figure.group).sort()).toEqual(
        figure.group['unit'] === undefined ? ['year'] : ['unit', 'year'],
      );
      if (figure.suppressed === undefined) expect(figure.n).toBeGreaterThanOrEqual(15);
      else
        expect(figure).toEqual({
          ...figure,
          suppressed: 'withheld',
          n: null,
          value: null,
          population: null,
          unknown: null,
        });
    }
    expect((await visitor.send(`${publicAddress}?diagnosisGroup=other`)).status).toBe(400);
    expect((await visitor.send(`${publicAddress}?sex=male`)).status).toBe(400);
  });

  it('are described for programs', async () => {
    const { paths } = (await (await new Browser(server.url).send('/api/v1/openapi.json')).json()) as {
      paths: object;
    };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/registers/{register}/pathways/{pathway}/indicators',
        '/api/v1/registers/{register}/pathways/{pathway}/reports/{report}',
        '/api/v1/public/registers/{register}/pathways/{pathway}/indicators',
      ]),
    );
  });
});
