import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiTokensService, LocalAccountsService, type NewAssignment } from '@kvalreg/core';
import pg from 'pg';
import { Browser } from './fixtures/browser.js';
import { formToken } from './fixtures/form-token.js';
import { oneTimeCode } from './fixtures/one-time-code.js';
import { logIn, loggedIn } from './fixtures/log-in.js';
import { staffBrowser } from './fixtures/principals.js';
import { firstRegister, startTestServer, type TestServer } from './fixtures/test-server.js';

const registerId = firstRegister.register.id;
const passphrase = 'fyra gröna hästar sover';
let server: TestServer;
let database: pg.Client;
beforeAll(async () => {
  server = await startTestServer();
  database = new pg.Client(server.databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await server.stop();
});

async function json(response: Response | Promise<Response>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>;
}
const html = { accept: 'text/html' };
const statusOf = async (browser: Browser): Promise<number> => (await browser.send('/api/v1/session')).status;

describe('the demo log-in', () => {
  it('says how sure it is, and at which clinic', async () => {
    await database.query(
      `update organisation.unit set hsa_id = 'SE2321000016-' || id where id like 'clinic-%'`,
    );
    const { ensureDemoAccounts } = await import('./demo/demo-accounts.js');
    await ensureDemoAccounts(server.app);
    await loggedIn(server.url, 'anna-akesson');
    const { rows } = await database.query<{ details: unknown }>(
      `select details from audit.event where action = 'session.start' order by id desc limit 1`,
    );
    expect(rows[0]?.details).toEqual({
      level: 3,
      twoFactors: true,
      employeeId: 'anna-akesson',
      commission: 'SE2321000016-clinic-a-anna-akesson',
      purpose: 'Vård och behandling',
    });
    const { rows: sessions } = await database.query<{ login: unknown }>(
      `select details -> 'login' as login from access.session order by created_at desc, id limit 1`,
    );
    expect(sessions[0]?.login).toEqual({
      via: 'provider',
      level: 3,
      twoFactors: true,
      unitIds: ['clinic-a'],
    });
  });

  it('under a commission at a clinic opens no assignment at another', async () => {
    await database.query(
      `update access.assignment set unit_id = 'clinic-b' where user_id = (select id from access.user_account where subject like '%|anna-akesson')`,
    );
    const last = await logIn(new Browser(server.url), 'anna-akesson');
    expect([last.status, (await json(last))['code']]).toEqual([403, 'other-commission']);
    const { ensureDemoAccounts } = await import('./demo/demo-accounts.js');
    await ensureDemoAccounts(server.app);
  });
});

describe('the way in of a local administrator', () => {
  it('goes from the one-time link over both factors to the administration', async () => {
    const { path } = await server.app
      .get(LocalAccountsService, { strict: false })
      .create(
        { kind: 'system', name: 'test' },
        { name: 'Eva Ek', email: 'eva@example.org', registerId: null },
      );
    const browser = new Browser(server.url);
    expect(await (await browser.send('/login', { headers: html })).text()).toContain('href="/local"');

    const page = await (await browser.send(path, { headers: html })).text();
    expect(page).toContain('<svg');
    const sealed = /name="sealed" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const secret = /<dd>((?:[A-Z2-7]{4} ?){8})<\/dd>/.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
    const code = (): string => oneTimeCode(secret, server.clock.now());
    const wrong = await browser.post(path, { passphrase: 'kort', again: '', code: '1', sealed }, html);
    expect(wrong.status).toBe(422);
    const wrongPage = await wrong.text();
    expect(wrongPage).toContain(secret.slice(0, 4));
    expect(wrongPage.match(/aria-invalid="true"/g)).toHaveLength(3);
    const done = await browser.post(path, { passphrase, again: passphrase, code: code(), sealed }, html);
    expect((await done.text()).match(/class="kv-code-shown"/g)).toHaveLength(10);
    expect((await browser.send(path, { headers: html })).status).toBe(410);

    server.clock.pass(1);
    const refused = await browser.post('/local', { email: 'eva@example.org', passphrase, code: '123' }, html);
    expect(refused.status).toBe(422);
    await browser.post('/local', { email: 'eva@example.org', passphrase, code: code() }, html);
    expect(browser.visited.at(-1)).toBe('/administration');
    expect(await json(browser.send('/api/v1/session'))).toMatchObject({
      name: 'Eva Ek',
      assignment: { role: 'administrator', registerId: null },
    });
  });

  it('is not taken from another site', async () => {
    const answer = await new Browser(server.url).post(
      '/local',
      { email: 'eva@example.org', passphrase, code: '1' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    );
    expect([answer.status, (await json(answer))['code']]).toEqual([403, 'cross-site-request']);
  });
});

describe('sessions', () => {
  it('are listed for whom they belong to, and ended one by one or all together', async () => {
    const [here, there, elsewhere] = await Promise.all([
      loggedIn(server.url, 'david-holm'),
      loggedIn(server.url, 'david-holm'),
      loggedIn(server.url, 'fredrik-sund'),
    ]);
    const { sessions } = (await json(here.send('/api/v1/session/all'))) as {
      sessions: { id: string; isThisOne: boolean }[];
    };
    expect(sessions.map(({ isThisOne }) => isThisOne).sort()).toEqual([false, true]);
    const other = sessions.find(({ isThisOne }) => !isThisOne);
    const end = (browser: Browser, id = ''): Promise<Response> =>
      browser.send(`/api/v1/session/all${id}`, { method: 'DELETE', headers: { origin: server.url } });
    expect((await end(elsewhere, `/${other?.id ?? ''}`)).status).toBe(404);
    expect(await statusOf(there)).toBe(200);
    expect((await end(here, `/${other?.id ?? ''}`)).status).toBe(204);
    expect([await statusOf(there), await statusOf(here)]).toEqual([401, 200]);

    const again = await loggedIn(server.url, 'david-holm');
    const page = await (await here.send('/sessions', { headers: html })).text();
    expect(page.match(/action="\/sessions\/[0-9a-f-]{36}\/end"/g)).toHaveLength(2);
    await here.post('/sessions/all/end', { _csrf: await formToken(database, here) }, html);
    expect([await statusOf(here), await statusOf(again), await statusOf(elsewhere)]).toEqual([401, 401, 200]);
    expect(here.cookie('kvalreg')).toBeUndefined();
    const { rows } = await database.query<{ details: unknown }>(
      `select details from audit.event where action = 'session.end-other' order by id`,
    );
    expect(rows.map(({ details }) => details)).toEqual([
      { sessions: 1, everywhere: false },
      { sessions: 2, everywhere: true },
    ]);
  });
});

describe('an administrator', () => {
  const assignment = (role: NewAssignment['role'], unitId: string | null = null): NewAssignment => ({
    role,
    registerId: role === 'administrator' ? null : registerId,
    unitId,
  });
  const accountOf = async (name: string): Promise<string> => {
    const { rows } = await database.query<{ id: string }>(
      `select id from access.user_account where name = $1 and subject like 'kvalreg-demo|%'`,
      [name],
    );
    return rows[0]?.id ?? '';
  };
  const sendJson = (browser: Browser, method: string, path: string, body?: unknown): Promise<Response> =>
    browser.send(path, {
      method,
      headers: { origin: server.url, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it('gives and ends assignments and sessions, and each is logged', async () => {
    const administrator = await loggedIn(server.url, 'fredrik-sund');
    const david = await loggedIn(server.url, 'david-holm');
    const account = await accountOf('David Holm');
    const base = `/api/v1/accounts/${account}`;
    const given = await sendJson(
      administrator,
      'POST',
      `${base}/assignments`,
      assignment('clinic-staff', 'clinic-b'),
    );
    expect(given.status).toBe(201);
    const { assignments } = (await json(given)) as { assignments: { id: string; role: string }[] };
    expect(await json(david.send('/api/v1/session'))).toMatchObject({
      assignments: expect.arrayContaining([
        expect.objectContaining({ role: 'clinic-staff', unitId: 'clinic-b' }),
      ]),
    });
    const id = assignments.find(({ role }) => role === 'clinic-staff')?.id ?? '';
    expect((await sendJson(administrator, 'DELETE', `${base}/assignments/${id}`)).status).toBe(204);
    expect((await sendJson(administrator, 'DELETE', `${base}/assignments/${id}`)).status).toBe(404);
    expect(await json(sendJson(administrator, 'DELETE', `${base}/sessions`))).toEqual({ ended: 1 });
    expect(await statusOf(david)).toBe(401);
    const { rows } = await database.query<{ action: string }>(
      `select action from audit.event where details ->> 'account' = $1 and action <> 'account.read' order by id`,
      [account],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'assignment.give',
      'assignment.end',
      'account.end-sessions',
    ]);
  });

  it('does the same on a page', async () => {
    const administrator = await loggedIn(server.url, 'fredrik-sund');
    const account = await accountOf('David Holm');
    const base = `/administration/accounts/${account}`;
    const list = await (await administrator.send('/administration', { headers: html })).text();
    expect(list).toContain(`href="${base}"`);
    const _csrf = await formToken(database, administrator);
    const fields = { _csrf, role: 'clinic-leader', registerId, unitId: 'clinic-a' };
    await administrator.post(`${base}/assignments`, fields, html);
    const page = await (await administrator.send(base, { headers: html })).text();
    expect(page).toContain('Klinikledning, Clinic A');
    const end = /action="([^"]+assignments\/[^"]+\/end)" *>(?:(?!<\/form>).)*Klinikledning/s.exec(page)?.[1];
    expect(end).toBeDefined();
    await administrator.post(end ?? '', { _csrf }, html);
    expect(await (await administrator.send(base, { headers: html })).text()).not.toContain(
      'Klinikledning, Clinic A',
    );
    const wrong = await administrator.post(`${base}/assignments`, { ...fields, unitId: '' }, html);
    expect(wrong.status).toBe(400);
  });

  it('gives nothing to themselves, and one of a register nothing elsewhere', async () => {
    const administrator = await loggedIn(server.url, 'fredrik-sund');
    const own = `/api/v1/accounts/${await accountOf('Fredrik Sund')}/assignments`;
    const answer = await sendJson(administrator, 'POST', own, assignment('register-office'));
    expect([answer.status, (await json(answer))['code']]).toEqual([403, 'own-account']);

    const inRegister = await staffBrowser(server.app, server.url, [
      { role: 'administrator', registerId, unitId: null },
    ]);
    const path = `/api/v1/accounts/${await accountOf('David Holm')}/assignments`;
    for (const elsewhere of [
      assignment('administrator'),
      { role: 'register-office', registerId: 'no-such', unitId: null },
    ]) {
      const refused = await sendJson(inRegister, 'POST', path, elsewhere);
      expect([refused.status, (await json(refused))['code']]).toEqual([403, 'other-register']);
    }
    expect((await sendJson(inRegister, 'POST', path, assignment('authority'))).status).toBe(201);
  });

  it('reads the whole table of rights', async () => {
    const administrator = await loggedIn(server.url, 'fredrik-sund');
    const page = await (await administrator.send('/administration/rights', { headers: html })).text();
    expect(page).toContain('break-glass');
    expect(page.match(/<tr role="row">/g)?.length).toBeGreaterThan(50);
  });
});

describe('the number of requests', () => {
  let limited: TestServer;
  beforeAll(async () => {
    limited = await startTestServer({ env: { KVALREG_REQUESTS_PER_MINUTE: '20' } });
  });
  afterAll(() => limited.stop());

  it('is bounded for each token, each session and each place by itself', async () => {
    const tokens = limited.app.get(ApiTokensService, { strict: false });
    const issue = (label: string) =>
      tokens.issue(
        { kind: 'system', name: 'test' },
        { role: 'authority', registerId, unitId: null, label, days: 1 },
      );
    const [busy, calm] = await Promise.all([issue('busy'), issue('calm')]);
    const get = (authorization?: string): Promise<Response> =>
      fetch(
        `${limited.url}/api/v1/session`,
        authorization === undefined ? {} : { headers: { authorization } },
      );
    const statuses = async (authorization?: string): Promise<readonly number[]> =>
      (await Promise.all(Array.from({ length: 21 }, () => get(authorization))))
        .map(({ status }) => status)
        .sort();
    expect(await statuses(`Bearer ${busy.token}`)).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
    expect((await get(`Bearer ${calm.token}`)).status).toBe(200);
    const session = await loggedIn(limited.url, 'david-holm');
    expect(await statusOf(session)).toBe(200);
    await statuses();
    const refused = await get();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await statusOf(session)).toBe(200);
  });

  it('is bounded for wrong tokens of one place, whatever else is asked for', async () => {
    const answers: number[] = [];
    for (let attempt = 0; attempt < 61; attempt += 1) {
      const { status } = await fetch(`${limited.url}/api/v1/openapi.json`, {
        headers: { authorization: `Bearer kvr_${String(attempt)}` },
      });
      answers.push(status);
    }
    expect([answers[0], answers.at(-1)]).toEqual([401, 429]);
  });
});
