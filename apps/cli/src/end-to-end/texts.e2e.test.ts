import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { readFileSync } from 'node:fs';
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

/** The empty pack that the program prints, with a text in every empty place. */
async function filledPack(words: string): Promise<string> {
  const { code, stdout } = await run('texts', 'template', 'odi', '--language', 'sv');
  expect(code).toBe(0);
  return stdout.replaceAll('""', JSON.stringify(words));
}

describe('kvalreg texts', () => {
  it('prints an empty pack, and lists each text that is still to be written', async () => {
    const { stdout } = await run('texts', 'template', 'odi', '--language', 'sv');
    const path = files.write('empty.json', stdout);
    const { code, stderr } = await run('texts', 'check', path);
    expect(code).toBe(1);
    const places = stdout.match(/""/g) ?? [];
    expect(places.length).toBeGreaterThan(70);
    expect(stderr).toContain('licence.holder: is empty; write who holds the licence');
    expect(stderr).toContain('licence.number: is empty; write its number');
    expect(stderr.match(/is empty; write the wording/g)).toHaveLength(places.length - 2);
  });

  it('refuses what is no pack, with every reason, as JSON where asked', async () => {
    const path = files.write('wrong.json', '{"instrument": "odi", "language": "fi", "extra": 1}');
    const { code, stdout } = await run('texts', 'check', path, '--json');
    expect(code).toBe(1);
    const { valid, problems } = JSON.parse(stdout) as {
      valid: boolean;
      problems: { where: string; message: string }[];
    };
    expect(valid).toBe(false);
    expect(problems.map(({ where }) => where).sort()).toEqual([
      'extra',
      'instrumentVersion',
      'items',
      'language',
      'licence',
    ]);
    const none = await run('texts', 'install', files.write('list.json', '[1]'));
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain('nothing was installed');
  });

  it('installs a pack, replaces it, lists both and removes', async () => {
    const first = files.write('first.json', await filledPack('Första'));
    expect((await run('texts', 'check', first)).stdout).toContain('whole. odi version');
    const install = (path: string) =>
      run('texts', 'install', path, '--register', 'swespine', '--by', 'Anna Ek', '--json');
    const one = JSON.parse((await install(first)).stdout) as { id: string; isNew: boolean };
    expect(one.isNew).toBe(true);
    const again = JSON.parse((await install(first)).stdout) as { id: string; isNew: boolean };
    expect(again).toMatchObject({ id: one.id, isNew: false });
    const two = JSON.parse((await install(files.write('second.json', await filledPack('Andra')))).stdout) as {
      id: string;
      replaced: string;
    };
    expect(two.replaced).toBe(one.id);
    const listed = await run('texts', 'list', '--register', 'swespine', '--ended', '--json');
    const { packs } = JSON.parse(listed.stdout) as { packs: readonly Record<string, unknown>[] };
    expect(packs.find(({ id }) => id === two.id)).toMatchObject({
      instrument: 'odi',
      language: 'sv',
      registerId: 'swespine',
      number: 'Andra',
      installedBy: 'Anna Ek',
      endedAt: null,
    });
    expect(packs.find(({ id }) => id === one.id)).toMatchObject({ endedBy: 'Anna Ek' });
    expect((await run('texts', 'list', '--register', 'norspine')).stdout).toContain(
      'No licensed wording is installed.',
    );
    expect((await run('texts', 'remove', two.id)).stdout).toContain('odi in sv: no longer in use.');
    const gone = await run('texts', 'remove', two.id);
    expect(gone).toMatchObject({ code: 1, stdout: '' });
    expect(gone.stderr).toContain(`No text pack "${two.id}" is in use.`);
  });
});

describe('kvalreg verify scores --report', () => {
  it('writes a report to be signed, also where something differs', async () => {
    const cases = [
      {
        id: 'right',
        instrument: 'eqvas',
        answers: { eqvas: 70 },
        expected: { scores: { index: 70 } },
      },
      {
        id: 'wrong<1>',
        instrument: 'nrs-back',
        answers: { nrs_back: 3 },
        expected: { reason: { '*': 'x' } },
      },
    ];
    const report = join(files.root, 'report.html');
    const { code, stderr } = await run(
      ...['verify', 'scores', '--cases', files.write('cases.json', JSON.stringify(cases))],
      ...['--report', report, '--language', 'nb'],
    );
    expect(code).toBe(1);
    const html = readFileSync(report, 'utf8');
    expect(html).toContain('<html lang="nb">');
    expect(html).toContain('wrong&lt;1&gt;');
    for (const line of stderr.split('\n').filter((text) => text.includes('should be')))
      expect(html).toContain(`<td>${/: (\S+) should/.exec(line)?.[1] ?? '?'}</td>`);
    expect(html).toContain(process.version);
    expect(html).toContain('cases.json');
  });

  it('joins scores and statistics in one report, which says what was not tried', async () => {
    const scores = [
      { id: 's', instrument: 'eqvas', answers: { eqvas: 70 }, expected: { scores: { score: 70 } } },
    ];
    const wilson = {
      id: 'w',
      method: 'proportion_ci',
      input: { events: 3, n: 21 },
      expected: { proportion: 1 / 7 },
    };
    const report = join(files.root, 'both.html');
    const { code, stdout } = await run(
      ...['verify', 'all', '--scores', files.write('scores.json', JSON.stringify(scores))],
      ...['--statistics', files.write('wilson.json', JSON.stringify({ cases: [wilson] }))],
      ...['--report', report, '--language', 'en'],
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /scores\.json: all 1 cases agree\.\n\S+wilson\.json: all 1 cases agree \(1 values\)\.\n$/,
    );
    const html = readFileSync(report, 'utf8');
    expect(html).toContain('class="outcome">All 2 cases agree.');
    expect(html).toContain('<td>proportion_ci</td><td class="number">1</td>');
    expect(html).toContain('<td>kaplan_meier</td><td class="number"><span class="untried">not tried');
  });

  it('refuses a place that cannot be written', async () => {
    const cases = files.write(
      'one.json',
      JSON.stringify([{ instrument: 'nrs-back', answers: {}, expected: {} }]),
    );
    const { code, stderr } = await run('verify', 'scores', '--cases', cases, '--report', '/nowhere/x.html');
    expect(code).toBe(1);
    expect(stderr).toContain('its folder does not exist');
  });
});
