import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { join } from 'node:path';
import { runProgram, temporaryFiles, type Ended } from './run-program.fixture.js';

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
let database: TestDatabase;
let settings: Record<string, string>;
const run = (...args: string[]): Promise<Ended> => runProgram(args, settings);

beforeAll(async () => {
  database = await createTestDatabase();
  settings = {
    DATABASE_URL: database.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 3).toString('base64'),
    KVALREG_DEMO_DIR: join(files.root, 'demo'),
  };
  await run('migrate');
});
afterAll(async () => {
  files.remove();
  await database.drop();
});

it('prints response rates of a register that has none yet', async () => {
  const rates = await run('response-rates', 'swespine', '--json');
  expect(rates.code).toBe(0);
  expect(JSON.parse(rates.stdout)).toMatchObject({
    pathway: 'lumbar',
    results: expect.arrayContaining([expect.objectContaining({ indicator: 'year1', n: 0, value: null })]),
  });
});

it('has no trial to verify where none has begun', async () => {
  expect(await run('trial', 'verify', 'swespine')).toMatchObject({
    code: 0,
    stdout: 'No trial has begun.\n',
  });
});
