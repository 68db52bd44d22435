import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram, temporaryFiles } from './run-program.fixture.js';

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
afterAll(files.remove);
const json = (name: string, value: unknown): string => files.write(name, JSON.stringify(value));
const dataFile = (name: string): string =>
  fileURLToPath(new URL(`../../../../packages/instruments/src/data/${name}`, import.meta.url));

describe('kvalreg score', () => {
  it.each([
    [
      'codes',
      'charlson',
      { codes: ['i50.0', 'n18 5'] },
      { weights: 'quan2011' },
      { scores: { score: 3 }, category: { conditions: ['chf', 'renal'] } },
    ],
    [
      'dates',
      'age',
      { birth_date: '2000-02-29', index_date: '2019-02-28' },
      {},
      { scores: { age: 18 }, category: { atLeast70: false } },
    ],
    ['names in snake_case', 'godin', { godin_mild: 2 }, { missing: 'zero' }, { scores: { lsi: 6 } }],
    ['an impossible answer', 'isi', { isi1: 5 }, {}, { scores: {}, reason: { '*': 'out-of-range' } }],
  ])('takes %s', async (_, id, answers, params, expected) => {
    const outcome = await runProgram([
      'score',
      id,
      '--answers',
      json(`${id}.json`, answers),
      '--params',
      json(`${id}-params.json`, params),
    ]);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(outcome.stdout)).toMatchObject(expected);
  });

  it('refuses a setting that the instrument does not have', async () => {
    const answers = json('pain.json', { nrs_back: 3 });
    const params = json('pain-params.json', { missing: 'half' });
    const { code, stderr } = await runProgram([
      'score',
      'nrs-back',
      '--answers',
      answers,
      '--params',
      params,
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('Instrument "nrs-back" has no setting "missing". It has none.');
  });
});

describe('kvalreg verify scores', () => {
  it('agrees with the cases and value tables that ship', async () => {
    const cases = await runProgram(['verify', 'scores', '--cases', dataFile('scoring-vectors.json')]);
    expect(cases).toMatchObject({ code: 0, stderr: '' });
    expect(cases.stdout).toContain('all 203 cases agree');
    const tables = await runProgram([
      'verify',
      'scores',
      '--cases',
      dataFile('eq5d-value-set-vectors.json'),
      '--json',
    ]);
    expect(JSON.parse(tables.stdout)).toEqual({ total: 78, passed: 78, differences: [] });
  });

  it('lists every difference and fails', async () => {
    const { vectors } = JSON.parse(readFileSync(dataFile('scoring-vectors.json'), 'utf8')) as {
      readonly vectors: readonly { readonly id: string; readonly expected: object }[];
    };
    const spoilt = vectors.map((vector, at) =>
      at === 1 ? { ...vector, expected: { scores: { score: 7 } } } : vector,
    );
    const path = json('spoilt.json', { vectors: spoilt });
    const inWords = await runProgram(['verify', 'scores', '--cases', path]);
    expect(inWords).toMatchObject({ code: 1, stdout: '' });
    expect(inWords.stderr).toContain('202 of 203 cases agree, 1 differ');
    expect(inWords.stderr).toContain('scores.score should be 7, but is 0');
    const asJson = await runProgram(['verify', 'scores', '--cases', path, '--json']);
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.stdout)).toEqual({
      total: 203,
      passed: 202,
      differences: [{ case: spoilt[1]?.id, field: 'scores.score', expected: 7, got: 0 }],
    });
  });

  it.each([
    ['without a file', ['scores'], "required option '--cases <file>' not specified"],
    ['with a file without cases', ['scores', '--cases', json('none.json', {})], 'holds no cases'],
    ['without saying what', [], 'scores'],
    ['with --help', ['scores', '--help'], ''],
  ])('%s, explains itself', async (_, args, message) => {
    const { code, stdout, stderr } = await runProgram(['verify', ...args]);
    expect(code).toBe(args.includes('--help') ? 0 : 1);
    if (code === 0) expect(stdout).toContain('Examples:');
    expect(stderr).toContain(message);
  });
});
