import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, testServerUrl, type TestDatabase } from '@kvalreg/test-environment';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from './data-source.js';
import { migrations } from '../migrations/index.js';
import { migrate } from './migrate.js';
import { refuseOldSchema } from './refuse-old-schema.js';

const made: TestDatabase[] = [];
async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase();
  made.push(database);
  return database.url;
}
const logins: string[] = [];
afterEach(async () => {
  for (const { drop } of made.splice(0)) await drop();
  for (const name of logins.splice(0)) await query(await testServerUrl(), `drop role ${name}`);
});

/** The same database for a log-in role that is no superuser. */
async function asLogin(url: string, rights: string): Promise<string> {
  const name = `login_${randomBytes(5).toString('hex')}`;
  const database = new URL(url).pathname.slice(1);
  await query(
    url,
    `create role ${name} login password 'x' ${rights}; alter database "${database}" owner to ${name}`,
  );
  logins.push(name);
  const own = new URL(url);
  own.username = name;
  own.password = 'x';
  return own.toString();
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<readonly T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const everyMigration = migrations.map(({ name }) => name);

describe('migrate', () => {
  let url = '';
  beforeAll(async () => {
    url = (await createTestDatabase()).url;
    await migrate(url);
  });

  it('runs once and then finds nothing to do', async () => {
    const fresh = await emptyDatabase();
    expect(await migrate(fresh)).toEqual(everyMigration);
    expect(await migrate(fresh)).toEqual([]);
  });

  it('lets several processes start at once, on one database and on several', async () => {
    const [one, other] = await Promise.all([emptyDatabase(), emptyDatabase()]);
    const runs = await Promise.all([migrate(one), migrate(one), migrate(one), migrate(other)]);
    expect(runs.slice(0, 3).flat()).toEqual(everyMigration);
    expect(runs[3]).toEqual(everyMigration);
  });

  it('needs no superuser: a role that owns the database and may use the application role is enough', async () => {
    const login = await asLogin(await emptyDatabase(), 'createrole');
    await query(url, `grant kvalreg_app to ${new URL(login).username} with admin option`);
    expect(await migrate(login)).toEqual(everyMigration);
    const seen = await query<{ role: string }>(
      login,
      `begin; select set_config('role', 'kvalreg_app', true) as role`,
    ).catch((error: unknown) => error);
    expect(seen).not.toBeInstanceOf(Error);
  });

  it('says what an administrator must run for a role that may not use the application role', async () => {
    const login = await asLogin(await emptyDatabase(), '');
    await expect(migrate(login)).rejects.toMatchObject({
      code: 'application-role-missing',
      message: expect.stringMatching(/may not create or use it\..*grant kvalreg_app to login_/s),
    });
  });

  it('protects every table that holds clinical rows', async () => {
    const open = await query(
      url,
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and not c.relrowsecurity and n.nspname in ('register', 'identity')`,
    );
    expect(open).toEqual([
      { name: 'register.manifest' },
      { name: 'register.participation_rule' },
      { name: 'register.pathway_rule' },
    ]);
  });

  it.each(['register.form_response', 'audit.event'])(
    'refuses to change or remove rows of %s, even to the owner',
    async (table) => {
      await expect(query(url, `delete from ${table}`)).rejects.toThrow('only grows');
      await expect(query(url, `truncate ${table}`)).rejects.toThrow('only grows');
      const column = table === 'audit.event' ? 'action' : 'author';
      await expect(query(url, `update ${table} set ${column} = 'x'`)).rejects.toThrow('only grows');
    },
  );
});

describe('refuseOldSchema', () => {
  const refusal = async (url: string): Promise<unknown> => {
    const dataSource = await createDataSource(url, { poolSize: 1 }).initialize();
    try {
      return await refuseOldSchema(dataSource).catch((error: unknown) => error);
    } finally {
      await dataSource.destroy();
    }
  };

  it('tells an empty database from one that an older program has made, and takes one that is up to date', async () => {
    const url = await emptyDatabase();
    const name = new URL(url).pathname.slice(1);
    const empty = {
      code: 'database-not-migrated',
      message: `The database "${name}" is empty: it has none of the tables yet. Run "npx kvalreg migrate" once, then start again.`,
    };
    expect(await refusal(url)).toMatchObject(empty);
    expect(await refusal(url)).toMatchObject(empty);
    await migrate(url);
    expect(await refusal(url)).toBeUndefined();
    await query(url, 'delete from kvalreg_migration');
    expect(await refusal(url)).toMatchObject({
      message: expect.stringMatching(/older than this program. Run "npx kvalreg migrate"/),
    });
  });
});
