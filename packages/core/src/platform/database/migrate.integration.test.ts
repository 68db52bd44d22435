import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import pg from 'pg';
import { migrate } from './migrate.js';

const made: TestDatabase[] = [];
async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase();
  made.push(database);
  return database.url;
}
afterEach(async () => {
  for (const { drop } of made.splice(0)) await drop();
});

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<readonly T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrate', () => {
  let url = '';
  beforeAll(async () => {
    url = (await createTestDatabase()).url;
    await migrate(url);
  });

  it('runs once and then finds nothing to do', async () => {
    const fresh = await emptyDatabase();
    expect(await migrate(fresh)).toEqual(['Initial1730000000001']);
    expect(await migrate(fresh)).toEqual([]);
  });

  it('lets several processes start at once, on one database and on several', async () => {
    const [one, other] = await Promise.all([emptyDatabase(), emptyDatabase()]);
    const runs = await Promise.all([migrate(one), migrate(one), migrate(one), migrate(other)]);
    expect(runs.slice(0, 3).flat()).toEqual(['Initial1730000000001']);
    expect(runs[3]).toEqual(['Initial1730000000001']);
  });

  it('protects every table that holds clinical rows', async () => {
    const open = await query(
      url,
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and not c.relrowsecurity and n.nspname in ('register', 'identity')`,
    );
    expect(open).toEqual([{ name: 'register.manifest' }]);
  });

  it.each(['register.form_response', 'audit.event'])('refuses to change or remove rows of %s, even to the owner', async (table) => {
    await expect(query(url, `delete from ${table}`)).rejects.toThrow('only grows');
    await expect(query(url, `truncate ${table}`)).rejects.toThrow('only grows');
    const column = table === 'audit.event' ? 'action' : 'author';
    await expect(query(url, `update ${table} set ${column} = 'x'`)).rejects.toThrow('only grows');
  });
});
