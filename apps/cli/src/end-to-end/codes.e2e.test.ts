import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { join } from 'node:path';
import { runProgram, temporaryFiles, type Ended } from './run-program.fixture.js';

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
let database: TestDatabase;
let settings: Record<string, string>;
const run = (...args: string[]): Promise<Ended> => runProgram(args, settings);
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args, '--json')).stdout);

beforeAll(async () => {
  database = await createTestDatabase();
  settings = {
    DATABASE_URL: database.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 3).toString('base64'),
    KVALREG_DEMO_DIR: join(files.root, 'demo'),
    USER: 'kim',
  };
  await run('migrate');
});
afterAll(async () => {
  files.remove();
  await database.drop();
});

describe('code lists at the command line', () => {
  it('are there as a sample, and are searched', async () => {
    const listed = await run('codes', 'list');
    expect(listed).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ncsp +sample +a selection +13/u),
    });
    expect((await run('codes', 'search', 'ncsp', 'ländryggen', 'nervrötter')).stdout).toContain('ABC36');
    expect((await run('codes', 'search', 'ncsp', 'xyz')).stdout).toBe('No code was found.\n');
  });

  it('are refused whole, with every problem by its line', async () => {
    const file = files.write('wrong.csv', 'Kod;text_sv;valid_to\nM54.5;Lumbago;\nrygg;Ont;2019-05-05\n');
    const header = await run('codes', 'load', 'icd-10-se', file, '--edition', '2024');
    expect(header).toMatchObject({ code: 1, stdout: '' });
    expect(header.stderr).toContain('the column "Kod" is not known');
    const rows = await run(
      'codes',
      'load',
      'icd-10-se',
      file,
      '--edition',
      '2024',
      '--column',
      'code=Kod',
      '--json',
    );
    expect(rows.code).toBe(1);
    expect(JSON.parse(rows.stdout)).toMatchObject({
      loaded: false,
      codes: 0,
      problems: [
        expect.stringMatching(/^line 3: code: "rygg"/u),
        expect.stringMatching(/^line 3: valid_to/u),
      ],
    });
    expect(await run('codes', 'load', 'atc', file, '--edition', '1')).toMatchObject({ code: 1, stdout: '' });
    expect(await run('codes', 'load', 'ncsp', file, '--edition', 'sample')).toMatchObject({ code: 1 });
    expect(await run('codes', 'load', 'ncsp', join(files.root, 'none.csv'), '--edition', '1')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('it does not exist'),
    });
  });

  it('take the place of the sample, by edition', async () => {
    const file = files.write(
      'list.csv',
      'code,text_sv,valid_from,valid_to\nm545,Lumbago,1997,\nM79.0,Reumatism,2001,2019\n',
    );
    const load = ['codes', 'load', 'icd-10-se', file, '--edition', 'history'];
    expect((await run(...load, '--dry-run')).stdout).toContain('Dry run, nothing was changed. 2 codes');
    expect(await json(...load)).toMatchObject({
      loaded: true,
      codes: 2,
      isComplete: true,
      firstYear: 1997,
      lastYear: null,
      replaced: false,
      sampleRemoved: true,
    });
    expect((await run(...load, '--years', '2010-2019')).stdout).toBe(
      'Loaded 2 codes of icd-10-se, edition "history", in the place of the one of that name.\n' +
        'It is complete for 2010–2019: what is not in it is no code.\n',
    );
    const editions = (await json('codes', 'list')) as { editions: readonly Record<string, unknown>[] };
    expect(editions.editions.filter(({ system }) => system === 'icd-10-se')).toMatchObject([
      { name: 'history', codes: 2, firstYear: 2010, lastYear: 2019, loadedBy: 'kvalreg codes, kim' },
    ]);
    const found = async (year: string) => json('codes', 'search', 'icd-10-se', 'm', '--year', year);
    expect(await found('2019')).toMatchObject({
      codes: [{ code: 'M54.5' }, { code: 'M79.0', validTo: 2019 }],
    });
  });
});
