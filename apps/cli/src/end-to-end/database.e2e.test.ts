import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KeepFiguresService } from '@kvalreg/core';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inApplication, runProgram, temporaryFiles, type Ended } from './run-program.fixture.js';

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
let database: TestDatabase;
let settings: Record<string, string>;
const run = (...args: string[]): Promise<Ended> => runProgram(args, settings);
/** Runs a command that must leave one JSON document and nothing else on standard output. */
async function runJson(
  ...args: string[]
): Promise<{ readonly code: number | null; readonly document: unknown }> {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect(stderr).not.toMatch(/^\s+at /m);
  return { code, document: JSON.parse(stdout) };
}

/** What somebody with all rights on the database could do. */
async function asOwner(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
/** As a worker does, also of so few cases. */
function keepFigures(): Promise<unknown> {
  return inApplication(settings, (application) =>
    application.get(KeepFiguresService).keepUp({ casesWorthKeeping: 0 }),
  );
}

const units =
  'id;name;regionCode;regionName\nlund;Kliniken i Lund;12;Region Skåne\numea;Kliniken i Umeå;24;Region Västerbotten\n';
const header = 'personalNumber;unit;date;operationDate;diagnosis;procedure;levels;complications;reoperation';
const operations = [
  header,
  '19121212-1212;lund;2024-05-02;2024-05-01;central-spinal-stenosis;decompression-midline-preserving;l4-l5;none;nej',
  '198001012395;Kliniken i Umeå;2024-06-03;20240601;lumbar-disc-herniation;disc-surgery-microscopic;l4-l5|l5-s1;none;0',
  '',
].join('\r\n');

beforeAll(async () => {
  database = await createTestDatabase();
  settings = {
    DATABASE_URL: database.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 3).toString('base64'),
    KVALREG_DEMO_DIR: join(files.root, 'demo'),
  };
});
afterAll(async () => {
  files.remove();
  await database.drop();
});

describe('an operator at the command line', () => {
  it('migrates, twice', async () => {
    const { code, document } = await runJson('migrate');
    expect({ code, document }).toMatchObject({
      code: 0,
      document: { registers: expect.arrayContaining(['swespine']) },
    });
    expect((await runJson('migrate')).document).toMatchObject({ migrations: [] });
  });

  it('is told that a register has no clinics, and adds them', async () => {
    const file = files.write('operations.csv', operations);
    const early = await run('import', 'swespine', '--form', 'surgery', '--file', file);
    expect(early).toMatchObject({ code: 1, stdout: '' });
    expect(early.stderr).toContain('kvalreg units swespine');
    const wrong = await run(
      'units',
      'swespine',
      '--file',
      files.write('wrong.csv', 'id,name,town\nLund,x,y\n'),
    );
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('"town" is not known');
    const { code, document } = await runJson('units', 'swespine', '--file', files.write('units.csv', units));
    expect({ code, document }).toMatchObject({
      code: 0,
      document: { saved: 2, units: [{ id: 'lund' }, { id: 'umea' }] },
    });
    expect((await run('units', 'swespine')).stdout).toMatch(/^umea +Kliniken i Umeå/m);
  });

  it('tries an import, carries it out, and may repeat it', async () => {
    const file = files.write('operations.csv', operations);
    const dry = await runJson('import', 'swespine', '--form', 'surgery', '--file', file, '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      document: { dryRun: true, separator: ';', rows: 2, accepted: 2, newPersons: 2, newEpisodes: 2 },
    });
    expect(await runJson('import', 'swespine', '--form', 'surgery', '--file', file)).toMatchObject({
      code: 0,
      document: { dryRun: false, accepted: 2 },
    });
    expect(await runJson('import', 'swespine', '--form', 'surgery', '--file', file)).toMatchObject({
      code: 0,
      document: { accepted: 0, unchanged: 2 },
    });
    const { code, stdout } = await run('import', 'swespine', '--form', 'surgery', '--file', file);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '2 rows (utf-8, separated by semicolon): 0 accepted, 0 corrected, 2 unchanged, 0 rejected.',
    );
  });

  it('sees each rejected row with its reason, and exit code 1', async () => {
    const rows = `${header}\n19121212-1213;lund;2024-05-02;2024-05-01;other;alif;;;\n19121212-1212;lund;2024-05-02;2024-05-01;spondylolisthesis;alif;;;\n`;
    const file = files.write('wrong-rows.csv', rows);
    const { code, document } = await runJson('import', 'swespine', '--form', 'surgery', '--file', file);
    expect(code).toBe(1);
    expect(document).toMatchObject({
      rows: 2,
      rejectedRows: 2,
      rejected: [
        { line: 2, field: 'personalNumber' },
        { line: 3, code: 'conflict' },
      ],
    });
    const words = await run('import', 'swespine', '--form', 'surgery', '--file', file);
    expect(words.code).toBe(1);
    expect(words.stderr).toMatch(/2 rows were rejected:\n {2}- line 2, personalNumber "19121212•+": /);
    expect(words.stderr).not.toContain('1212-1213');
  });

  it('has a file with a wrong header refused whole', async () => {
    const file = files.write('wrong-header.csv', 'personnummer,unit,date,operationDay\n');
    const { code, document } = await runJson('import', 'swespine', '--form', 'surgery', '--file', file);
    expect(code).toBe(1);
    expect(document).toMatchObject({
      error: {
        code: 'file-refused',
        problems: expect.arrayContaining([
          expect.stringContaining('Did you mean "personalNumber"?'),
          expect.stringContaining('Did you mean "operationDate"?'),
        ]),
      },
    });
  });

  it('is told which forms, units and registers there are', async () => {
    const file = files.write('operations.csv', operations);
    expect((await run('import', 'swespine', '--form', 'operation', '--file', file)).stderr).toContain(
      'Choose one of: baseline, surgery, followUp',
    );
    expect((await run('import', 'spine', '--form', 'surgery', '--file', file)).stderr).toMatch(
      /Choose one of: .*swespine/,
    );
    expect(
      (await run('import', 'swespine', '--form', 'surgery', '--file', file, '--unit', 'x')).stderr,
    ).toContain('Units: lund, umea');
  });

  it.each([
    ['import', 'swespine', '--form', 'surgery'],
    ['units', 'swespine'],
  ])('has a folder in the place of a file named as what it is: %s', async (...command) => {
    const { code, stderr } = await run(...command, '--file', files.root);
    expect(code).toBe(1);
    expect(stderr).toBe(`The file ${files.root} cannot be read: it is a folder. Name a file in it.\n`);
  });

  it('exports to standard output and to a file', async () => {
    const { code, stdout, stderr } = await run('export', 'swespine', '--form', 'surgery');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '2 rows\n' });
    expect(stdout.split('\n')[0]).toMatch(
      /^personId,unit,indexDate,date,occasion,channel,formVersion,operationDate,diagnosis,/,
    );
    expect(stdout).toMatch(
      /^[0-9a-f-]{36},lund,2024-05-01,2024-05-02,surgery,import,2,2024-05-01,central-spinal-stenosis,/m,
    );
    const path = join(files.root, 'out.csv');
    expect(await run('export', 'swespine', '--form', 'surgery', '--out', path)).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(readFileSync(path, 'utf8')).toBe(stdout);
    const failed = await run('export', 'swespine', '--form', 'nothing', '--out', join(files.root, 'no.csv'));
    expect(failed.stderr).toContain('Choose one of: baseline, surgery, followUp');
    expect(existsSync(join(files.root, 'no.csv'))).toBe(false);
    expect(
      (await run('export', 'swespine', '--form', 'surgery', '--out', join(files.root, 'none', 'x.csv')))
        .stderr,
    ).toContain('its folder does not exist');
  });

  it('computes indicators as JSON, CSV and a table', async () => {
    const { code, document } = await runJson(
      'indicators',
      'swespine',
      '--indicator',
      'operations',
      '--by',
      'unit',
      '--from',
      '2024-01-01',
      '--to',
      '2024-05-31',
    );
    expect(code).toBe(0);
    expect(document).toMatchObject({
      register: 'swespine',
      by: ['unit'],
      results: [{ indicator: 'operations', group: { unit: 'lund' }, value: 1 }],
    });
    const csv = await run(
      'indicators',
      'swespine',
      '--indicator',
      'operations',
      '--by',
      'unit,year',
      '--format',
      'csv',
    );
    expect(csv.stdout).toMatch(/^pathway,indicator,kind,unit,year,option,population,/);
    expect(csv.stdout).toContain('\nlumbar,operations,count,umea,2024,,1,');
    expect((await run('indicators', 'swespine', '--indicator', 'operations')).stdout).toMatch(
      /^operations +2 +2$/m,
    );
  });

  it.each([
    [['--indicator', 'satisfaction'], /Unknown indicator "satisfaction". Choose one of: .*operations/],
    [['--by', 'town'], /town/],
    [['--from', '2024-13-01'], /Give a date as YYYY-MM-DD/],
    [['--from', '2024-02-01', '--to', '2024-01-01'], /no case can lie between/],
  ])('is told what is wrong with %j', async (args, message) => {
    const { code, stdout, stderr } = await run('indicators', 'swespine', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['indicators', 'swespine'],
    ['seed', 'swespine', '--episodes', '1', '--add'],
    ['releases', 'make', 'swespine', 'lumbar', '--title', 'x', '--purpose', 'x', '--indicator', 'operations'],
    ['releases', 'compare', 'swespine', 'x', '--indicator', 'operations'],
  ])('understands a period alike: %s %s', async (...command) => {
    const never = await run(...command, '--from', '2024-02-01', '--to', '2024-01-01');
    expect(never).toEqual({
      code: 1,
      stdout: '',
      stderr: '--from 2024-02-01 is later than --to 2024-01-01: no case can lie between them.\n',
    });
    expect((await run(...command, '--to', '2024-13-01')).stderr).toContain('Give a date as YYYY-MM-DD');
  });

  it('fills a register with generated data only when it is empty or meant', async () => {
    const refused = await run('seed', 'swespine', '--episodes', '10');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('holds 2 episodes');
    const { code, document } = await runJson('seed', 'swespine', '--episodes', '50', '--seed', '7', '--add');
    expect({ code, document }).toMatchObject({ code: 0, document: { episodes: 50, seed: 7 } });
    expect((await run('seed', 'swespine', '--episodes', 'many')).stderr).toContain('Give a whole number');
  });

  it('freezes figures, computes them again bit for bit, and says why they are others now', async () => {
    const made = await runJson(
      ...['releases', 'make', 'swespine', 'lumbar', '--title', 'Board', '--purpose', 'Meeting in May'],
      ...['--indicator', 'operations,odiYear1', '--by', 'unit,year', '--by', 'year'],
    );
    expect(made).toMatchObject({ code: 0, document: { title: 'Board', cases: 52, erased: 0 } });
    const { id } = made.document as { readonly id: string };
    expect((await run('releases', 'list', 'swespine')).stdout).toContain(`${id}  `);
    const another = `${header}\r\n19811218-9876;lund;2024-05-09;2024-05-08;lumbar-disc-herniation;disc-surgery-microscopic;l4-l5;none;nej\r\n`;
    const file = files.write('another.csv', another);
    expect(await run('import', 'swespine', '--form', 'surgery', '--file', file)).toMatchObject({ code: 0 });

    const again = await run('releases', 'reproduce', 'swespine', id);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toMatch(new RegExp(`^${id}: all \\d+ values are the same\\.$`, 'm'));
    const compared = await runJson('releases', 'compare', 'swespine', id, '--indicator', 'operations');
    expect(compared).toMatchObject({
      code: 0,
      document: {
        before: { release: { title: 'Board' }, nation: { value: 52 } },
        after: { release: null, nation: { value: 53 } },
        definitionChanged: false,
        movements: expect.arrayContaining([{ from: null, to: 'denominator', cases: 1 }]),
      },
    });
    const inWords = await run(
      'releases',
      'compare',
      'swespine',
      id,
      '--indicator',
      'operations',
      '--where',
      'unit=umea',
    );
    expect(inWords.stdout).toContain('No case came, left or moved.');
    expect((await run('releases', 'compare', 'swespine', id, '--indicator', 'none')).code).toBe(1);

    await asOwner(
      `alter table register.figure_release disable trigger user`,
      `update register.figure_release set results = replace(results::text, '"value":52', '"value":51')::json`,
      `alter table register.figure_release enable trigger user`,
    );
    const wrong = await run('releases', 'reproduce', 'swespine', '--all');
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain('all operations {} value: frozen 51, computed 52');
    expect(wrong.stderr).toContain('1 of 1 releases came out otherwise.');
  });

  it('finds kept figures that are not what the cases count', async () => {
    await keepFigures();
    expect(await run('check-figures', 'swespine')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('kept figures as the cases count them'),
    });
    await asOwner(
      `update analysis.figure_level set cells = regexp_replace(cells::text, '[0-9]+', '9', 'g')::json
       where level = 'year' and indicator = 'operations'`,
    );
    const found = await run('check-figures', 'swespine');
    expect({ code: found.code, stdout: found.stdout }).toEqual({ code: 1, stdout: '' });
    expect(found.stderr).toContain('operations');
    await asOwner(`update analysis.swespine_lumbar_case set unit_id = 'umea' where unit_id = 'lund'`);
    expect((await run('check-figures', 'swespine')).stderr).toContain('swespine_lumbar_case');
  });

  it('makes and switches off an administrator who logs in without a provider', async () => {
    const { document } = await runJson(
      'admin',
      'create',
      '--name',
      'Eva Ek',
      '--email',
      'Eva.Ek@example.org',
    );
    const { link } = document as { readonly link: string };
    expect(link).toMatch(/^http:\/\/localhost:3000\/local\/set-up\/[\w-]{43}$/);
    expect((await run('admin', 'list')).stdout).toMatch(/Eva Ek\s+eva\.ek@example\.org\s+waiting/);
    expect(await run('admin', 'disable', '--email', 'eva.ek@example.org')).toMatchObject({ code: 0 });
  });

  it('gives and revokes tokens', async () => {
    const { code, stdout, stderr } = await run(
      'token',
      'swespine',
      '--role',
      'register-office',
      '--label',
      'nightly',
      '--days',
      '2',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^kvr_\S{20,}\n$/);
    expect(stderr).toContain('Valid until');
    const client = new pg.Client(database.url);
    await client.connect();
    const { rows } = await client.query<{ role: string }>(
      `select a.role from access.api_token t join access.assignment a on a.id = t.assignment_id where t.label = 'nightly'`,
    );
    await client.end();
    expect(rows).toEqual([{ role: 'register-office' }]);
    expect(await runJson('token', '--revoke', 'nightly')).toMatchObject({
      code: 0,
      document: { revoked: 1 },
    });
    expect((await run('token', 'swespine', '--role', 'surgeon', '--label', 'x')).stderr).toContain(
      'Choose one of: administrator',
    );
    expect((await run('token', 'swespine')).stderr).toContain('--role and --label');
  });

  it('does not have the data of others opened or emptied by the demo', async () => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(
      `alter table audit.event disable trigger all; delete from audit.event where action = 'generated-data.load'`,
    );
    await client.end();
    const opened = await runProgram(['demo'], { ...settings, PORT: '0' });
    expect(opened.code).toBe(1);
    expect(opened.stderr).toContain('anybody can log in as anybody');
    const emptied = await runProgram(['demo', '--fresh'], { ...settings, PORT: '0' });
    expect(emptied.code).toBe(1);
    expect(emptied.stderr).toContain('add --yes');
    expect((await run('export', 'swespine', '--form', 'surgery')).stderr).toBe('53 rows\n');
  });
});
