import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { ApiTokensService } from './access/tokens/api-tokens.service.js';
import type { Role } from './access/rights/role.js';
import { CoreModule } from './core.module.js';
import { kneeRegister } from './fixtures/knee-register.fixture.js';
import { personalNumber } from './fixtures/personal-number.fixture.js';
import { startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { loadConfig } from './platform/config.js';

let core: StartedCore;
let app: INestApplication;
let base = '';
const tokens: Record<string, string> = {};

beforeAll(async () => {
  core = await startCore();
  const config = loadConfig({
    DATABASE_URL: core.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  app = await NestFactory.create(
    CoreModule.forRoot({ config, plugins: [kneeRegister()], clock: core.clock }),
    { logger: false, abortOnError: false },
  );
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const issue = async (
    label: string,
    role: Exclude<Role, 'patient'>,
    unitId: string | null,
  ): Promise<void> => {
    const registerId = role === 'administrator' ? null : 'knee';
    const { token } = await app
      .get(ApiTokensService, { strict: false })
      .issue({ kind: 'system', name: 'test' }, { label, days: 30, role, registerId, unitId });
    tokens[label] = token;
  };
  await issue('north', 'clinic-staff', 'north');
  await issue('south', 'clinic-staff', 'south');
  await issue('office', 'register-office', null);
  await issue('authority', 'authority', null);
});
afterAll(async () => {
  await app.close();
  await core.stop();
});

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Record<string, unknown>;
}
async function call(
  who: string | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      ...(who !== null && { authorization: `Bearer ${tokens[who] ?? ''}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
  };
}

const number = personalNumber('19600505', 7);
let episode = '';

describe('code lists over HTTP', () => {
  it('say which editions there are, and find codes', async () => {
    const systems = await call('north', 'GET', '/code-systems');
    expect(systems.status).toBe(200);
    expect(systems.body['systems']).toContainEqual({
      system: 'kva',
      name: 'KVÅ',
      editions: [expect.objectContaining({ name: 'sample', isComplete: false })],
    });
    const found = await call(
      'authority',
      'GET',
      '/code-systems/icd-10-se/codes?q=spinal%20st&year=2024&limit=3',
      undefined,
      {
        'accept-language': 'sv',
      },
    );
    expect(found).toMatchObject({
      status: 200,
      body: {
        system: 'icd-10-se',
        year: 2024,
        codes: [{ code: 'M48.0', text: 'Spinal stenos', validFrom: null, validTo: null }],
      },
    });
    const english = await call('north', 'GET', '/code-systems/icd-10-se/codes?q=m48&language=en');
    expect(english.body).toMatchObject({ year: 2025, codes: [{ text: 'Spinal stenosis' }] });
  });
  it('answer what cannot be searched with what is wrong', async () => {
    expect(await call(null, 'GET', '/code-systems/ncsp/codes?q=abc')).toMatchObject({ status: 401 });
    expect(await call('north', 'GET', '/code-systems/atc/codes?q=n02')).toMatchObject({
      status: 404,
      body: { code: 'unknown-code-system' },
    });
    for (const query of ['', '?q=m48&limit=51', '?q=m48&year=24', `?q=${'x'.repeat(101)}`]) {
      expect(await call('north', 'GET', `/code-systems/ncsp/codes${query}`)).toMatchObject({ status: 400 });
    }
  });
  it('are searched as fast as one types, and no faster', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 310; count += 1)
      statuses.add((await call('south', 'GET', '/code-systems/ncsp/codes?q=abc')).status);
    expect([...statuses]).toEqual([200, 429]);
    expect(await call('office', 'GET', '/code-systems/ncsp/codes?q=abc')).toMatchObject({ status: 200 });
  });
});

describe('the main job over HTTP', () => {
  it('goes from a number to a finished follow-up', async () => {
    expect(await call('north', 'POST', '/registers/knee/persons/find', { identifier: number })).toMatchObject(
      { status: 200, body: { person: null } },
    );
    const added = await call('north', 'POST', '/registers/knee/persons', {
      identifier: number,
      name: 'Rest Restson',
    });
    expect(added).toMatchObject({
      status: 201,
      body: { isNew: true, person: { sex: 'male', birthDate: '1960-05-05' } },
    });
    const { id: personId } = added.body['person'] as { id: string };

    const key = { 'idempotency-key': randomUUID() };
    const request = { pathway: 'knee', personId, openedOn: '2025-10-01' };
    const opened = await call('north', 'POST', '/registers/knee/episodes', request, key);
    expect(opened).toMatchObject({ status: 201, body: { isNew: true } });
    expect(await call('north', 'POST', '/registers/knee/episodes', request, key)).toMatchObject({
      body: { isNew: false, episodeId: opened.body['episodeId'] },
    });
    episode = String(opened.body['episodeId']);

    const forms = `/registers/knee/episodes/${episode}/occasions`;
    const link = await call('north', 'POST', `${forms}/baseline/link`, {});
    expect(link).toMatchObject({
      status: 201,
      body: { path: expect.stringMatching(/^\/a\//), code: expect.stringMatching(/^.{5}-.{5}$/) },
    });
    const { body: exchanged } = await call(null, 'POST', '/answer/code', { code: link.body['code'] });
    const answer = `/answer/${String(exchanged['key'])}`;
    expect(await call(null, 'GET', answer)).toMatchObject({
      status: 200,
      body: { values: {}, form: { version: '1' } },
    });
    expect(
      await call(null, 'PATCH', `${answer}/draft`, {
        formVersion: '1',
        lockVersion: 0,
        answers: { smoker: false },
      }),
    ).toMatchObject({ status: 200, body: { lockVersion: 1 } });
    expect(
      await call(null, 'PUT', `${answer}/draft`, { formVersion: '1', lockVersion: 0, answers: {} }),
    ).toMatchObject({ status: 409, body: { code: 'draft-conflict' } });
    expect(
      await call(null, 'POST', `${answer}/responses`, { formVersion: '1', answers: { 'pain.rest': 4 } }),
    ).toMatchObject({ status: 201, body: { revision: 1, scores: { 'pain.mean': 4 } } });
    expect(await call(null, 'GET', `/answer/${String(link.body['token'])}`)).toMatchObject({
      status: 410,
      type: 'application/problem+json; charset=utf-8',
      body: { code: 'already-answered' },
    });

    const surgery = {
      formVersion: '1',
      channel: 'staff',
      answers: { operationDate: '2025-11-22', side: 'right' },
    };
    expect(await call('north', 'POST', `${forms}/surgery/responses`, surgery)).toMatchObject({
      status: 201,
      body: { revision: 1 },
    });
    expect(await call('north', 'POST', `${forms}/surgery/responses`, surgery)).toMatchObject({
      status: 409,
      body: { code: 'revision-conflict', details: { currentRevision: 1, changedBy: 'north' } },
    });
    expect(await call('north', 'GET', `${forms}/surgery`)).toMatchObject({
      status: 200,
      body: { revision: 1, response: { answers: surgery.answers } },
    });
    expect(await call('north', 'GET', `/registers/knee/episodes/${episode}`)).toMatchObject({
      status: 200,
      body: {
        episode: { indexDate: '2025-11-22' },
        occasions: [{ channel: 'web', revision: 1 }, { channel: 'staff' }, { status: 'not-open' }],
      },
    });
    expect(
      await call('office', 'GET', '/registers/knee/follow-ups?status=not-open&occasion=year1&pageSize=5'),
    ).toMatchObject({
      status: 200,
      body: { total: 1, pageSize: 5, items: [{ person: { name: 'Rest Restson' }, dueOn: '2026-11-22' }] },
    });
    expect(await call('office', 'GET', '/registers/knee/follow-ups/counts')).toMatchObject({
      body: { counts: [{ unitId: 'north', counts: { 'not-open': 1 } }] },
    });
    expect(await call('north', 'GET', '/registers/knee/work-list')).toMatchObject({
      status: 200,
      body: { items: [], total: 0 },
    });
    expect(await call('north', 'GET', `/registers/knee/persons/${personId}/episodes`)).toMatchObject({
      body: { episodes: [{ id: episode }] },
    });
  });

  it('shows registers and units', async () => {
    expect(await call('authority', 'GET', '/registers')).toMatchObject({
      status: 200,
      body: { registers: [{ id: 'knee', pathways: [{ id: 'knee' }] }] },
    });
    expect(await call('authority', 'GET', '/registers/knee')).toMatchObject({
      body: { pathways: { knee: { index: ['surgery', 'operationDate'] } } },
    });
    expect(await call('authority', 'GET', '/registers/knee/units')).toMatchObject({
      body: { units: [{ id: 'north' }, { id: 'south', regionName: 'Skåne' }] },
    });
    expect(await call('authority', 'GET', '/registers/hip')).toMatchObject({
      status: 404,
      body: { code: 'unknown-register' },
    });
  });
});

describe('errors over HTTP', () => {
  it.each([
    ['another clinic', 'south', 'GET', () => `/registers/knee/episodes/${episode}`, 404, 'unknown-episode'],
    ['another register', 'south', 'GET', () => '/registers/hip/work-list', 403, 'other-register'],
    [
      'a role without the right',
      'authority',
      'GET',
      () => `/registers/knee/episodes/${episode}`,
      403,
      'not-allowed',
    ],
    ['nobody', null, 'GET', () => '/registers/knee/work-list', 401, 'not-logged-in'],
    ['an unknown address', 'north', 'GET', () => '/registers/knee/nothing', 404, 'no-such-address'],
    [
      'a parameter that is none',
      'north',
      'GET',
      () => '/registers/knee/work-list?page=two',
      400,
      'invalid-input',
    ],
    ['an unknown key', null, 'GET', () => '/answer/AAAAAAAAAAAAAAAAAAAAAA', 404, 'link-unknown'],
    ['a broken address', null, 'GET', () => '/answer/%E0%A4%A', 400, 'invalid-address'],
  ])('answers %s', async (_, who, method, path, status, code) => {
    const answer = await call(who, method, path());
    expect(answer).toMatchObject({
      status,
      type: 'application/problem+json; charset=utf-8',
      body: { status, code, correlationId: expect.stringMatching(/.{8}/) },
    });
  });

  it.each([
    ['broken JSON', '{"identifier": "19600505-', 400, 'invalid-json'],
    ['a body of another shape', { number: 'x' }, 400, 'invalid-input'],
    ['a body that is too large', { identifier: 'x'.repeat(200_000) }, 413, 'body-too-large'],
    ['a number that cannot be', { identifier: '19600505-0070' }, 400, 'invalid-identifier'],
    ['a foreign number', { identifier: '131052-308T' }, 400, 'invalid-identifier'],
  ])('answers %s', async (_, body, status, code) => {
    const answer = await call('north', 'POST', '/registers/knee/persons/find', body);
    expect(answer).toMatchObject({ status, body: { code, detail: expect.stringMatching(/.{20}/) } });
    expect(JSON.stringify(answer.body)).not.toContain('19600505');
  });

  it('describes problems in the language that is asked for, and keeps a correlation id that is sent along', async () => {
    const response = await fetch(`${base}/api/v1/registers/knee/persons/find`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tokens['north'] ?? ''}`,
        'content-type': 'application/json',
        'accept-language': 'sv-SE',
        'x-request-id': 'abc-12345678',
      },
      body: '{"identifier":"1"}',
    });
    expect(response.headers.get('x-request-id')).toBe('abc-12345678');
    expect(await response.json()).toMatchObject({
      correlationId: 'abc-12345678',
      detail: expect.stringContaining('kan inte läsas'),
    });
  });

  it('refuses an idempotency key that is none', async () => {
    const answer = await call(
      'north',
      'POST',
      '/registers/knee/episodes',
      { pathway: 'knee', personId: 'x' },
      { 'idempotency-key': 'x'.repeat(201) },
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-idempotency-key' } });
  });

  it('says when the database cannot be reached, and recovers', async () => {
    await core.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const answers = [
      await call('north', 'GET', '/registers/knee/units'),
      await call('north', 'GET', '/registers/knee/units'),
      await call('north', 'GET', '/registers/knee/units'),
    ];
    expect(
      answers.every(({ status, body }) => status === 200 || body['code'] === 'database-unavailable'),
    ).toBe(true);
    expect(answers.at(-1)?.status).toBe(200);
  });
});

describe('the API document', () => {
  it('describes every route of persons, episodes, forms and follow-ups with its bodies and answers', () => {
    const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    const routes = Object.entries(document.paths).filter(([path]) =>
      /persons|episodes|answer|follow-ups|work-list|links|\/my\//.test(path),
    );
    expect(routes.length).toBeGreaterThan(15);
    const bare = routes.flatMap(([path, methods]) =>
      Object.entries(
        methods as Record<
          string,
          {
            summary?: string;
            requestBody?: { content?: object };
            responses: Record<string, { content?: object }>;
          }
        >,
      )
        .filter(([method, route]) => {
          const [status, success] =
            Object.entries(route.responses).find(([one]) => one.startsWith('2')) ?? [];
          const hasBody =
            !['post', 'put', 'patch'].includes(method) ||
            Object.keys(route.requestBody?.content ?? {}).length > 0;
          return (
            !route.summary ||
            !hasBody ||
            (method !== 'delete' && status !== '204' && Object.keys(success?.content ?? {}).length === 0)
          );
        })
        .map(([method]) => `${method} ${path}`),
    );
    expect(bare).toEqual([]);
  });
});
