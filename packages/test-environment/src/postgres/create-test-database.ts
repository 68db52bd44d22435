import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testRun, testServerUrl } from './test-server.js';

export interface TestTemplate {
  /** Names the state that `prepare` makes; one name, one state. */
  readonly name: string;
  /** Runs once per test run, on an empty database: migrations, seed data. Must close its connections. */
  readonly prepare: (url: string) => Promise<void>;
}

export interface TestDatabase {
  /** As superuser. */
  readonly url: string;
  /** Removes the database, also when connections are still open. */
  readonly drop: () => Promise<void>;
}

/**
 * Makes a database for one test file: empty, or a copy of a template that is prepared by the first
 * test of the run that asks for it (copying takes some 30 ms, also of a migrated database).
 */
export async function createTestDatabase(
  options: { readonly template?: TestTemplate } = {},
): Promise<TestDatabase> {
  const server = await testServerUrl();
  const source = options.template ? await ensureTemplate(server, options.template) : 'template1';
  const name = `kvalreg_${testRun()}_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database "${name}" template "${source}"`));
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}

async function ensureTemplate(server: string, template: TestTemplate): Promise<string> {
  if (!/^[a-z0-9-]{1,25}$/.test(template.name)) {
    throw new Error(`"${template.name}" is no name for a template: use at most 25 of a–z, 0–9 and "-"`);
  }
  const name = `kvalreg_${testRun()}_template_${template.name}`;
  await onServer(server, async (client) => {
    // Tests run side by side: one prepares, the others wait. The lock ends with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await prepareTemplate(client, server, template, name);
  });
  return name;
}

/** Prepared under another name, so that a preparation that fails leaves no half-made template. */
async function prepareTemplate(
  client: pg.Client,
  server: string,
  template: TestTemplate,
  name: string,
): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await client.query(`drop database if exists "${unfinished}" with (force)`);
  await client.query(`create database "${unfinished}"`);
  await template.prepare(databaseUrl(server, unfinished));
  await client.query(`alter database "${unfinished}" rename to "${name}"`);
}

async function dropDatabase(server: string, name: string): Promise<void> {
  await onServer(server, (client) => client.query(`drop database if exists "${name}" with (force)`));
}

async function onServer(server: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(server);
  await client.connect().catch((error: unknown) => {
    const { host } = new URL(server);
    throw new Error(`The PostgreSQL server for the tests at ${host} does not answer`, { cause: error });
  });
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}
