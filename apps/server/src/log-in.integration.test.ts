import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleService } from '@kvalreg/core';
import pg from 'pg';
import { demoPatient } from './demo/demo-cast.js';
import { Browser } from './fixtures/browser.js';
import { formToken } from './fixtures/form-token.js';
import { logIn } from './fixtures/log-in.js';
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
    await browser.post('/logout', { _csrf: await formToken(database, browser) });
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
