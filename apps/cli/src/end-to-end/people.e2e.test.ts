import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { join } from 'node:path';
import pg from 'pg';
import { runProgram, temporaryFiles, type Ended } from './run-program.fixture.js';

// Each command starts the whole program, which takes a second or two.
jest.setTimeout(120_000);

const files = temporaryFiles();
let database: TestDatabase;
let settings: Record<string, string>;
const run = (...args: string[]): Promise<Ended> => runProgram(args, settings);
async function runJson(
  ...args: string[]
): Promise<{ readonly code: number | null; readonly document: unknown }> {
  const { code, stdout } = await run(...args, '--json');
  return { code, document: JSON.parse(stdout) };
}
async function sql<T extends pg.QueryResultRow>(text: string): Promise<readonly T[]> {
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query<T>(text).finally(() => client.end());
  return rows;
}

const units =
  'id;name;regionCode;regionName\nlund;Kliniken i Lund;12;Region Skåne\numea;Kliniken i Umeå;24;Region Västerbotten\n';
const operations = [
  'personalNumber;unit;date;operationDate;diagnosis;procedure;levels;complications;reoperation',
  '19121212-1212;lund;2024-05-02;2024-05-01;central-spinal-stenosis;decompression-midline-preserving;l4-l5;none;nej',
  '198001012395;umea;2024-06-03;20240601;lumbar-disc-herniation;disc-surgery-microscopic;l4-l5|l5-s1;none;0',
  '',
].join('\r\n');

beforeAll(async () => {
  database = await createTestDatabase();
  settings = {
    DATABASE_URL: database.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 3).toString('base64'),
    KVALREG_DEMO_DIR: join(files.root, 'demo'),
  };
  for (const args of [
    ['migrate'],
    ['units', 'swespine', '--file', files.write('units.csv', units)],
    ['import', 'swespine', '--form', 'surgery', '--file', files.write('operations.csv', operations)],
  ])
    expect(await run(...args)).toMatchObject({ code: 0 });
});
afterAll(async () => {
  files.remove();
  await database.drop();
});

describe('what has had its time', () => {
  /** Links that stopped working so long ago, by the clock of the database. */
  const link = (age: string, token: string): Promise<unknown> =>
    sql(
      `insert into access.access_link
         (id, token_hash, register_id, unit_id, episode_id, occasion, expires_at, created_by)
       select gen_random_uuid(), '${token}', 'swespine', unit_id, id, 'year1', now() - interval '${age}', 'x'
       from register.episode where unit_id = 'lund'`,
    );
  const links = async (): Promise<number> => (await sql(`select 1 from access.access_link`)).length;

  it('is counted, and stays until it is meant to go', async () => {
    await link('13 months', '\\x01');
    await link('14 months', '\\x02');
    await link('11 months', '\\x03');
    const counted = await runJson('retention');
    expect(counted).toMatchObject({
      code: 0,
      document: {
        rules: expect.arrayContaining([
          expect.objectContaining({ register: 'swespine', what: 'links', count: 2 }),
          expect.objectContaining({ register: 'swespine', what: 'drafts', count: 0 }),
        ]),
      },
    });
    const tried = await run('retention', 'run', '--dry-run', '--register', 'swespine');
    expect(tried).toMatchObject({ code: 0, stderr: '' });
    expect(tried.stdout).toMatch(/^register +what +before +would go$/m);
    expect(tried.stdout).toMatch(/^swespine +links +\d{4}-\d\d-\d\d +2$/m);
    expect(await links()).toBe(3);
  });

  it('goes with a certificate, once, and only of the register that is named', async () => {
    const other = await run('retention', 'run', '--register', 'nrs');
    expect(other).toMatchObject({ code: 0, stderr: '' });
    expect(other.stdout).toMatch(
      /^No rule says how long anything is kept\.\nLog of all registers: 0 events /,
    );
    expect(await links()).toBe(3);
    const gone = await run('retention', 'run', '--register', 'swespine', '--batch', '1');
    expect(gone.code).toBe(0);
    expect(gone.stdout).toMatch(
      /^swespine, certificate [0-9a-f-]{36}:\n {2}links: 2 of access\.access_link$/m,
    );
    expect(await links()).toBe(1);
    const [certificate] = await sql<{ ground: string; counts: unknown; decided_by: string }>(
      'select ground, counts, decided_by from register.erasure_certificate',
    );
    expect(certificate).toEqual({
      ground: 'retention',
      counts: { 'access.access_link': 2 },
      decided_by: expect.stringContaining('retention'),
    });
    expect(await runJson('retention', 'run')).toMatchObject({
      code: 0,
      document: {
        finished: true,
        registers: expect.arrayContaining([
          expect.objectContaining({
            register: 'swespine',
            counts: { drafts: {}, links: {}, contacts: {} },
            certificate: null,
          }),
        ]),
      },
    });
    expect((await run('retention', 'run', '--register', 'swespine')).stdout).toMatch(
      /^swespine: nothing had its time\.$/m,
    );
    expect(await sql('select 1 from register.erasure_certificate')).toHaveLength(1);
  });

  it('is told which registers there are, and what can be done', async () => {
    const unknown = await run('retention', '--register', 'spine');
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/Choose one of: .*swespine/);
    expect((await run('retention', 'remove')).stderr).toContain('run');
    expect((await run('retention', 'run', '--batch', '0')).stderr).toContain('Give a whole number from 1');
  });
});

describe('a file of the population register', () => {
  const people = (): Promise<readonly { died_on: string | null; is_protected: boolean }[]> =>
    sql(`select died_on::text, protected as is_protected from identity.person order by died_on nulls last`);
  const rows = [
    'identifier;event;date',
    '19121212-1212;death;2025-03-01',
    '19800101-2395;protected;2025-04-01',
    '19811218-9876;death;2025-03-01',
  ];

  it('is tried, read, and changes nothing the second time', async () => {
    const file = files.write('changes.csv', rows.join('\n'));
    const tried = await run('population', 'import', file, '--dry-run');
    expect(tried.code).toBe(0);
    expect(tried.stdout).toContain(
      'Dry run, nothing was kept. 3 rows: 2 changed something, 0 known already, 1 of persons who are not here, 0 older than what is known, 0 rejected.',
    );
    expect(await people()).toEqual([
      { died_on: null, is_protected: false },
      { died_on: null, is_protected: false },
    ]);
    expect(await runJson('population', 'import', file, '--register', 'swespine')).toMatchObject({
      code: 0,
      document: { dryRun: false, rows: 3, changed: 2, unchanged: 0, unknown: 1, rejectedRows: 0 },
    });
    expect(await people()).toEqual([
      { died_on: '2025-03-01', is_protected: false },
      { died_on: null, is_protected: true },
    ]);
    expect(await runJson('population', 'import', file)).toMatchObject({
      code: 0,
      document: { changed: 0, unchanged: 2, unknown: 1 },
    });
  });

  it('names the rows that cannot be used, and no whole number', async () => {
    const wrong = [rows[0], '19121212-1213;death;2025-03-01', '19121212-1212;dead;2025-03-01'];
    const file = files.write('wrong.csv', wrong.join('\n'));
    const { code, stdout, stderr } = await run('population', 'import', file);
    expect(code).toBe(1);
    expect(stdout).toContain('2 rows: 0 changed something');
    expect(stderr).toMatch(/^2 rows were rejected:\n {2}- line 2, identifier "19•+13": /m);
    expect(stderr).toMatch(/line 3, event "dead": /);
    expect(stdout + stderr).not.toContain('1212-121');
    expect(await runJson('population', 'import', file)).toMatchObject({
      code: 1,
      document: { rejectedRows: 2, rejected: [{ line: 2 }, { line: 3, field: 'event' }] },
    });
    expect((await run('population', 'import', file, '--language', 'sv')).stderr).not.toContain(
      stderr.split('line 3, event "dead": ')[1],
    );
  });

  it('is refused whole with a header of another file, and where there is none', async () => {
    const other = await runJson(
      'population',
      'import',
      files.write('other.csv', 'personnummer;event;date\n'),
    );
    expect(other).toMatchObject({ code: 1, document: { error: { code: 'file-refused' } } });
    const none = await run('population', 'import', join(files.root, 'none.csv'));
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain('none.csv');
    const register = await run('population', 'import', files.write('c.csv', 'x'), '--register', 'spine');
    expect(register.stderr).toMatch(/Choose one of: .*swespine/);
  });
});
