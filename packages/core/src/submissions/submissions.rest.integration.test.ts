import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Role } from '../access/rights/role.js';
import { ApiTokensService } from '../access/tokens/api-tokens.service.js';
import { CoreModule } from '../core.module.js';
import type { StartedCore } from '../fixtures/start-core.fixture.js';
import { loadConfig } from '../platform/config.js';
import { csvOf } from './files/write-sheet.js';
import { soundFigures, startYearly, yearlyRegister } from './yearly-register.fixture.js';

let core: StartedCore;
let app: INestApplication;
let base = '';
const tokens: Record<string, string> = {};

beforeAll(async () => {
  core = await startYearly();
  const config = loadConfig({
    DATABASE_URL: core.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
    KVALREG_BASE_URL: 'http://localhost:3000',
  });
  const options = { config, plugins: [yearlyRegister], clock: core.clock };
  app = await NestFactory.create(CoreModule.forRoot(options), { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  base = `${await app.getUrl()}/api/v1`;
  const issue = async (
    name: string,
    role: Exclude<Role, 'patient'>,
    unitId: string | null,
  ): Promise<void> => {
    const by = { kind: 'system', name: 'test' } as const;
    const request = { label: name, days: 1, role, registerId: 'knee', unitId };
    tokens[name] = (await app.get(ApiTokensService, { strict: false }).issue(by, request)).token;
  };
  await issue('staff', 'clinic-staff', 'north');
  await issue('leader', 'clinic-leader', 'north');
  await issue('southLeader', 'clinic-leader', 'south');
  await issue('southStaff', 'clinic-staff', 'south');
  await issue('authority', 'authority', null);
  await issue('office', 'register-office', null);
});
afterAll(async () => {
  await app.close();
  await core.stop();
});

async function call(who: string, method: string, path: string, body?: unknown, language = 'en') {
  const isFile = typeof body === 'string' || Buffer.isBuffer(body);
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      ...(who !== '' && { authorization: `Bearer ${tokens[who] ?? ''}` }),
      'accept-language': language,
      ...(body !== undefined && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}
const filings = '/registers/knee/submissions/yearly/filings';
const north = `${filings}/2026/north`;
const south = `${filings}/2026/south`;
const lockOf = async (who: string, path: string): Promise<number> =>
  ((await call(who, 'GET', path)).body as { lockVersion: number }).lockVersion;

describe('the interface for programs', () => {
  it('carries a filing from the first figure to the public', async () => {
    expect(await call('staff', 'GET', `${filings}?year=2026`)).toMatchObject({
      status: 200,
      body: {
        filings: [{ unit: { id: 'north' }, state: 'open', window: { status: 'open', closes: '2026-03-31' } }],
      },
    });
    const saved = await call('staff', 'PUT', `${north}/draft`, { lockVersion: 0, figures: soundFigures });
    expect(saved).toMatchObject({ status: 200, body: { lockVersion: 2, version: 0 } });
    // Staff fill in; who answers for the figures signs them.
    expect(await call('staff', 'POST', `${north}/submit`, { lockVersion: 2 })).toMatchObject({ status: 403 });
    expect(await call('leader', 'POST', `${north}/submit`, { lockVersion: 2 })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(await call('leader', 'POST', `${north}/accept`, { lockVersion: 3 })).toMatchObject({
      status: 403,
    });
    expect(await call('office', 'GET', north)).toMatchObject({ status: 403 });
    expect(await call('southStaff', 'GET', north)).toMatchObject({
      status: 404,
      body: { code: 'filing-of-other-unit' },
    });
    const returned = await call('authority', 'POST', `${north}/return`, {
      lockVersion: 3,
      comment: 'Check the ages.',
    });
    expect(returned).toMatchObject({ status: 200 });
    const again = { lockVersion: 4, figures: { 'age.median': 64 }, comments: { age: 'Checked.' } };
    await call('staff', 'PUT', `${north}/draft`, again);
    await call('leader', 'POST', `${north}/submit`, { lockVersion: 5 });
    await call('authority', 'POST', `${north}/accept`, { lockVersion: 6 });
    expect(await call('authority', 'POST', `${filings}/2026/publish`)).toMatchObject({
      status: 409,
      type: expect.stringContaining('application/problem+json'),
      body: { code: 'year-incomplete', details: { missing: ['South clinic'] } },
    });
    await call('southStaff', 'PUT', `${south}/draft`, {
      lockVersion: 0,
      figures: {
        ...soundFigures,
        'patients.total': 22,
        'patients.sex.female': 20,
        'patients.sex.male': 2,
        'age.n': 22,
        'survival.alive.denominator': 22,
        'survival.alive.numerator': 12,
      },
    });
    await call('southLeader', 'POST', `${south}/submit`, { lockVersion: 2 });
    await call('authority', 'POST', `${south}/accept`, { lockVersion: 3 });
    expect((await call('', 'GET', '/public/registers/knee/submissions/yearly/figures')).body).toMatchObject({
      years: [],
      figures: [],
    });
    // The year before is a year of its own, and keeps nobody waiting.
    expect(await call('authority', 'POST', `${filings}/2026/publish`)).toMatchObject({
      status: 200,
      body: { published: ['north', 'south'] },
    });
    const seen = await call('', 'GET', '/public/registers/knee/submissions/yearly/figures');
    expect(seen).toMatchObject({
      status: 200,
      body: { years: [2026], units: [{ id: 'north' }, { id: 'south' }], corrections: [] },
    });
    const { figures } = seen.body as {
      figures: { measure: string; unit: string | null; value: number; parts: unknown[] }[];
    };
    expect(figures.filter(({ measure }) => measure === 'patients')).toEqual([
      expect.objectContaining({ unit: null, value: 52 }),
      expect.objectContaining({ unit: 'north', value: 30 }),
      // Two men in the south are few: they and those who would tell of them are withheld.
      expect.objectContaining({
        unit: 'south',
        value: 22,
        parts: [expect.objectContaining({ n: null }), expect.objectContaining({ n: null })],
      }),
    ]);
  });

  it('begins and gives up a correction', async () => {
    expect(
      await call('southLeader', 'POST', `${south}/correction`, {
        lockVersion: await lockOf('southLeader', south),
        reason: '',
      }),
    ).toMatchObject({ status: 400, body: { code: 'correction-without-reason' } });
    const begun = await call('southLeader', 'POST', `${south}/correction`, {
      lockVersion: await lockOf('southLeader', south),
      reason: 'One twice.',
    });
    expect(begun).toMatchObject({ status: 200 });
    const { lockVersion: next } = begun.body as { lockVersion: number };
    expect(
      await call('southLeader', 'POST', `${south}/correction/drop`, { lockVersion: next }),
    ).toMatchObject({ status: 200 });
    expect(await call('authority', 'GET', `${south}/versions/1`)).toMatchObject({
      status: 200,
      body: { version: 1, signedBy: expect.any(String) },
    });
  });

  it('gives the template and takes it back, whole or not at all', async () => {
    const path = `${filings}/2025/north`;
    const template = async (format: string, language = 'en') => {
      const response = await fetch(`${base}${path}/template.${format}`, {
        headers: { authorization: `Bearer ${tokens['staff'] ?? ''}`, 'accept-language': language },
      });
      return { response, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const { response, bytes } = await template('xlsx');
    expect(response.headers.get('content-disposition')).toContain('knee-yearly-2025-north.xlsx');
    expect(await call('staff', 'POST', `${path}/import?lockVersion=0`, bytes)).toMatchObject({
      status: 200,
      body: { format: 'xlsx', rows: Object.keys(soundFigures).length + 3, changed: 0, lockVersion: 2 },
    });
    const filled = {
      name: '',
      widths: [],
      header: ['field', 'value'],
      rows: [...Object.entries(soundFigures), ['age.comment', 'As usual.']] as [string, string | number][],
    };
    expect(await call('staff', 'POST', `${path}/import?lockVersion=2`, csvOf(filled, 'sv'))).toMatchObject({
      status: 200,
      body: { format: 'csv', changed: Object.keys(soundFigures).length + 1, lockVersion: 3 },
    });
    expect((await call('staff', 'GET', path)).body).toMatchObject({
      figures: soundFigures,
      comments: { age: 'As usual.' },
    });
    const csv = (await template('csv', 'sv')).bytes.toString();
    expect(csv).toContain('age.mean;A2 Age (sv);;Medelvärde;2024-07-01–2024-12-31;;61,4');
    const wrong =
      'field,value\npatients.total,31\nage.mean,sixty\nages.n,3\n,7\npatients.total,32\nage.n,"open\n';
    expect(await call('staff', 'POST', `${path}/import?lockVersion=3`, wrong)).toMatchObject({
      status: 400,
      body: {
        code: 'filing-file-refused',
        problems: [
          {
            code: 'wrong-value',
            field: 'age.mean',
            message: 'Line 3: A2 Mean: “sixty” is not a number. Write a number from 0 to 120.',
          },
          {
            code: 'unknown-field',
            field: 'ages.n',
            message:
              'Line 4: “ages.n” is not a figure of this filing. Remove the row, or use the template of this year.',
          },
          {
            code: 'missing-field',
            message:
              'Line 5: there is a value, “7”, but nothing in the column field. Keep the first column of the template.',
          },
          {
            code: 'repeated-field',
            message: 'Line 6: “patients.total” stands on line 2 too. Keep one of them.',
          },
          {
            code: 'broken-line',
            message: 'Line 7: the row cannot be read. Check quotation marks and the number of columns.',
          },
        ],
      },
    });
    expect((await call('staff', 'GET', path)).body).toMatchObject({ figures: soundFigures, lockVersion: 3 });
    expect(
      await call('staff', 'POST', `${path}/import?lockVersion=3`, 'figur;antal\na;1\n', 'sv'),
    ).toMatchObject({
      body: {
        problems: [
          { message: 'Första raden har ingen kolumn ”field”. Behåll mallens första rad som den är.' },
          { code: 'missing-column' },
        ],
      },
    });
    expect(await call('staff', 'POST', `${path}/import?lockVersion=2`, csvOf(filled, 'en'))).toMatchObject({
      status: 409,
    });
    expect(
      await call('southStaff', 'POST', `${path}/import?lockVersion=3`, csvOf(filled, 'en')),
    ).toMatchObject({ status: 403 });
    expect((await template('pdf')).response.status).toBe(404);
  });

  it('writes what is published as files', async () => {
    const file = await fetch(`${base}/public/registers/knee/submissions/yearly/figures.csv`, {
      headers: { 'accept-language': 'en' },
    });
    const lines = (await file.text()).split('\r\n');
    expect(lines[0]).toContain('measure,title,share,filingYear,from,to,unit,split,part,n,k,value');
    expect(lines).toContain('A1,Patients,,2026,2025-01-01,2025-12-31,All units,,,52,,52,,,,,,,');
    expect(lines).toContain('A1,Patients,,2026,2025-01-01,2025-12-31,South clinic,Sex,Male,,,,,,,,,,number');
    expect(
      (await fetch(`${base}/public/registers/knee/submissions/yearly/figures.xlsx`)).headers.get(
        'content-type',
      ),
    ).toContain('spreadsheetml');
  });

  it('keeps licences', async () => {
    expect((await call('staff', 'GET', '/registers/knee/licences')).body).toMatchObject({
      licences: [{ unitId: 'north', from: '2024-07-01', to: null }],
    });
    expect(
      await call('leader', 'POST', '/registers/knee/licences', { unitId: 'north', from: '2020-01-01' }),
    ).toMatchObject({ status: 403 });
    const added = await call('authority', 'POST', '/registers/knee/licences', {
      unitId: 'north',
      from: '2020-01-01',
      to: '2020-12-31',
    });
    expect(added).toMatchObject({ status: 201 });
    const { id } = added.body as { id: string };
    expect(
      await call('authority', 'PUT', `/registers/knee/licences/${id}`, {
        from: '2020-01-01',
        to: '2030-01-01',
      }),
    ).toMatchObject({ status: 409, body: { code: 'licence-overlaps' } });
  });

  it('says what was sent wrongly, and describes itself', async () => {
    expect(await call('staff', 'GET', `${filings}/later/north`)).toMatchObject({ status: 400 });
    expect(
      await call('staff', 'PUT', `${north}/draft`, { lockVersion: -1, figures: { 'age.n': 'many' } }),
    ).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(await call('staff', 'GET', '/registers/knee/submissions/monthly/filings?year=2026')).toMatchObject(
      { status: 404, body: { code: 'unknown-submission' } },
    );
    const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    const paths = Object.keys(document.paths).filter(
      (path) => path.includes('submissions') || path.includes('licences'),
    );
    expect(paths.length).toBeGreaterThan(12);
  });
});
