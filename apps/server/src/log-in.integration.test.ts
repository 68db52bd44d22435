import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleService } from '@kvalreg/core';
import pg from 'pg';
import { demoPatient } from './demo/demo-people.js';
import { Browser } from './fixtures/browser.js';
import { logIn, loggedIn } from './fixtures/log-in.js';
import { firstRegister, startTestServer, type TestServer } from './fixtures/test-server.js';

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

describe('log-in of staff', () => {
  it('goes to the provider and back to where it began, under the only assignment', async () => {
    const last = await logIn(browser, 'anna-akesson', 'staff', '/api/v1/session?x=1');
    expect(browser.visited).toEqual(
      expect.arrayContaining(['/login/start', '/demo-idp/auth', '/login/callback', '/api/v1/session']),
    );
    expect(last.status).toBe(200);
    expect(await json(last)).toMatchObject({
      kind: 'staff',
      name: 'Anna Åkesson',
      assignment: {
        role: 'clinic-staff',
        registerId: firstRegister.register.id,
        unitId: 'clinic-a',
        unitName: 'Clinic A',
      },
    });
  });

  it('lets somebody with several assignments choose first, and switch later; both are logged', async () => {
    await logIn(browser, 'gunilla-berg', 'staff', '/r/spine');
    expect(browser.visited.at(-1)).toBe('/assignment');
    const before = (await session(browser)) as {
      assignments: { id: string; role: string }[];
      assignment: unknown;
    };
    expect(before).toMatchObject({ assignment: null, actions: ['read-own-session', 'choose-assignment'] });
    expect(before.assignments.length).toBeGreaterThan(2);

    const choose = (assignmentId: string): Promise<Response> =>
      browser.send('/api/v1/session/assignment', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ assignmentId }),
      });
    for (const { id, role } of before.assignments.slice(0, 2)) {
      expect(await json(choose(id))).toMatchObject({ assignment: { id, role } });
      expect(await session(browser)).toMatchObject({ assignment: { id, role } });
    }
    const { rows } = await database.query<{ details: unknown }>(
      `select details from audit.event where action = 'session.choose-assignment' order by id`,
    );
    const [first, second] = before.assignments;
    expect(rows.map(({ details }) => details)).toEqual([
      { from: null, to: first?.id },
      { from: first?.id, to: second?.id },
    ]);
    expect((await choose('00000000-0000-4000-8000-000000000000')).status).toBe(403);
    expect((await choose('nonsense')).status).toBe(400);
  });

  it('does not let anybody take an assignment of somebody else', async () => {
    const { rows } = await database.query<{ id: string }>(
      `select a.id from access.assignment a join access.user_account u on u.id = a.user_id where u.name = 'Cecilia Lindqvist'`,
    );
    await logIn(browser, 'anna-akesson');
    const answer = await browser.send('/api/v1/session/assignment', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ assignmentId: rows[0]?.id }),
    });
    expect([answer.status, (await json(answer))['code']]).toEqual([403, 'not-your-assignment']);
  });

  it('asks who it is again after a log-out, although the provider has just seen the browser', async () => {
    await logIn(browser, 'anna-akesson');
    await browser.post('/logout', { _csrf: await formToken() });
    await logIn(browser, 'eva-noren');
    expect(await session(browser)).toMatchObject({ name: 'Eva Norén' });
  });
});

describe('log-in of patients', () => {
  it('knows nobody whose number is in no register', async () => {
    await logIn(browser, demoPatient.id, 'patient');
    expect(await session(browser)).toMatchObject({
      kind: 'patient',
      name: demoPatient.name,
      assignments: [],
    });
    const { rows } = await database.query(`select person_id from access.session where user_id is null`);
    expect(rows).toEqual([{ person_id: null }]);
  });

  it('finds the person by the number', async () => {
    const scope = {
      registerId: firstRegister.register.id,
      level: 'unit',
      unitId: 'clinic-a',
      principal: { kind: 'system', name: 'test' },
    } as const;
    const { person } = await server.app
      .get(PeopleService, { strict: false })
      .add(scope, { identifier: demoPatient.personalNumber });
    await logIn(browser, demoPatient.id, 'patient');
    expect(browser.visited.at(-1)).toBe('/my');
    const { rows } = await database.query<{ person_id: string }>(
      `select person_id from access.session where person_id is not null`,
    );
    expect(rows).toEqual([{ person_id: person.id }]);
  });
});

describe('what a log-in refuses', () => {
  it('an answer to a log-in that began in another browser', async () => {
    const attacker = new Browser(server.url);
    const page = await attacker.visit('/login/start?as=staff');
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const answer = await attacker.send(action, {
      method: 'POST',
      body: new URLSearchParams({ person: 'anna-akesson' }),
    });
    const resume = await attacker.send(answer.headers.get('location') ?? '');
    const callback = resume.headers.get('location') ?? '';
    expect(callback).toContain('/login/callback?code=');

    const victim = await browser.send(callback);
    expect([victim.status, (await json(victim))['code']]).toEqual([400, 'login-expired']);
    expect(browser.cookie(cookieName)).toBeUndefined();
    // It is still good in the browser that began it, once.
    expect((await attacker.send(callback)).status).toBe(302);
    expect((await attacker.send(callback)).status).toBe(400);
  });

  it('a log-in that took longer than a quarter of an hour', async () => {
    const page = await browser.visit('/login/start?as=staff');
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    server.clock.pass(16);
    const last = await browser.post(action, { person: 'anna-akesson' });
    expect([last.status, (await json(last))['code']]).toEqual([400, 'login-expired']);
  });

  it('a person who thinks better of it', async () => {
    const page = await browser.visit('/login/start?as=staff');
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const last = await browser.post(action, { person: '' });
    expect([last.status, (await json(last))['code']]).toEqual([403, 'login-cancelled']);
  });

  it('a changed code', async () => {
    const page = await browser.visit('/login/start?as=staff');
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const answer = await browser.send(action, {
      method: 'POST',
      body: new URLSearchParams({ person: 'anna-akesson' }),
    });
    const resume = await browser.send(answer.headers.get('location') ?? '');
    const callback = (resume.headers.get('location') ?? '').replace(/code=[^&]+/, 'code=made-up');
    const last = await browser.send(callback);
    expect([last.status, (await json(last))['code']]).toEqual([400, 'login-failed']);
  });

  it('to lead to another site afterwards', async () => {
    await logIn(browser, 'anna-akesson', 'staff', '//evil.example/');
    expect(browser.visited.at(-1)).toBe('/');
  });

  it('more than sixty attempts a minute from one place', async () => {
    const answers: number[] = [];
    for (let attempt = 0; attempt < 61; attempt += 1) {
      answers.push(
        (await browser.send('/login/callback?state=x', { headers: { connection: 'keep-alive' } })).status,
      );
    }
    expect(answers.slice(-1)).toEqual([429]);
    expect(answers[0]).toBe(400);
    server.clock.pass(2);
    expect((await browser.send('/login/callback?state=x')).status).toBe(400);
  });
});

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
    const last = await browser.post('/logout', { _csrf: await formToken() });
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
    const [_csrf, kept] = [await formToken(), browser.cookie(cookieName)];
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

async function formToken(): Promise<string> {
  const { rows } = await database.query<{ csrf_token: string }>(
    `select csrf_token from access.session where token_hash = sha256($1::bytea)`,
    [Buffer.from(browser.cookie(cookieName) ?? '')],
  );
  return rows[0]?.csrf_token ?? '';
}
