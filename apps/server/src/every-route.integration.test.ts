import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rights, roles, RouteCheck, type NewAssignment, type Role, type Route } from '@kvalreg/core';
import { Browser } from './fixtures/browser.js';
import { patientBrowser, staffBrowser } from './fixtures/principals.js';
import { ForgottenModule, ProbeModule } from './fixtures/probe.js';
import { firstRegister, startTestServer, type TestServer } from './fixtures/test-server.js';

const registerId = firstRegister.register.id;
/** What the guard says when it refuses; whatever else a route answers is its own business. */
const refusals = ['not-logged-in', 'not-allowed', 'no-assignment-chosen', 'no-rule'];
type Visitor = Role | 'nobody' | 'staff-without-choice';
const visitors: readonly Visitor[] = ['nobody', 'staff-without-choice', ...roles];

let server: TestServer;
/** All that the program writes to its log while the routes are walked. */
const lines: string[] = [];
const write = process.stdout.write.bind(process.stdout);
const complain = process.stderr.write.bind(process.stderr);
/** What must never stand in a log: a number, a name, and secrets as they come in headers, addresses and bodies. */
const secrets = {
  number: '195403129801',
  name: 'Hemlig-Hilma',
  token: 'kvr_notALineInAnyLog',
  code: 'NEVERLOGME',
  session: 'session-secret-of-a-browser',
};
const uuid = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g;
beforeAll(async () => {
  const keep = (chunk: string | Uint8Array): boolean => lines.push(String(chunk)) > 0;
  process.stdout.write = keep;
  process.stderr.write = keep;
  server = await startTestServer({ modules: [ProbeModule], log: 'all' });
});
afterAll(async () => {
  await server.stop();
  process.stdout.write = write;
  process.stderr.write = complain;
});

function routes(): readonly Route[] {
  return server.app.get(RouteCheck, { strict: false }).routes();
}

/** Values that stand for something that does not exist, so that what is allowed finds nothing to change. */
const values: Readonly<Record<string, string>> = {
  register: registerId,
  r: registerId,
  pathway: Object.keys(firstRegister.register.pathways)[0] ?? '',
};
const pathOf = (pattern: string): string =>
  pattern
    .replaceAll(/[:*](\w+)/g, (_, name: string) => values[name] ?? '00000000-0000-4000-8000-000000000000')
    .replaceAll(/[{}]/g, '');

function browserFor(visitor: Visitor): Promise<Browser> {
  if (visitor === 'nobody') return Promise.resolve(new Browser(server.url));
  if (visitor === 'patient') return patientBrowser(server.app, server.url, null);
  if (visitor === 'staff-without-choice') {
    const both = (['clinic-leader', 'register-office'] as const).map(assignmentOf);
    return staffBrowser(server.app, server.url, both, { chooses: false });
  }
  return staffBrowser(server.app, server.url, [assignmentOf(visitor)]);
}

function assignmentOf(role: NewAssignment['role']): NewAssignment {
  if (role === 'administrator') return { role, registerId: null, unitId: null };
  return { role, registerId, unitId: role.startsWith('clinic-') ? 'clinic-a' : null };
}

/** As the rights table says it, and not as the guard computes it. */
function expected(route: Route, visitor: Visitor): 'let in' | number {
  const { rule } = route;
  if (!rule) return 403;
  if ('public' in rule) return 'let in';
  if (visitor === 'nobody') return 401;
  if (visitor === 'staff-without-choice') {
    return ['read-own-session', 'choose-assignment'].includes(rule.requires) ? 'let in' : 403;
  }
  return rights[visitor].includes(rule.requires) ? 'let in' : 403;
}

const browsers = new Map<Visitor, Browser>();

/** The visitor's browser; a new one after a route that ended the session. */
async function presentBrowser(visitor: Visitor): Promise<Browser> {
  const present = browsers.get(visitor);
  if (present && (visitor === 'nobody' || present.cookie('kvalreg') !== undefined)) return present;
  const browser = await browserFor(visitor);
  browsers.set(visitor, browser);
  return browser;
}

async function actual(route: Route, visitor: Visitor): Promise<'let in' | number> {
  const browser = await presentBrowser(visitor);
  const isSafe = ['GET', 'HEAD'].includes(route.method);
  const answer = await browser.send(pathOf(route.path), {
    method: route.method,
    headers: {
      accept: 'application/json',
      ...(!isSafe && { origin: server.url, 'content-type': 'application/json' }),
    },
    ...(!isSafe && { body: '{}' }),
  });
  const text = await answer.text();
  const isRefused = refusals.some((code) => text.includes(`"${code}"`));
  if (!isRefused && answer.status >= 500 && answer.status !== 503)
    throw new Error(`${route.method} ${route.path}: ${text}`);
  return isRefused ? answer.status : 'let in';
}

describe('the log', () => {
  it('has a line for each request, and none of them holds a secret or a number', async () => {
    const staff = await presentBrowser('register-office');
    const nobody = new Browser(server.url);
    const said = JSON.stringify({ ...secrets, identifier: secrets.number, passphrase: secrets.code });
    const before = lines.length;
    for (const route of routes()) {
      const path = route.path.replaceAll(/[:*](?!register\b)\w+/g, secrets.number).replaceAll(/[{}]/g, '');
      const query = new URLSearchParams(secrets).toString();
      const isSafe = ['GET', 'HEAD'].includes(route.method);
      for (const [browser, headers] of [
        [staff, {}],
        [nobody, { authorization: `Bearer ${secrets.token}` }],
        [nobody, { cookie: `kvalreg=${secrets.session}` }],
      ] as const) {
        if (
          browser === staff &&
          ['/logout', '/api/v1/session', '/api/v1/session/all', '/sessions/all/end'].includes(route.path)
        )
          continue;
        const answer = await browser.send(`${path.replaceAll(':register', registerId)}?${query}`, {
          method: route.method,
          headers: {
            accept: 'application/json',
            'user-agent': secrets.name,
            ...headers,
            ...(!isSafe && { origin: server.url, 'content-type': 'application/json' }),
          },
          ...(!isSafe && { body: said }),
        });
        await answer.arrayBuffer();
      }
    }
    const log = lines.slice(before).join('');
    expect(log.match(/"message":"request"/g)?.length).toBeGreaterThan(2 * routes().length);
    expect(Object.values(secrets).filter((secret) => log.includes(secret))).toEqual([]);
    // The id of a request is a random UUID, which now and then begins as a personal identity number does.
    expect(log.replaceAll(uuid, '').match(/\b(?:19|20)\d{6}-?\d{4}\b/g)).toBeNull();
  }, 120_000);
});

describe('every route', () => {
  it('lets in the roles that the rights table names, and refuses all others', async () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const route of routes()) {
      const outcomes = await Promise.all(
        visitors.map(async (visitor) => ({
          visitor,
          should: expected(route, visitor),
          does: await actual(route, visitor),
        })),
      );
      checked += outcomes.length;
      for (const { visitor, should, does } of outcomes) {
        if (should === does) continue;
        wrong.push(
          `${route.method} ${route.path} for ${visitor}: ${String(does)} instead of ${String(should)}`,
        );
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBe(routes().length * visitors.length);
    expect(checked).toBeGreaterThan(50);
  }, 120_000);

  it('is known to the check: the router has no route beside those of the controllers', () => {
    const known = new Set(routes().map(({ path }) => path));
    const layers = (
      server.app.getHttpAdapter().getInstance() as { readonly router: { readonly stack: readonly Layer[] } }
    ).router.stack;
    const registered = layers.flatMap(({ route }) => (route ? [route.path] : []));
    expect(registered.length).toBeGreaterThan(10);
    expect(registered.filter((path) => !known.has(path))).toEqual([]);
  });

  it('says who may use it, or the server does not start', async () => {
    await expect(startTestServer({ modules: [ForgottenModule] })).rejects.toThrow(
      'GET /forgotten (ForgottenController.read)',
    );
  });
});

interface Layer {
  readonly route?: { readonly path: string };
}
