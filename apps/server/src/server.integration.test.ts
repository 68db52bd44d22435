import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RouteCheck } from '@kvalreg/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import pg from 'pg';
import { identityKey, startTestServer, type TestServer } from './fixtures/test-server.js';
import { FailureModule, ProbeModule } from './fixtures/probe.js';
import { startServer } from './start-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ modules: [ProbeModule, FailureModule] });
});
afterAll(() => server.stop());

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(server.url + path, { redirect: 'manual', ...init });

describe('health', () => {
  it('tells that the process runs and can do its work', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'ok' });
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', checks: { database: 'ok', migrations: 'ok', registers: 'ok' } },
    ]);
  });

  it('tells what is missing, and recovers', async () => {
    const database = new pg.Client(server.databaseUrl);
    await database.connect();
    await database.query(
      'alter table public.kvalreg_migration rename to elsewhere; alter table register.manifest rename to elsewhere',
    );
    const ready = await get('/health/ready');
    await database.query('drop table if exists public.kvalreg_migration');
    await database.query(
      'alter table public.elsewhere rename to kvalreg_migration; alter table register.elsewhere rename to manifest',
    );
    await database.end();
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'failed', checks: { database: 'ok', migrations: 'failed', registers: 'failed' } },
    ]);
    expect((await get('/health/ready')).status).toBe(200);
  });
});

describe('answers', () => {
  it('forbid everything that does not come from this site', async () => {
    const { headers } = await get('/health/live');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('carry the number under which they stand in the log', async () => {
    expect((await get('/health/live')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const answer = await get('/no-such-page-0', {
      headers: { 'x-request-id': 'from-the-proxy-1', accept: 'application/json' },
    });
    expect(answer.headers.get('x-request-id')).toBe('from-the-proxy-1');
  });

  it('to wrong requests are problems that say what to do', async () => {
    const missing = await get('/api/v1/no-such-thing');
    expect(missing.headers.get('content-type')).toContain('application/problem+json');
    expect(await missing.json()).toMatchObject({
      status: 404,
      code: 'no-such-address',
      type: 'urn:kvalreg:problem:no-such-address',
    });
    const post = (type: string, body: string): Promise<Response> =>
      get('/api/v1/probe/echo', { method: 'POST', headers: { 'content-type': type }, body });
    const broken = await post('application/json', '{"a": ');
    expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([400, 'invalid-json']);
    const large = await post('application/json', JSON.stringify({ text: 'x'.repeat(1_100_000) }));
    expect([large.status, ((await large.json()) as { code: string }).code]).toEqual([413, 'body-too-large']);
    const many = await post('application/x-www-form-urlencoded', 'a=1&'.repeat(6_000));
    expect([many.status, ((await many.json()) as { code: string }).code]).toEqual([413, 'too-many-fields']);
    expect(await (await post('application/json', '{"a": "å"}')).json()).toEqual({ a: 'å' });
  });

  it('to failures tell nothing of what went on inside', async () => {
    const answer = await get('/api/v1/failure/195403129801');
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain('"internal-error"');
    expect(text).not.toMatch(/inner workings|195403129801|at /);
  });

  it('to cross-site writes are refusals, before any route runs', async () => {
    const answer = await get('/api/v1/probe/echo', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      403,
      'cross-site-request',
    ]);
  });
});

describe('the description of the API', () => {
  it('names every route of the API and no page, each with what it answers and how it fails', async () => {
    const document = (await (await get('/api/v1/openapi.json')).json()) as OpenAPIObject;
    expect(document.openapi).toMatch(/^3\./);
    const routes = server.app.get(RouteCheck, { strict: false }).routes();
    const ofApi = routes.filter(({ path }) => path.startsWith('/api/') || path.startsWith('/health/'));
    expect(ofApi.length).toBeGreaterThan(5);
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const expected = ofApi.map(({ method, path }) => `${method} ${path.replaceAll(/[:*](\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(expected.sort());
  });

  it('says how programs show who they are, and promises no format of the tokens', async () => {
    const { components } = (await (await get('/api/v1/openapi.json')).json()) as OpenAPIObject;
    expect(components?.securitySchemes).toEqual({
      token: { type: 'http', scheme: 'bearer', description: 'A token made with "kvalreg token"' },
    });
  });

  it('refers to nothing that it does not hold, and names every parameter of a path', async () => {
    const document = (await (await get('/api/v1/openapi.json')).json()) as OpenAPIObject;
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(references.length).toBeGreaterThan(5);
    expect(references.filter((name) => !(name in (document.components?.schemas ?? {})))).toEqual([]);
    const nameless = Object.entries(document.paths)
      .filter(([path]) => !/probe|failure/.test(path))
      .flatMap(([path, item]) =>
        (Object.values(item) as Operation[]).flatMap(({ parameters = [] }) => {
          const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
          return [...path.matchAll(/\{(\w+)\}/g)]
            .map(([, name]) => name ?? '')
            .filter((name) => !named.includes(name))
            .map((name) => `${path}: ${name}`);
        }),
      );
    expect(nameless).toEqual([]);
    const ids = Object.values(document.paths).flatMap((item) =>
      (Object.values(item) as Operation[]).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes the answer of every route, and errors as problems', async () => {
    const document = (await (await get('/api/v1/openapi.json')).json()) as OpenAPIObject;
    const poor: string[] = [];
    for (const [path, item] of Object.entries(document.paths).filter(
      ([name]) => !/probe|failure/.test(name),
    )) {
      for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
        const { default: problem, ...answers } = operation.responses;
        const isProblem = JSON.stringify(problem).includes('#/components/schemas/Problem');
        const isDescribed = Object.entries(answers).some(
          ([status, answer]) =>
            /^2/.test(status) && (status === '204' || Object.keys(answer.content ?? {}).length > 0),
        );
        if (!isProblem || !isDescribed || !operation.summary) poor.push(`${method} ${path}`);
      }
    }
    expect(poor).toEqual([]);
  });
});
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

describe('start and stop', () => {
  it('lists everything that is wrong with the settings', async () => {
    await expect(
      startServer({
        env: { PORT: 'x', KVALREG_TRUST_PROXY: '<all>', OIDC_ISSUER: 'https://a.example' },
        plugins: [],
        log: 'none',
      }),
    ).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.stringContaining('DATABASE_URL'),
        expect.stringContaining('PORT'),
        expect.stringContaining('KVALREG_IDENTITY_KEY'),
        expect.stringContaining('KVALREG_TRUST_PROXY'),
      ]),
    });
  });

  it('says that a port is taken, before anything else', async () => {
    const env = {
      PORT: String(server.port),
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      KVALREG_IDENTITY_KEY: identityKey,
    };
    await expect(startServer({ env, plugins: [], log: 'none' })).rejects.toThrow(
      `Port ${String(server.port)} is taken`,
    );
  });

  it('lets go of the port when the database cannot be reached', async () => {
    const env = {
      PORT: '0',
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      KVALREG_IDENTITY_KEY: identityKey,
    };
    await expect(startServer({ env, plugins: [], log: 'none' })).rejects.toThrow();
  });

  it('finishes what is under way, then is gone; a second stop waits for the first', async () => {
    const other = await startTestServer({ modules: [ProbeModule] });
    const database = new pg.Client(other.databaseUrl);
    await database.connect();
    await database.query('begin; lock table register.manifest in access exclusive mode');
    const underWay = fetch(`${other.url}/health/ready`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closing = Promise.all([other.close(), other.close()]);
    await expect(fetch(`${other.url}/health/live`)).rejects.toThrow('fetch failed');
    await database.query('rollback');
    expect((await underWay).status).toBe(200);
    await closing;
    // The server notices the end of a connection a moment after the program has closed it.
    let left: number | null = null;
    for (let attempt = 0; left !== 0 && attempt < 50; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ({ rowCount: left } = await database.query(
        `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      ));
    }
    expect(left).toBe(0);
    await database.end();
    await other.stop();
  });

  it('runs under https with cookies and headers for it', async () => {
    const other = await startTestServer({
      env: { KVALREG_BASE_URL: 'https://register.example.org/', KVALREG_TRUST_PROXY: '1' },
    });
    const within = `http://127.0.0.1:${String(other.port)}`;
    expect(other.url).toBe('https://register.example.org');
    const moved = await fetch(`${within}/login/start?as=staff&returnTo=/a`, { redirect: 'manual' });
    expect(moved.headers.get('location')).toBe(
      'https://register.example.org/login/start?as=staff&returnTo=%2Fa&moved=1',
    );
    expect(moved.headers.get('strict-transport-security')).toContain('max-age=31536000');
    // The server reaches the provider from within, although nobody can reach the public address from here.
    const start = await fetch(`${within}/login/start?as=staff&moved=1`, { redirect: 'manual' });
    expect(start.headers.get('location')).toMatch(/^https:\/\/register\.example\.org\/demo-idp\/auth\?/);
    expect(start.headers.getSetCookie()[0]).toMatch(
      /^kvalreg-login-[^;]+; Max-Age=900; Path=\/login; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    await other.stop();
  });
});
