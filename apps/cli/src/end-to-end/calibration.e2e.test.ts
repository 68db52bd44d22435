import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import { join } from 'node:path';
import { runProgram, temporaryFiles } from './run-program.fixture.js';

/**
 * Operations of 2019 in the annual report of the Swedish spine register for 2021, before surgery → after one year.
 * Global Assessment of the leg and satisfaction: percentages from the best alternative.
 */
const published = {
  'lumbar-disc-herniation': {
    nrsBackYear1: [5, 3],
    nrsLegYear1: [7, 2],
    odiYear1: [48, 18],
    eq5dYear1: [0.24, 0.72],
    eqVasYear1: [44, 74],
    gaLegYear1: [2, 35, 39, 14, 6, 4],
    satisfactionYear1: [76, 17, 7],
  },
  'central-spinal-stenosis': {
    nrsBackYear1: [6.2, 3.5],
    nrsLegYear1: [6.8, 3.5],
    odiYear1: [42, 24],
    eq5dYear1: [0.35, 0.65],
    eqVasYear1: [48, 67],
    gaLegYear1: [7, 26, 28, 17, 13, 10],
    satisfactionYear1: [65, 23, 12],
  },
  'lateral-foraminal-stenosis': {
    nrsBackYear1: [6.1, 3.6],
    nrsLegYear1: [7.1, 3.3],
    odiYear1: [42, 24],
    eq5dYear1: [0.33, 0.64],
    eqVasYear1: [48, 68],
    gaLegYear1: [3, 25, 36, 17, 11, 8],
    satisfactionYear1: [67, 20, 13],
  },
  spondylolisthesis: {
    nrsBackYear1: [6.7, 2.9],
    nrsLegYear1: [5.8, 2.4],
    odiYear1: [41, 18],
    eq5dYear1: [0.33, 0.71],
    eqVasYear1: [45, 72],
    gaLegYear1: [9, 27, 34, 16, 8, 5],
    satisfactionYear1: [75, 16, 9],
  },
  'degenerative-disc-disease': {
    nrsBackYear1: [6.9, 3.3],
    nrsLegYear1: [4.4, 2.2],
    odiYear1: [42, 20],
    eq5dYear1: [0.31, 0.68],
    eqVasYear1: [46, 72],
    gaLegYear1: [18, 25, 29, 14, 8, 6],
    satisfactionYear1: [75, 16, 9],
  },
} as const;
/** How far a generated cohort may lie from the published figure; EQ VAS has the ten-fold scale of the NRS. */
const tolerance: Readonly<Record<string, number>> = {
  nrsBackYear1: 0.2,
  nrsLegYear1: 0.2,
  odiYear1: 2,
  eq5dYear1: 0.03,
  eqVasYear1: 2,
  gaLegYear1: 3,
  satisfactionYear1: 3,
};

interface Figure {
  readonly indicator: string;
  readonly group: Readonly<Record<string, string>>;
  readonly n: number;
  readonly value: number | null;
  readonly before?: { readonly mean: number };
  readonly after?: { readonly mean: number };
  readonly options?: readonly { readonly code: string; readonly value: number }[];
}

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
let database: TestDatabase;
let settings: Record<string, string>;
beforeAll(async () => {
  database = await createTestDatabase();
  settings = {
    DATABASE_URL: database.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 3).toString('base64'),
    KVALREG_DEMO_DIR: join(files.root, 'demo'),
  };
  const period = ['--from', '2019-01-01', '--to', '2019-12-31'];
  await run('migrate');
  await run('seed', 'swespine', '--episodes', '9887', '--seed', '2019', ...period);
}, 240_000);
afterAll(async () => {
  files.remove();
  await database.drop();
});

async function run(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runProgram(args, settings);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

async function figures(...args: readonly string[]): Promise<readonly Figure[]> {
  const text = await run('indicators', 'swespine', '--json', ...args);
  return (JSON.parse(text) as { readonly results: readonly Figure[] }).results;
}

it('a generated cohort of 2019 has the published number of operations and of follow-ups', async () => {
  const results = await figures('--indicator', 'operations,followedUpYear1', '--by', 'year');
  const of = (indicator: string) => results.find((result) => result.indicator === indicator);
  expect(of('operations')).toMatchObject({ n: 9887, group: { year: '2019' } });
  expect(Math.abs((of('followedUpYear1')?.value ?? 0) - 0.69)).toBeLessThan(0.03);
});

it('a generated cohort of 2019 has the published outcomes of each diagnosis', async () => {
  const results = await figures('--indicator', Object.keys(tolerance).join(','), '--by', 'diagnosis');
  const outside: string[] = [];
  for (const [diagnosis, figuresOf] of Object.entries(published)) {
    for (const [indicator, expected] of Object.entries<readonly number[]>(figuresOf)) {
      const result = results.find(
        (one) => one.indicator === indicator && one.group['diagnosis'] === diagnosis,
      );
      const got = result?.options?.map(({ value }) => 100 * value) ?? [
        result?.before?.mean,
        result?.after?.mean,
      ];
      expected.forEach((wanted, at) => {
        const value = got[at] ?? NaN;
        if (!(Math.abs(value - wanted) <= (tolerance[indicator] ?? 0)))
          outside.push(
            `${diagnosis} ${indicator} ${String(at)}: ${String(value)} instead of ${String(wanted)}`,
          );
      });
    }
  }
  expect(outside).toEqual([]);
});
