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
  fileURLToPath(new URL(`../../../../packages/statistics/src/data/${name}`, import.meta.url));
const casesOf = (name: string): readonly Readonly<Record<string, unknown>>[] =>
  (JSON.parse(readFileSync(dataFile(name), 'utf8')) as { cases: [] }).cases;
const verify = (...args: readonly string[]) => runProgram(['verify', 'statistics', ...args]);

describe('kvalreg verify statistics', () => {
  const r = dataFile('r-cases.json');
  const register = dataFile('register-cases.json');

  it('agrees with the cases that ship, from several files together', async () => {
    const total = casesOf('r-cases.json').length + casesOf('register-cases.json').length;
    const { code, stdout, stderr } = await verify('--cases', r, '--cases', register, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      total,
      passed: total,
      differences: [],
      unsupported: [],
      compared: expect.any(Number),
    });
    const inWords = await verify('--cases', r, register);
    expect(inWords).toMatchObject({ code: 0, stderr: '' });
    expect(inWords.stdout.split('\n')).toEqual([
      expect.stringMatching(/r-cases\.json: all \d+ cases agree \(\d+ values\)\.$/),
      expect.stringMatching(/register-cases\.json: all \d+ cases agree \(\d+ values\)\.$/),
      '',
    ]);
  });

  it('lists every difference and what it cannot compute, and fails', async () => {
    const wilson = { method: 'proportion_ci', input: { events: 3, n: 21 } };
    const path = json('spoilt.json', {
      cases: [
        { id: 'right', ...wilson, expected: { proportion: 1 / 7 } },
        { id: 'wrong', ...wilson, expected: { proportion: 0.2 } },
        { id: 'unknown', method: 'horoscope', input: {}, expected: {} },
      ],
    });
    const differences = [{ case: 'wrong', field: 'proportion', expected: 0.2, got: 1 / 7 }];
    const unsupported = [{ case: 'unknown', reason: 'The method horoscope is unknown.' }];
    const asJson = await verify('--cases', path, '--json');
    expect(asJson).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(asJson.stdout)).toEqual({ total: 3, passed: 1, differences, unsupported, compared: 2 });
    const inWords = await verify('--cases', path, register);
    expect(inWords).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^\S+register-cases\.json: all \d+ cases agree/),
    });
    expect(inWords.stderr).toMatch(
      /spoilt\.json: 1 of 3 cases agree:\n {2}- wrong: proportion should be 0\.2, but is 0\.14285\d*\n {2}- unknown cannot be verified: The method horoscope is unknown\.\n$/,
    );
    const both = await verify('--cases', path, register, '--json');
    expect(JSON.parse(both.stdout)).toMatchObject({
      differences: [{ file: path, ...differences[0] }],
      unsupported: [{ file: path, ...unsupported[0] }],
    });
  });

  it.each([
    ['without a file', [], "required option '--cases <file...>' not specified"],
    ['with a file that there is not', ['--cases', 'nowhere.json'], 'nowhere.json cannot be read'],
    ['with a file without cases', ['--cases', json('none.json', { cases: [] })], 'none.json holds no cases.'],
    [
      'with a file that is no list of cases',
      ['--cases', json('odd.json', {})],
      'must be a list of cases, or an object',
    ],
  ])('%s, explains itself', async (_, args, message) => {
    const { code, stdout, stderr } = await verify(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });
});
