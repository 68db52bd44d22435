import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '@kvalreg/core';
import type { Pathway } from '@kvalreg/declaration';
import { analysisSql, carryAnswers, planAnalysis, type Answers } from '@kvalreg/engine';
import { isStorableNumber, type Cell } from '@kvalreg/expression';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import fc from 'fast-check';
import pg from 'pg';
import { analysisPathway } from './analysis-pathway.fixture.js';
import { carriedForm } from './carried-form.fixture.js';

const pathway: Pathway = {
  ...analysisPathway,
  forms: { visit: carriedForm },
  occasions: {},
  dimensions: {},
  indicators: {},
};
const plan = planAnalysis('example', 'carried', pathway);

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(analysisSql(plan).functions);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function bySql(version: string, answers: Answers): Promise<Answers> {
  const { rows } = await client.query<{ carried: Answers }>(
    `select analysis."${plan.forms[0]?.carryFunction ?? ''}"($1, $2::jsonb) as carried`,
    [version, JSON.stringify(answers)],
  );
  return rows[0]?.carried ?? {};
}

const anything: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell[]>(
    null,
    true,
    false,
    0,
    1,
    2,
    3,
    4,
    5,
    10,
    11,
    2.5,
    30,
    60.1,
    70.05,
    99.9,
    100,
    250.1,
    -1,
  ),
  fc.constantFrom<Cell[]>(
    'l',
    'r',
    'left',
    'right',
    'bilateral',
    'both',
    'middle',
    'yes',
    'no',
    'true',
    "O'Brien",
    '',
  ),
  fc.constantFrom<Cell[]>(
    '2024-02-29',
    '2023-02-29',
    '0000-01-01',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '24:00',
    '09:30',
  ),
  fc.subarray(['cane', 'walking stick', 'none', 'unclear', 'stick', 'frame', 'home', 'work', 'constructor']),
  fc
    .double({ noNaN: true, min: -1000, max: 1000 })
    .filter(isStorableNumber)
    .map((n) => n + 0),
);
const keys = [
  ...[
    'side',
    'aids',
    'weight',
    'kilos',
    'pounds',
    'smoker',
    'day',
    'hour',
    'note',
    'moved',
    'heavy',
    'later',
  ],
  ...['where', 'places', 'implants.1.name', 'implants.2.name', 'implants.3.name', 'implants.1.brand'],
  ...['pain.rest', 'pain.now', 'pain.worst', 'pain.usual', 'gone', 'constructor'],
];
const answersGiven = fc.dictionary(fc.constantFrom(...keys), anything, {
  maxKeys: 12,
  noNullPrototype: true,
});
const versions = fc.constantFrom('1', '2', '3', 'before all', '4');

describe('answers of earlier versions', () => {
  it('are read by the database as by the program', async () => {
    let carried = 0;
    await fc.assert(
      fc.asyncProperty(versions, answersGiven, async (version, answers) => {
        const expected = carryAnswers(carriedForm, version, answers).answers;
        expect(await bySql(version, answers)).toEqual(expected);
        carried += Object.keys(expected).length;
      }),
      { numRuns: 2000 },
    );
    expect(carried).toBeGreaterThan(2000);
  }, 120_000);

  it.each<[string, Answers, Answers, readonly string[]]>([
    ['3', { side: 'bilateral', smoker: 'yes' }, { side: 'both', smoker: true, heavy: false }, []],
    ['3', { side: 'middle' }, { heavy: false }, ['side']],
    ['3', { weight: 300 }, { heavy: true }, ['weight']],
    [
      '3',
      { places: ['home'], 'implants.2.name': 'A' },
      { where: ['home'], 'implants.2.brand': 'A', heavy: false },
      [],
    ],
    ['2', { kilos: 120, note: 'a' }, { weight: 120, heavy: true, moved: 'a' }, []],
    ['2', { aids: ['cane', 'walking stick', 'none'] }, { aids: ['stick', 'none'], heavy: false }, []],
    ['2', { aids: ['cane', 'unclear'] }, { heavy: false }, []],
    ['2', { aids: ['cane', 'frame'] }, { heavy: false }, ['aids']],
    ['2', { 'pain.usual': 3 }, { 'pain.usual': 4, heavy: false }, []],
    ['1', { side: 'l', pounds: 100 }, { side: 'left', weight: 45.36, heavy: false }, []],
    [
      '1',
      { 'pain.rest': 4, 'pain.usual': 9 },
      { 'pain.now': 4, 'pain.worst': 8, heavy: false },
      ['pain.usual'],
    ],
    ['0', { side: 'left', day: '2024-02-30', weight: 80 }, { side: 'left', weight: 80 }, ['day']],
    ['4', { side: 'anything' }, { side: 'anything' }, []],
  ])('of version %s: %j', async (version, answers, expected, unmapped) => {
    const carried = carryAnswers(carriedForm, version, answers);
    expect(carried.unmapped).toEqual(unmapped);
    expect(carried.answers).toEqual(expected);
    expect(await bySql(version, answers)).toEqual(expected);
  });
});
