import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DemoDirectory,
  EpisodesService,
  LinksService,
  OrganisationService,
  PeopleService,
} from '@kvalreg/core';
import pg from 'pg';
import { Browser } from '../fixtures/browser.js';
import { logIn } from '../fixtures/log-in.js';
import { firstRegister, identityKey, startTestServer, type TestServer } from '../fixtures/test-server.js';
import { plugins } from '../plugins.js';
import { startServer } from '../start-server.js';
import { ensureDemoAccounts } from './demo-accounts.js';
import { demoCast, demoPatient } from './demo-cast.js';

const demoPeople = demoCast(plugins);
const registerId = firstRegister.register.id;
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

const directory = (): DemoDirectory => server.app.get(DemoDirectory, { strict: false });
async function assignments(): Promise<readonly string[]> {
  const { rows } = await database.query<{ text: string }>(
    `select concat_ws(' ', u.name, a.role, a.register_id, a.unit_id) as text
     from access.assignment a join access.user_account u on u.id = a.user_id where a.active order by 1`,
  );
  return rows.map(({ text }) => text);
}

describe('the people of the demo', () => {
  it('hold the assignments that the registers give them, and one person holds several', async () => {
    const all = await assignments();
    expect(all.filter((text) => text.includes(` ${registerId}`) || text.endsWith('administrator'))).toEqual([
      `Anna Åkesson clinic-staff ${registerId} clinic-a`,
      `Bengt Björk clinic-leader ${registerId} clinic-a`,
      `Cecilia Lindqvist register-office ${registerId}`,
      `David Holm register-holder ${registerId}`,
      `Eva Norén authority ${registerId}`,
      'Fredrik Sund administrator',
      `Gunilla Berg clinic-leader ${registerId} clinic-b`,
      `Gunilla Berg clinic-staff ${registerId} clinic-b`,
      `Gunilla Berg register-office ${registerId}`,
    ]);
    // A clinic of the demo beyond the two that there are here gives nobody an assignment.
    const known = demoPeople
      .filter(
        ({ login, assignments: own }) =>
          login === 'staff' && own.some(({ unit }) => (unit?.position ?? 0) < 2),
      )
      .map(({ name }) => name);
    expect(new Set(all.map((text) => known.find((name) => text.startsWith(`${name} `))))).toEqual(
      new Set(known),
    );
  });

  it('are the same after a second start, and follow the clinics that there are', async () => {
    const before = await assignments();
    await ensureDemoAccounts(server.app);
    expect(await assignments()).toEqual(before);
    await server.app
      .get(OrganisationService, { strict: false })
      .save(registerId, [{ id: 'a-new-clinic', name: 'A new clinic', kind: 'clinic' }]);
    await ensureDemoAccounts(server.app);
    expect((await assignments()).filter((text) => text.startsWith('Anna'))).toEqual([
      `Anna Åkesson clinic-staff ${registerId} a-new-clinic`,
    ]);
  });

  it('stand on the start page with what they are and where they work', async () => {
    const users = await directory().users();
    expect(users.map(({ id }) => id)).toEqual(demoPeople.map(({ id }) => id));
    expect(users[0]).toMatchObject({
      name: 'Anna Åkesson',
      roles: ['clinic-staff'],
      places: ['A new clinic'],
      login: 'staff',
    });
    expect(users.find(({ login }) => login === 'patient')).toMatchObject({ roles: ['patient'], places: [] });
  });

  it.each(demoPeople.map(({ id, login }) => [id, login] as const))('can log in: %s', async (id, login) => {
    const browser = new Browser(server.url);
    await logIn(browser, id, login);
    expect((await browser.send('/api/v1/session')).status).toBe(200);
  });
});

describe('the log-in page of the demo', () => {
  const page = async (as: string): Promise<string> =>
    (await new Browser(server.url).visit(`/login/start?as=${as}`)).text();

  it('says that it is a demo, and offers staff or patients, never both', async () => {
    const [staff, patient] = await Promise.all([page('staff'), page('patient')]);
    for (const html of [staff, patient]) {
      expect(html).toContain('<html lang="sv">');
      expect(html).toContain('inget lösenord behövs');
      expect(html).toContain('DEMO');
      expect(html).not.toMatch(/<script|style=/);
    }
    expect(staff).toContain('Anna Åkesson');
    expect(staff).not.toContain(demoPatient.name);
    expect(patient).toContain(demoPatient.name);
    expect(patient).not.toContain('Anna Åkesson');
  });

  it('speaks the language of the site', async () => {
    const start = (headers: Record<string, string>, cookie?: string): Promise<Response> => {
      const browser = new Browser(server.url);
      if (cookie !== undefined) browser.setCookie('kvalreg-language', cookie);
      return browser.visit('/login/start?as=staff', { headers });
    };
    expect(await (await start({ 'accept-language': 'en-GB,en' })).text()).toContain('<html lang="en">');
    expect(await (await start({ 'accept-language': 'nb' })).text()).toContain('<html lang="nb">');
    expect(await (await start({ 'accept-language': 'sv' }, 'en')).text()).toContain('<html lang="en">');
  });

  it('does not ask again who was chosen on the start page', async () => {
    const browser = new Browser(server.url);
    await browser.visit('/login/start?as=staff&person=eva-noren&returnTo=/api/v1/session');
    expect(browser.visited.at(-1)).toBe('/api/v1/session');
    expect(await (await browser.send('/api/v1/session')).json()).toMatchObject({ name: 'Eva Norén' });
    const nobody = await new Browser(server.url).visit('/login/start?as=staff&person=nobody-here');
    expect(await nobody.text()).toContain('<form method="post"');
  });

  it('explains itself when its form is sent twice or out of nowhere', async () => {
    const answer = await new Browser(server.url).visit('/demo-idp/interaction/made-up');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('href="/login"');
    const strange = await new Browser(server.url).visit('/demo-idp/auth?client_id=somebody-else');
    expect(strange.status).toBe(400);
    expect(await strange.text()).toContain('DEMO');
  });
});

describe('a database of real people', () => {
  it('is refused, and nothing is changed in it', async () => {
    await database.query(
      `insert into access.user_account (subject, name) values ('https://login.example.org|1', 'Somebody')`,
    );
    const before = await assignments();
    const env = { DATABASE_URL: server.databaseUrl, PORT: '0', KVALREG_IDENTITY_KEY: identityKey };
    await expect(startServer({ env, plugins, demo: true, log: 'none' })).rejects.toMatchObject({
      code: 'not-a-demo',
    });
    expect(await assignments()).toEqual(before);
    await database.query(`delete from access.user_account where name = 'Somebody'`);
  });
});

describe('the letter to the demo patient', () => {
  it('does not exist before she is in a register', async () => {
    expect(await directory().link()).toBeNull();
  });

  it('opens the form that she is to answer, by link and by code, until it has been used', async () => {
    const scope = {
      registerId,
      level: 'unit',
      unitId: 'clinic-a',
      principal: { kind: 'system', name: 'test' },
    } as const;
    const { person } = await server.app
      .get(PeopleService, { strict: false })
      .add(scope, { identifier: demoPatient.personalNumber, name: demoPatient.name });
    const pathway = Object.keys(firstRegister.register.pathways)[0] ?? '';
    await server.app.get(EpisodesService, { strict: false }).open(scope, { pathway, personId: person.id });

    const [link, again] = await Promise.all([directory().link(), directory().link()]);
    expect(link).toMatchObject({ name: demoPatient.name, path: expect.stringMatching(/^\/a\/[\w-]{22}$/) });
    expect(again).toEqual(link);
    const links = server.app.get(LinksService, { strict: false });
    expect(await links.resolve(link?.path.slice('/a/'.length) ?? '')).toMatchObject({ state: 'open' });
    const { key } = await links.exchangeCode(link?.code ?? '', 'test');
    expect(await links.resolve(key)).toMatchObject({ state: 'open' });

    await database.query('update access.access_link set revoked_at = $1', [server.clock.now()]);
    expect((await directory().link())?.path).not.toBe(link?.path);
  });
});
