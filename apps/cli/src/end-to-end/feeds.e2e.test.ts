import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { runProgram, temporaryFiles, type Ended } from './run-program.fixture.js';

jest.setTimeout(120_000);

const files = temporaryFiles();
let database: TestDatabase;
const run = (...args: string[]): Promise<Ended> =>
  runProgram(args, {
    DATABASE_URL: database.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 3).toString('base64'),
  });

beforeAll(async () => {
  database = await createTestDatabase();
  await run('migrate');
  const units = files.write(
    'units.csv',
    'id;name;regionCode;regionName\nlund;Ortopeden i Lund;12;Region Skåne\n',
  );
  await run('units', 'low-back-pain', '--file', units);
});
afterAll(async () => {
  files.remove();
  await database.drop();
});

describe('import of a feed at the command line', () => {
  const rows =
    'number;unit;care;referredOn\nR1;lund;orthopaedics;2025-01-31\nR2;lund;orthopedics;2025-01-31\n';

  it('takes the rows that are right, and says what is wrong with the others', async () => {
    const file = files.write('referrals.csv', rows);
    const first = await run('import', 'low-back-pain', '--form', 'referral', '--file', file);
    expect(first.code).toBe(1);
    expect(first.stdout).toContain(
      '2 rows (utf-8, separated by semicolon): 1 new, 0 replaced, 0 unchanged, 1 rejected.',
    );
    expect(first.stderr).toContain('line 3, care "orthopedics"');
    const again = await run('import', 'low-back-pain', '--form', 'referral', '--file', file, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ feed: 'referral', accepted: 0, unchanged: 1 });
  });

  it('is counted by the indicators of the feed', async () => {
    const answer = await run(
      'indicators',
      'low-back-pain',
      '--pathway',
      'referral',
      '--by',
      'year',
      '--json',
    );
    expect(answer.stderr).toBe('');
    const { results } = JSON.parse(answer.stdout) as { results: readonly object[] };
    expect(results).toContainEqual(
      expect.objectContaining({ pathway: 'referral', kind: 'count', group: { year: '2025' }, value: 1 }),
    );
    const unknown = await run('indicators', 'low-back-pain', '--pathway', 'refferal');
    expect(unknown.stderr).toContain('Unknown pathway or feed "refferal"');
  });

  it('refuses what is meant for forms', async () => {
    const file = files.write('referrals.csv', rows);
    const answer = await run(
      'import',
      'low-back-pain',
      '--form',
      'referral',
      '--file',
      file,
      '--correct',
      'wrong date',
    );
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain('--correct is for forms');
  });
});
