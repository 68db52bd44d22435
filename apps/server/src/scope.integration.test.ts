import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiTokensService, Database, PeopleService, type NewAssignment } from '@kvalreg/core';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { plugins } from './plugins.js';
import { patientBrowser, staffBrowser } from './fixtures/principals.js';
import { ProbeModule } from './fixtures/probe.js';
import { firstRegister, secondRegister, startTestServer, type TestServer } from './fixtures/test-server.js';

const first = firstRegister.register.id;
const second = secondRegister.register.id;
const system = { kind: 'system', name: 'test' } as const;
let server: TestServer;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ plugins: [...plugins, secondRegister], modules: [ProbeModule] });
  database = new pg.Client(server.databaseUrl);
  await database.connect();
  const people = server.app.get(PeopleService, { strict: false });
  const { person } = await people.add(
    { registerId: first, level: 'unit', unitId: 'clinic-a', principal: system },
    { identifier: '195403129801' },
  );
  const pathway = Object.keys(firstRegister.register.pathways)[0];
  await server.app.get(Database, { strict: false }).asSystem(async (tx) => {
    for (const [register, unit] of [
      [first, 'clinic-a'],
      [first, 'clinic-b'],
      [second, 'clinic-b'],
    ]) {
      await tx.query(
        `insert into register.episode (id, register_id, pathway, person_id, unit_id, opened_on, created_by)
         values ($1, $2, $3, $4, $5, '2025-01-02', 'test')`,
        [randomUUID(), register, pathway, person.id, unit],
      );
    }
  });
});
afterAll(async () => {
  await database.end();
  await server.stop();
});

const leader = (registerId: string, unitId: string): NewAssignment => ({
  role: 'clinic-leader',
  registerId,
  unitId,
});
const office = (registerId: string): NewAssignment => ({ role: 'register-office', registerId, unitId: null });

async function visible(assignments: readonly NewAssignment[], register: string): Promise<unknown> {
  const browser = await staffBrowser(server.app, server.url, assignments);
  return answer(await browser.send(`/api/v1/probe/registers/${register}/units`));
}
async function answer(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  return response.ok ? body : (body as { readonly code: unknown }).code;
}

describe('the rows of a register', () => {
  it('are those of the own clinic', async () => {
    expect(await visible([leader(first, 'clinic-a')], first)).toEqual(['clinic-a']);
    expect(await visible([leader(first, 'clinic-b')], first)).toEqual(['clinic-b']);
  });
  it('are all of the own register for its office', async () => {
    expect(await visible([office(first)], first)).toEqual(['clinic-a', 'clinic-b']);
    expect(await visible([office(second)], second)).toEqual(['clinic-b']);
  });
  it('are none of another register', async () => {
    expect(await visible([office(first)], second)).toBe('other-register');
    expect(await visible([leader(second, 'clinic-b')], first)).toBe('other-register');
    expect(await visible([office(first)], 'no-such-register')).toBe('other-register');
  });
  it('are those of the assignment that is worked under, not of all that are held', async () => {
    const browser = await staffBrowser(server.app, server.url, [leader(first, 'clinic-a'), office(second)]);
    const units = async (register: string): Promise<unknown> =>
      answer(await browser.send(`/api/v1/probe/registers/${register}/units`));
    const held = (await (await browser.send('/api/v1/session')).json()) as {
      readonly assignments: readonly { readonly id: string; readonly registerId: string }[];
    };
    for (const { id, registerId } of held.assignments) {
      await browser.send('/api/v1/session/assignment', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ assignmentId: id }),
      });
      const [own, other] = registerId === first ? [first, second] : [second, first];
      expect(await units(own)).toEqual(registerId === first ? ['clinic-a'] : ['clinic-b']);
      expect(await units(other)).toBe('other-register');
    }
  });
  it('are none for administrators and patients', async () => {
    expect(await visible([{ role: 'administrator', registerId: first, unitId: null }], first)).toBe(
      'not-allowed',
    );
    const patient = await patientBrowser(server.app, server.url, null);
    expect(await answer(await patient.send(`/api/v1/probe/registers/${first}/units`))).toBe('not-allowed');
  });
});

describe('API tokens', () => {
  const tokens = (): ApiTokensService => server.app.get(ApiTokensService, { strict: false });
  const get = async (token: string, path: string, init: RequestInit = {}): Promise<unknown> =>
    answer(
      await fetch(server.url + path, {
        ...init,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      }),
    );
  const units = (token: string, register = first): Promise<unknown> =>
    get(token, `/api/v1/probe/registers/${register}/units`);

  it('give what their assignment gives, without a session', async () => {
    const { token } = await tokens().issue(system, {
      ...leader(first, 'clinic-b'),
      label: 'journal',
      days: 30,
    });
    expect(token).toMatch(/^kvr_[\w-]{43}$/);
    expect(await units(token)).toEqual(['clinic-b']);
    expect(await units(token, second)).toBe('other-register');
    expect(await get(token, '/api/v1/session')).toMatchObject({
      name: 'journal',
      via: 'api-token',
      assignments: [{ role: 'clinic-leader' }],
    });
  });
  it('are stored as a hash, and the log says who made them', async () => {
    const { token } = await tokens().issue(system, { ...office(first), label: 'stored', days: 1 });
    const { rows } = await database.query<{ all: string }>(
      `select (select json_agg(t)::text from access.api_token t) || (select json_agg(e)::text from audit.event e) as all`,
    );
    expect(rows[0]?.all).toContain('api-token.issue');
    expect(rows[0]?.all).not.toContain(token.slice(4));
  });
  it('end by themselves', async () => {
    const { token, expiresAt } = await tokens().issue(system, { ...office(first), label: 'short', days: 1 });
    expect(expiresAt.getTime() - server.clock.now().getTime()).toBe(86_400_000);
    server.clock.pass(24 * 60 - 1);
    expect(await units(token)).toEqual(['clinic-a', 'clinic-b']);
    server.clock.pass(1);
    expect(await units(token)).toBe('invalid-token');
  });
  it('can be revoked by their label', async () => {
    const { token } = await tokens().issue(system, { ...office(first), label: 'lost', days: 30 });
    const other = await tokens().issue(system, { ...office(first), label: 'kept', days: 30 });
    expect(await tokens().revoke(system, 'lost')).toBe(1);
    expect(await units(token)).toBe('invalid-token');
    expect(await units(other.token)).toEqual(['clinic-a', 'clinic-b']);
    await expect(tokens().revoke(system, 'lost')).rejects.toThrow('no valid token with the label "lost"');
  });
  it('end with their assignment', async () => {
    const { token } = await tokens().issue(system, { ...office(first), label: 'moved', days: 30 });
    await database.query(
      `update access.assignment set active = false where user_id = (select id from access.user_account where name = 'moved')`,
    );
    expect(await units(token)).toBe('invalid-token');
  });
  it.each(['kvr_made-up', 'made-up', '', 'kvr_ x'])(
    'are refused when they are "%s", also where none is needed',
    async (token) => {
      const response = await fetch(`${server.url}/api/v1/openapi.json`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.headers.get('www-authenticate')).toContain('invalid_token');
      expect([response.status, await answer(response)]).toEqual([401, 'invalid-token']);
    },
  );
  it('cannot switch to another assignment', async () => {
    const { token } = await tokens().issue(system, { ...office(first), label: 'fixed', days: 30 });
    const choice = { method: 'POST', body: JSON.stringify({ assignmentId: randomUUID() }) };
    expect(await get(token, '/api/v1/session/assignment', choice)).toBe('no-choice');
    expect(await get(token, '/api/v1/session', { method: 'DELETE' })).toBe('no-session');
  });
  it('are made for 1 to 366 days, for a named program, with a unit where the role has one', async () => {
    await expect(tokens().issue(system, { ...office(first), label: 'x', days: 0 })).rejects.toThrow(
      '1 to 366 days, not 0',
    );
    await expect(tokens().issue(system, { ...office(first), label: 'x', days: 367 })).rejects.toThrow(
      'not 367',
    );
    await expect(tokens().issue(system, { ...office(first), label: ' ', days: 1 })).rejects.toThrow(
      'which program',
    );
    await expect(
      tokens().issue(system, { role: 'clinic-staff', registerId: first, unitId: null, label: 'x', days: 1 }),
    ).rejects.toThrow('name the unit');
    await expect(
      tokens().issue(system, { ...office(first), unitId: 'clinic-a', label: 'x', days: 1 }),
    ).rejects.toThrow('leave out the unit');
    await expect(
      tokens().issue(system, { role: 'authority', registerId: null, unitId: null, label: 'x', days: 1 }),
    ).rejects.toThrow('name it');
  });
});
