import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './create-test-database.js';
import type { TestDatabase } from './create-test-database.js';

const made: TestDatabase[] = [];

async function database(...options: Parameters<typeof createTestDatabase>): Promise<TestDatabase> {
  const result = await createTestDatabase(...options);
  made.push(result);
  return result;
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

afterEach(async () => {
  for (const { drop } of made.splice(0)) await drop();
});

describe('createTestDatabase', () => {
  it('makes empty databases that do not see each other', async () => {
    const [one, two] = await Promise.all([database(), database()]);
    await query(one.url, 'create table patient (id int)');
    const count = "select count(*)::int as n from pg_tables where tablename = 'patient'";
    expect(await query(one.url, count)).toEqual([{ n: 1 }]);
    expect(await query(two.url, count)).toEqual([{ n: 0 }]);
  });

  it('prepares a template once and copies it for each call', async () => {
    let prepared = 0;
    const template = {
      name: 'once',
      prepare: async (url: string): Promise<void> => {
        prepared += 1;
        await query(url, 'create table unit as select 7 as id');
      },
    };
    const copies = await Promise.all([1, 2, 3].map(() => database({ template })));
    await query(copies[0]?.url ?? '', 'delete from unit');
    expect(prepared).toBe(1);
    expect(await query(copies[0]?.url ?? '', 'select id from unit')).toEqual([]);
    expect(await query(copies[1]?.url ?? '', 'select id from unit')).toEqual([{ id: 7 }]);
  });

  it('keeps no template whose preparation failed', async () => {
    let attempt = 0;
    const template = {
      name: 'second-time',
      prepare: async (url: string): Promise<void> => {
        attempt += 1;
        await query(url, 'create table unit as select 1 as id');
        if (attempt === 1) throw new Error('migration 7 failed');
      },
    };
    await expect(database({ template })).rejects.toThrow('migration 7 failed');
    const { url } = await database({ template });
    expect(await query(url, 'select id from unit')).toEqual([{ id: 1 }]);
  });

  it('drops a database that still has connections', async () => {
    const { url, drop } = await createTestDatabase();
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    await client.connect();
    await drop();
    await expect(query(url, 'select 1')).rejects.toThrow(/does not exist/);
    await client.end().catch(() => undefined);
  });

  it('refuses a name that is no database name', async () => {
    const template = { name: 'a"; drop', prepare: () => Promise.resolve() };
    await expect(createTestDatabase({ template })).rejects.toThrow('"a"; drop" is no name for a template');
  });
});
