import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, PeopleService, rights, RouteCheck, type NewAssignment, type Route } from '@kvalreg/core';
import { randomUUID } from 'node:crypto';
import { ApiDescription } from './app/openapi.controller.js';
import type { Browser } from './fixtures/browser.js';
import { patientBrowser, staffBrowser } from './fixtures/principals.js';
import { firstRegister, startTestServer, type TestServer } from './fixtures/test-server.js';

const registerId = firstRegister.register.id;
const [pathwayId = '', pathway] = Object.entries(firstRegister.register.pathways)[0] ?? [];
const occasion = Object.keys(pathway?.occasions ?? {})[0] ?? '';
const formId = Object.values(pathway?.occasions ?? {})[0]?.form ?? '';
const uuid = randomUUID();
const [episodeId, linkId] = [randomUUID(), randomUUID()];

let server: TestServer;
let own: Browser;
let other: Browser;
let person: string;
beforeAll(async () => {
  server = await startTestServer();
  const scope = {
    registerId,
    level: 'unit',
    unitId: 'clinic-a',
    principal: { kind: 'system', name: 'test' },
  } as const;
  const added = await server.app
    .get(PeopleService, { strict: false })
    .add(scope, { identifier: '195403129801' });
  person = added.person.id;
  await server.app.get(Database, { strict: false }).asSystem(async (tx) => {
    await tx.query(
      `insert into register.episode (id, register_id, pathway, person_id, unit_id, opened_on, created_by)
       values ($1, $2, $3, $4, 'clinic-a', '2025-01-02', 'test')`,
      [episodeId, registerId, pathwayId, person],
    );
    await tx.query(
      `insert into register.occasion (episode_id, register_id, unit_id, pathway, name, form, due_on, opens_on)
       values ($1, $2, 'clinic-a', $3, $4, $5, '2025-03-03', '2025-01-02')`,
      [episodeId, registerId, pathwayId, occasion, formId],
    );
    await tx.query(
      `insert into access.access_link (id, token_hash, register_id, unit_id, episode_id, occasion, expires_at, created_by)
       values ($1, '\\x01', $2, 'clinic-a', $3, $4, '2026-01-01', 'test')`,
      [linkId, registerId, episodeId, occasion],
    );
  });
  const at = (unitId: string): NewAssignment => ({ role: 'clinic-staff', registerId, unitId });
  own = await staffBrowser(server.app, server.url, [at('clinic-a')]);
  other = await staffBrowser(server.app, server.url, [at('clinic-b')]);
});
afterAll(() => server.stop());

/** Routes that the role may use and that name a person, an episode or a link. */
function routesFor(role: 'clinic-staff' | 'patient'): readonly Route[] {
  return server.app
    .get(RouteCheck, { strict: false })
    .routes()
    .filter(({ path }) => /:(person|episode|link)\b/.test(path))
    .filter(({ rule }) => rule && 'requires' in rule && rights[role].includes(rule.requires));
}

const pathOf = (path: string): string =>
  path
    .replaceAll(':register', registerId)
    .replaceAll(':person', person)
    .replaceAll(':episode', episodeId)
    .replaceAll(':link', linkId)
    .replaceAll(':occasion', occasion)
    .replaceAll(/:(revision|page)\b/g, '1')
    .replaceAll(/[:*](\w+)/g, uuid)
    .replaceAll(/[{}]/g, '');

/** What is text in a body may have to be a date or a sentence: the second is tried where the first is no answer. */
async function ask(
  browser: Browser,
  route: Route,
): Promise<{ readonly status: number; readonly text: string }> {
  const first = await askWith(browser, route, '2025-03-03');
  return first.status === 400 ? askWith(browser, route, 'a plain sentence') : first;
}

async function askWith(
  browser: Browser,
  route: Route,
  text: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const { method, path } = route;
  const isSafe = ['GET', 'HEAD'].includes(method);
  const answer = await browser.send(pathOf(path), {
    method,
    headers: {
      accept: 'application/json',
      ...(!isSafe && { origin: server.url, 'content-type': 'application/json' }),
    },
    ...(!isSafe && { body: JSON.stringify(bodyOf(route, text)) }),
  });
  return { status: answer.status, text: await answer.text() };
}

describe('a person, an episode or a link of another clinic', () => {
  it('does not exist, whatever the route and the role', async () => {
    const wrong: string[] = [];
    let shown = 0;
    for (const route of routesFor('clinic-staff')) {
      const { status, text } = await ask(other, route);
      if (status !== 404)
        wrong.push(`${route.method} ${route.path}: ${String(status)} ${text.slice(0, 300)}`);
      // To the own clinic the same address shows something, so that the refusal is not one of everything.
      if (route.method === 'GET' && (await ask(own, route)).status < 400) shown += 1;
    }
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(12);
    expect(routesFor('clinic-staff').length).toBeGreaterThan(40);
  }, 120_000);

  it('does not exist for a patient either, apart from their own', async () => {
    const stranger = await patientBrowser(server.app, server.url, null);
    const wrong: string[] = [];
    for (const route of routesFor('patient')) {
      const { status, text } = await ask(stranger, route);
      if (status !== 404)
        wrong.push(`${route.method} ${route.path}: ${String(status)} ${text.slice(0, 300)}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
}

/** What the API says of the body of a route, filled in as shortly as may be: a new route needs no line here. */
function bodyOf({ method, path }: Route, text: string): unknown {
  const { document } = server.app.get(ApiDescription, { strict: false });
  const described = (document as unknown as { readonly paths: Readonly<Record<string, Operations>> }).paths;
  const operation = described[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  const schema = operation?.requestBody?.content['application/json']?.schema;
  return schema ? valueOf(schema, text) : {};
}
type Operations = Readonly<
  Record<
    string,
    | { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> } }
    | undefined
  >
>;

function valueOf(schema: Schema, text: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return valueOf(first, text);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, valueOf(schema.properties?.[name] ?? {}, text)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => valueOf(schema.items ?? {}, text));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 1);
    case 'boolean':
      return true;
    default:
      return schema.format === 'uuid' ? uuid : text;
  }
}
