import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { createDataSource, openDataSource } from './data-source.js';
import { Database } from './database.js';
import { migrate } from './migrate.js';
import type { RowScope } from './row-scope.js';

const all: RowScope = { registerId: 'r', level: 'register' };
const lund: RowScope = { registerId: 'r', level: 'unit', unitId: 'lund' };

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url);
  database = new Database(await openDataSource(createDataSource(test.url)));
  await database.asSystem((tx) =>
    tx.query('create table note (text text); grant all on note to kvalreg_app'),
  );
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const write = (text: string, scope = all): Promise<unknown> =>
  database.inScope(scope, (tx) => tx.query('insert into note values ($1)', [text]));
async function notes(): Promise<string[]> {
  const rows = await database.asSystem((tx) =>
    tx.query<{ text: string }[]>('select text from note order by text'),
  );
  await database.asSystem((tx) => tx.query('delete from note'));
  return rows.map(({ text }) => text);
}

describe('Database.together', () => {
  it('keeps what its parts wrote, or nothing', async () => {
    await database.together(all, async () => {
      await write('a');
      await write('b', lund);
    });
    expect(await notes()).toEqual(['a', 'b']);

    const failing = database.together(all, async () => {
      await write('a');
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await notes()).toEqual([]);
  });

  it('undoes a part that failed and nothing else', async () => {
    await database.together(all, async () => {
      await write('a');
      await database
        .together(all, async () => {
          await write('b');
          throw new Error('this part');
        })
        .catch(() => undefined);
      await database.inScope(all, (tx) => tx.query('select 1/0')).catch(() => undefined);
      await write('c');
    });
    expect(await notes()).toEqual(['a', 'c']);
  });

  it('gives each part its own scope and the leading transaction its own again', async () => {
    const scopeOf = `select current_setting('role') as role, current_setting('kvalreg.unit') as unit`;
    await database.together(lund, async (tx) => {
      expect(await database.inScope(all, (part) => part.query(scopeOf))).toEqual([
        { role: 'kvalreg_app', unit: '' },
      ]);
      expect(await database.asSystem((part) => part.query(scopeOf))).toEqual([
        { role: 'none', unit: 'lund' },
      ]);
      await database.inScope(all, () => Promise.reject(new Error('no'))).catch(() => undefined);
      expect(await tx.query(scopeOf)).toEqual([{ role: 'kvalreg_app', unit: 'lund' }]);
    });
  });

  it('lets parts that are begun side by side wait for each other', async () => {
    await database.together(all, async () => {
      const parts = ['a', 'b', 'c', 'd'].map(async (text) => {
        await database.inScope(all, async (tx) => {
          await tx.query('insert into note values ($1)', [text]);
          await write(`${text}${text}`);
          if (text === 'c') throw new Error('c fails');
        });
      });
      await Promise.allSettled(parts);
    });
    expect(await notes()).toEqual(['a', 'aa', 'b', 'bb', 'd', 'dd']);
  });
});
