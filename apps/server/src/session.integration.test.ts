import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Browser } from './fixtures/browser.js';
import { formToken } from './fixtures/form-token.js';
import { logIn, loggedIn } from './fixtures/log-in.js';
import { startTestServer, type TestServer } from './fixtures/test-server.js';

const cookieName = 'kvalreg';
let server: TestServer;
let database: pg.Client;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer();
  database = new pg.Client(server.databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await server.stop();
});
beforeEach(() => {
  browser = new Browser(server.url);
});

async function json(response: Response | Promise<Response>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>;
}
const session = (of: Browser): Promise<Record<string, unknown>> => json(of.send('/api/v1/session'));

describe('the session', () => {
  it('is under a new secret at every log-in, and the one before is dead', async () => {
    browser.setCookie(cookieName, 'known-to-an-attacker');
    await logIn(browser, 'anna-akesson');
    const first = browser.cookie(cookieName) ?? '';
    expect(first).toMatch(/^[\w-]{43}$/);
    await logIn(browser, 'anna-akesson');
    expect(browser.cookie(cookieName)).not.toBe(first);
    const thief = new Browser(server.url);
    thief.setCookie(cookieName, first);
    expect((await thief.send('/api/v1/session')).status).toBe(401);
  });

  it('is kept from scripts and from other sites, and stored as a hash only', async () => {
    const page = await browser.visit('/login/start?as=staff');
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const answer = await browser.send(action, {
      method: 'POST',
      body: new URLSearchParams({ person: 'anna-akesson' }),
    });
    const resume = await browser.send(answer.headers.get('location') ?? '');
    const last = await browser.send(resume.headers.get('location') ?? '');
    const cookie = last.headers.getSetCookie().find((line) => line.startsWith(`${cookieName}=`));
    expect(cookie).toMatch(/^kvalreg=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { rows } = await database.query<{ row: string }>(
      'select row_to_json(s)::text as row from access.session s',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain(browser.cookie(cookieName));
  });

  it('ends after half an hour without a request, and not before', async () => {
    await logIn(browser, 'anna-akesson');
    server.clock.pass(29);
    expect((await browser.send('/api/v1/session')).status).toBe(200);
    server.clock.pass(29);
    expect((await browser.send('/api/v1/session')).status).toBe(200);
    server.clock.pass(31);
    expect((await browser.send('/api/v1/session')).status).toBe(401);
    expect(browser.cookie(cookieName)).toBeUndefined();
  });

  it('is not kept alive by a page that asks by itself', async () => {
    await logIn(browser, 'anna-akesson');
    const headers = { 'kvalreg-unattended': '1' };
    const left = async (): Promise<unknown> =>
      ((await (await browser.send('/api/v1/session', { headers })).json()) as Record<string, unknown>)[
        'endsInSeconds'
      ];
    server.clock.pass(20);
    expect(await left()).toBe(600);
    server.clock.pass(9);
    expect(await left()).toBe(60);
    server.clock.pass(2);
    expect((await browser.send('/api/v1/session', { headers })).status).toBe(401);
  });

  it('ends after ten hours, however busy it is', async () => {
    await logIn(browser, 'anna-akesson');
    for (let minutes = 20; minutes < 600; minutes += 20) {
      server.clock.pass(20);
      expect((await browser.send('/api/v1/session')).status).toBe(200);
    }
    server.clock.pass(20);
    expect((await browser.send('/api/v1/session')).status).toBe(401);
  });

  it('is gone after the log-out, also for somebody who kept the cookie', async () => {
    await logIn(browser, 'anna-akesson');
    const kept = browser.cookie(cookieName) ?? '';
    const last = await browser.post('/logout', { _csrf: await formToken(database, browser) });
    expect(browser.visited.at(-1)).toBe('/');
    expect(last.status).not.toBe(403);
    expect(browser.cookie(cookieName)).toBeUndefined();
    browser.setCookie(cookieName, kept);
    expect((await browser.send('/api/v1/session')).status).toBe(401);
    const { rows } = await database.query(`select action from audit.event where action = 'session.end'`);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is not ended by a form of another site, nor by one without the token of the session', async () => {
    await logIn(browser, 'anna-akesson');
    const [_csrf, kept] = [await formToken(database, browser), browser.cookie(cookieName)];
    const evil = await browser.post(
      '/logout',
      { _csrf },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    );
    expect([evil.status, (await json(evil))['code']]).toEqual([403, 'cross-site-request']);
    for (const fields of [{}, { _csrf: 'guessed' }] as Record<string, string>[]) {
      const answer = await browser.post('/logout', fields);
      expect([answer.status, (await json(answer))['code']]).toEqual([403, 'form-token-mismatch']);
    }
    expect(browser.cookie(cookieName)).toBe(kept);
    expect((await browser.send('/api/v1/session')).status).toBe(200);
  });

  it('can be ended through the API', async () => {
    await logIn(browser, 'anna-akesson');
    const answer = await browser.send('/api/v1/session', {
      method: 'DELETE',
      headers: { origin: server.url },
    });
    expect(answer.status).toBe(204);
    expect((await browser.send('/api/v1/session')).status).toBe(401);
  });

  it('loses an assignment at the moment it is taken away', async () => {
    await logIn(browser, 'david-holm');
    expect(await session(browser)).toMatchObject({ assignment: { role: 'register-holder' } });
    await database.query(
      `update access.assignment set active = false where user_id = (select id from access.user_account where name = 'David Holm')`,
    );
    expect(await session(browser)).toMatchObject({ assignment: null, assignments: [] });
  });

  it('is not shared by two browsers', async () => {
    const [anna, eva] = await Promise.all([
      loggedIn(server.url, 'anna-akesson'),
      loggedIn(server.url, 'fredrik-sund'),
    ]);
    expect([await session(anna), await session(eva)]).toMatchObject([
      { name: 'Anna Åkesson' },
      { name: 'Fredrik Sund' },
    ]);
  });
});
