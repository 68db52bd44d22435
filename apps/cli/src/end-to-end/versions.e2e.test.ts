import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { runProgram, startProgram, temporaryFiles, type Ended } from './run-program.fixture.js';

jest.setTimeout(180_000);

const files = temporaryFiles();
const manifest = new URL('../../../../registers/spine-surgery/swespine.manifest.json', import.meta.url);
const committed = readFileSync(manifest, 'utf8');
/** The manifest with one text replaced in all its places. */
const edited = (name: string, from: string, to: string): string => {
  expect(committed).toContain(from);
  return files.write(name, committed.replaceAll(from, to));
};

let database: TestDatabase;
let settings: Record<string, string>;
let client: pg.Client;
const run = (...args: string[]): Promise<Ended> => runProgram(args, settings);

beforeAll(async () => {
  database = await createTestDatabase();
  settings = {
    DATABASE_URL: database.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 5).toString('base64'),
    KVALREG_DEMO_DIR: join(files.root, 'demo'),
  };
  client = new pg.Client(database.url);
  await client.connect();
});
afterAll(async () => {
  files.remove();
  await client.end();
  await database.drop();
});

describe('kvalreg diff', () => {
  it('finds nothing between a manifest and the declaration that it was made of', async () => {
    const { code, stdout } = await run('diff', 'swespine');
    expect(stdout).toMatch(/^swespine \d+ → swespine \d+: no changes\.\n$/);
    expect(code).toBe(0);
  });

  it('tells in words what a change breaks, and as JSON', async () => {
    const later = edited('later.json', '"spondylolisthesis"', '"slipped-vertebra"');
    const { code, stdout, stderr } = await run('diff', 'swespine', later);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Breaks \(\d+\)\n/);
    expect(stdout).toContain('The form has changed but calls itself version');
    const json = await run('diff', 'swespine', later, '--json');
    expect(json.code).toBe(1);
    const document = JSON.parse(json.stdout) as { changes: { path: string; severity: string }[] };
    expect(document).toMatchObject({ breaks: true, before: { id: 'swespine' } });
    expect(document.changes).toContainEqual(
      expect.objectContaining({
        path: 'pathways.lumbar.forms.surgery.items.diagnosis.options.spondylolisthesis',
        kind: 'removed',
      }),
    );
  });

  it('ends with 0 when everything is compatible', async () => {
    const version = /"version": "(\d+)"/.exec(committed)?.[1] ?? '';
    const titled = committed
      .replace(`"version": "${version}"`, '"version": "99"')
      .replace('"Swespine"', '"Swespine II"');
    const { code, stdout } = await run('diff', 'swespine', files.write('titled.json', titled));
    expect(stdout).toContain('Compatible (');
    expect(stdout).not.toContain('Breaks');
    expect(code).toBe(0);
  });

  it.each([
    [['nothing', 'swespine'], /Unknown register "nothing". Choose one of: .*swespine/],
    [['none.json', 'swespine'], /none\.json cannot be read: it does not exist/],
    [[files.write('list.json', '[1]'), 'swespine'], /is not a manifest that can be compared/],
    [[files.write('text.json', 'version: 1'), 'swespine'], /is not valid JSON/],
    [[files.write('alone.json', committed)], /Name two versions/],
    [['swespine', '--installed'], /Run "kvalreg migrate" first/],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stdout, stderr } = await run('diff', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('compares with what the database runs on', async () => {
    expect((await run('migrate')).code).toBe(0);
    const { code, stdout } = await run('diff', 'swespine', '--installed');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('no changes') });
    const unknown = await run('diff', 'nothing', '--installed');
    expect(unknown.stderr).toMatch(/is not installed in the database. Installed: .*swespine/);
  });
});

describe('kvalreg rescore', () => {
  beforeAll(async () => {
    const csv = 'id;name;regionCode;regionName\nlund;Kliniken i Lund;12;Region Skåne\n';
    expect((await run('units', 'swespine', '--file', files.write('units.csv', csv))).code).toBe(0);
    expect(
      (
        await run(
          'seed',
          'swespine',
          '--episodes',
          '300',
          '--seed',
          '3',
          '--from',
          '2023-01-01',
          '--to',
          '2023-06-30',
        )
      ).code,
    ).toBe(0);
  });

  /** As a version of the instruments with other formulas would have left them. */
  async function withOtherScores(): Promise<number> {
    await client.query('alter table register.form_response disable trigger append_only');
    const { rowCount } = await client.query(
      `update register.form_response r set scores = (
         select jsonb_object_agg(key, case jsonb_typeof(value) when 'number' then to_jsonb(value::float8 + 1) else value end)
         from jsonb_each(r.scores)) where form = 'followUp'`,
    );
    await client.query('alter table register.form_response enable trigger append_only');
    return rowCount ?? 0;
  }
  const scored = async (): Promise<{ rows: number; answers: number }> => {
    const { rows } = await client.query<{ rows: number; answers: number }>(
      'select count(*)::int as rows, count(distinct response_id)::int as answers from register.response_scoring',
    );
    return rows[0] ?? { rows: 0, answers: 0 };
  };
  const analysed = async (): Promise<readonly unknown[]> => {
    const { rows } = await client.query(
      'select * from analysis.swespine_lumbar_f_follow_up order by episode_id, occasion',
    );
    return rows;
  };

  it('survives being killed in the middle: nothing is lost and nothing done twice', async () => {
    const right = await analysed();
    const answers = await withOtherScores();
    expect(answers).toBeGreaterThan(200);
    const dry = await run('rescore', 'swespine', '--dry-run', '--json');
    expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, finished: true });
    expect(await scored()).toEqual({ rows: 0, answers: 0 });

    const { child, ended } = startProgram(
      ['rescore', 'swespine', '--form', 'followUp', '--batch', '5'],
      settings,
    );
    while ((await scored()).answers < 20) await setTimeout(5);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    const halfway = await scored();
    expect(halfway.answers).toBeLessThan(answers);
    expect(halfway.rows).toBe(halfway.answers);
    await setTimeout(200);

    const { code, stdout } = await run('rescore', 'swespine', '--form', 'followUp', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as {
      forms: { looked: number; rescored: number; resumed: boolean; meanChanges: Record<string, number> }[];
    };
    expect(report.forms[0]).toMatchObject({ looked: answers, resumed: true, finished: true });
    const changed = report.forms[0]?.rescored ?? 0;
    expect(await scored()).toEqual({ rows: changed, answers: changed });
    for (const mean of Object.values(report.forms[0]?.meanChanges ?? {})) expect(mean).toBeCloseTo(-1);
    expect(await analysed()).toEqual(right);
  });

  it('stops at Ctrl-C after the batch and says so, and says in words what it did', async () => {
    await client.query('update register.occasion set scoring_id = null');
    const { child, ended } = startProgram(
      ['rescore', 'swespine', '--form', 'followUp', '--batch', '1'],
      settings,
    );
    const before = (await scored()).rows;
    while ((await scored()).rows < before + 10) await setTimeout(5);
    child.kill('SIGINT');
    const stopped = await ended;
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('run the command again to go on from there');
    const { code, stdout } = await run('rescore', 'swespine', '--form', 'followUp');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^lumbar\.followUp, version \d+: [\d ]+ of [\d ]+ answers looked at, [\d ]+ scored anew\./m,
    );
    expect(stdout).toMatch(/mean change/);
    expect((await run('rescore', 'swespine')).stdout).toMatch(/all scored as now/);
  });

  it.each([
    [['nothing'], /Unknown register "nothing"/],
    [['swespine', '--form', 'x'], /has no form "x". Forms: .*followUp/],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await run('rescore', ...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});
