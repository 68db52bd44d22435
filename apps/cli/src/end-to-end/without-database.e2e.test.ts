import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { manifestOf } from '@kvalreg/declaration';
import { plugins } from '@kvalreg/server/plugins';
import { join } from 'node:path';
import { runProgram, temporaryFiles } from './run-program.fixture.js';

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
afterAll(files.remove);
const json = (name: string, value: unknown): string => files.write(name, JSON.stringify(value));
const swespine = plugins.find(({ register }) => register.id === 'swespine')?.register;
if (!swespine) throw new Error('the spine register is not installed');

describe('kvalreg', () => {
  it.each(['demo', 'migrate', 'seed', 'check', 'units', 'import', 'export', 'indicators', 'score', 'token'])(
    'explains %s with examples',
    async (command) => {
      const { code, stdout, stderr } = await runProgram([command, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Examples:');
    },
  );

  it('answers without a command, or with one that there is not, with help and exit code 1', async () => {
    const none = await runProgram([]);
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain('Commands:');
    const mistyped = await runProgram(['indicatrs']);
    expect(mistyped).toMatchObject({ code: 1, stdout: '' });
    expect(mistyped.stderr).toContain('Did you mean indicators?');
  });

  it('writes usage errors as JSON where JSON is asked for', async () => {
    const { code, stdout } = await runProgram(['import', 'swespine', '--form', 'surgery', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'usage', message: expect.stringContaining('--file') },
    });
  });
});

describe('kvalreg score', () => {
  it('prints scores, category and reason', async () => {
    const answers = json('answers.json', { mo: 1, sc: 1, ua: 1, pd: 1, ad: 2 });
    const { code, stdout, stderr } = await runProgram(['score', 'eq5d3l', '--answers', answers]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      scores: { index: 0.848 },
      category: { profile: '11112' },
      reason: {},
    });
  });

  it('takes settings from a file', async () => {
    const answers = json('full-health.json', { mo: 1, sc: 1, ua: 1, pd: 1, ad: 1 });
    const params = json('params.json', { valueset: 'se-3l-tto-burstrom-2014' });
    const { stdout } = await runProgram(['score', 'eq5d3l', '--answers', answers, '--params', params]);
    expect(JSON.parse(stdout)).toMatchObject({ scores: { index: 0.9694 } });
  });

  it('says why a score is unknown', async () => {
    const answers = json('missing.json', { odi1: 2, odi2: null });
    const { code, stdout } = await runProgram(['score', 'odi', '--answers', answers]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ scores: { score: null }, reason: { score: 'missing-items' } });
  });

  it.each([
    [
      'an instrument that there is not',
      ['nothing', '--answers', 'answers.json'],
      /Unknown instrument "nothing". Choose one of: .*odi/,
    ],
    [
      'a file that there is not',
      ['odi', '--answers', 'nowhere.json'],
      /nowhere.json cannot be read: it does not exist/,
    ],
    [
      'a file that is not JSON',
      ['odi', '--answers', files.write('broken.json', '{"odi1":')],
      /broken.json is not valid JSON/,
    ],
    [
      'unknown items and texts',
      ['odi', '--answers', json('wrong.json', { odi1: '3', x: 1 })],
      /odi1: "3" is not a number[^]*unknown item "x"/,
    ],
    [
      'unknown settings',
      ['odi', '--answers', json('none.json', {}), '--params', json('odd.json', { sum: 1 })],
      /odd.json does not hold settings[^]*sum/,
    ],
    [
      'an unknown value set',
      ['eq5d3l', '--answers', json('none.json', {}), '--params', json('set.json', { valueset: 'x' })],
      /Unknown value set "x". Known: /,
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await runProgram(['score', ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('kvalreg check', () => {
  it('finds nothing wrong with what is installed, and with its manifest', async () => {
    const manifest = files.write('manifest.json', manifestOf(swespine));
    expect(await runProgram(['check', 'swespine', '--manifest', manifest])).toMatchObject({
      code: 0,
      stderr: '',
    });
    const { code, stdout } = await runProgram(['check', manifest, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      register: 'swespine',
      valid: true,
      checked: 'everything',
      problems: [],
    });
  });

  it('lists every problem with its path', async () => {
    const { lumbar } = swespine.pathways;
    const broken = {
      ...swespine,
      id: 'Swe Spine',
      pathways: { lumbar: { ...lumbar, index: ['surgery', 'nothing'] } },
    };
    const path = json('broken-manifest.json', broken);
    const { code, stdout, stderr } = await runProgram(['check', path, '--json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const report = JSON.parse(stdout) as { valid: boolean; problems: { path: string }[] };
    expect(report.valid).toBe(false);
    expect(report.problems.map((problem) => problem.path)).toEqual(
      expect.arrayContaining(['id', 'pathways.lumbar.index']),
    );
    const words = await runProgram(['check', path]);
    expect(words).toMatchObject({ code: 1, stdout: '' });
    expect(words.stderr).toMatch(/^ {2}- id \[/m);
  });

  it('says that it has looked at the shape only, as long as that is wrong', async () => {
    const { lumbar } = swespine.pathways;
    const pathways = { lumbar: { ...lumbar, index: ['surgery', 'nothing'] } };
    const path = json('shapeless.json', { ...swespine, version: 1, pathways });
    const asJson = await runProgram(['check', path, '--json']);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ checked: 'shape', problems: [{ path: 'version' }] });
    const { code, stderr } = await runProgram(['check', path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /has one problem in its shape\. Names, .* are checked when these are mended:\n {2}- version/,
    );
    const mended = await runProgram(['check', json('shaped.json', { ...swespine, pathways })]);
    expect(mended.stderr).toMatch(/has one problem:\n {2}- pathways\.lumbar\.index/);
  });

  it('notices a register that has changed under the same version', async () => {
    const manifest = json('older.json', { ...swespine, holder: { sv: 'Någon annan', en: 'Somebody else' } });
    const { code, stderr } = await runProgram(['check', 'swespine', '--manifest', manifest]);
    expect(code).toBe(1);
    expect(stderr).toContain('calls itself the same version');
  });

  it('names the registers that there are', async () => {
    expect((await runProgram(['check', 'nothing'])).stderr).toMatch(/Choose one of: .*swespine/);
  });
});

describe('without a database', () => {
  it('a command says how to get one', async () => {
    const { code, stderr } = await runProgram(['export', 'swespine', '--form', 'surgery'], {
      KVALREG_DEMO_DIR: join(files.root, 'none'),
    });
    expect(code).toBe(1);
    expect(stderr).toContain('There is no database yet');
  });
  it('or why it cannot be reached', async () => {
    const settings = {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/x',
      KVALREG_IDENTITY_KEY: Buffer.alloc(32).toString('base64'),
    };
    const { code, stdout, stderr } = await runProgram(['migrate', '--json'], settings);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { message: expect.stringContaining('No PostgreSQL answers') },
    });
    expect(stderr).not.toMatch(/^\s+at /m);
  });
  it.each([
    ['postgresql://nobody@127.0.0.1:1/x', 'No PostgreSQL answers at DATABASE_URL'],
    ['nonsense', 'DATABASE_URL'],
  ])('the demo fails at the step that reaches for %s', async (url, message) => {
    const settings = { DATABASE_URL: url, KVALREG_DEMO_DIR: join(files.root, 'other'), PORT: '0' };
    const { code, stdout, stderr } = await runProgram(['demo'], settings);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).not.toContain('✓');
    expect(stderr).toMatch(/✗ Connect to PostgreSQL +\d/);
    expect(stderr.split('✗')[1]).toContain(message);
  });
  it('or which setting is missing', async () => {
    const { code, stderr } = await runProgram(['migrate'], {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/x',
      KVALREG_DEMO_DIR: join(files.root, 'none'),
    });
    expect(code).toBe(1);
    expect(stderr).toContain('KVALREG_IDENTITY_KEY');
  });
});
