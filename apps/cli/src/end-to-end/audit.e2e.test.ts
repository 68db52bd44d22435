import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { join } from 'node:path';
import pg from 'pg';
import { runProgram, temporaryFiles, type Ended } from './run-program.fixture.js';

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
let database: TestDatabase;
let settings: Record<string, string>;
const run = (...args: string[]): Promise<Ended> => runProgram(['audit', ...args], settings);

async function sql(text: string): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(text).finally(() => client.end());
}

beforeAll(async () => {
  database = await createTestDatabase();
  settings = {
    DATABASE_URL: database.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 3).toString('base64'),
    KVALREG_DEMO_DIR: join(files.root, 'demo'),
  };
  await runProgram(['migrate'], settings);
  await sql(
    `insert into audit.event (actor_kind, action) select 'system', 'person.read' from generate_series(1, 5000)`,
  );
});
afterAll(async () => {
  files.remove();
  await database.drop();
});

describe('the log at the command line', () => {
  it('is sealed, verified, and found to be tampered with', async () => {
    const sealed = await run('seal', '--wait', '60');
    const [, head] = /^Sealed .* events in 2 blocks\.\nHead: (2:[0-9a-f]{64})\n$/.exec(sealed.stdout) ?? [];
    expect(head).toBeDefined();
    const whole = await run('verify', '--head', head ?? '');
    expect(whole).toMatchObject({ code: 0, stdout: expect.stringContaining(`Head: ${head ?? ''}`) });

    await sql(`alter table audit.event disable trigger append_only;
      update audit.event set action = 'person.find' where id = 4711;
      alter table audit.event enable trigger append_only`);
    const changed = await run('verify');
    expect(changed).toMatchObject({ code: 1, stdout: '' });
    expect(changed.stderr).toContain('event 4711 (block 2) was changed');
    const json = await run('verify', '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      isWhole: false,
      findings: [{ kind: 'event-changed', event: 4711, block: 2 }],
    });
  });

  it('says what a head looks like, and with which key it was not sealed', async () => {
    expect((await run('verify', '--head', 'abc')).stderr).toContain('the number of the block, a colon');
    settings['KVALREG_IDENTITY_KEY'] = Buffer.alloc(32, 4).toString('base64');
    const foreign = await run('verify');
    expect(foreign).toMatchObject({ code: 1, stderr: expect.stringContaining('another key') });
  });
});
