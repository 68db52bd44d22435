import { describe, expect, it } from '@jest/globals';
import { evaluateIndicators, type CaseRow } from '@kvalreg/engine';
import { register } from './register.js';

const { lumbar } = register.pathways;
if (!lumbar) throw new Error('the register has this pathway');

let row = 0;
/** A case with an operation; what is not stated is unknown. */
const operated = (variables: CaseRow = {}): CaseRow => ({
  episode_id: String((row += 1)),
  index_date: '2019-06-01',
  surgery__answered: true,
  surgery__diagnosis: 'lumbar-disc-herniation',
  baseline__answered: true,
  year1__answered: false,
  year1__closes_on: '2020-11-28',
  person__sex: 'female',
  person__age: 45,
  ...variables,
});
const followed = (variables: CaseRow = {}) => operated({ year1__answered: true, ...variables });
const times = (count: number, one: CaseRow) => Array.from({ length: count }, () => operated(one));

function figure(indicator: string, cases: readonly CaseRow[]) {
  const [result] = evaluateIndicators(
    lumbar ?? never(),
    { indicators: [indicator], groups: [[]], dataDate: '2021-06-30' },
    cases,
  );
  return result ?? never();
}
function never(): never {
  throw new Error('there is one result');
}

describe('follow-up', () => {
  it('leaves out those who may still answer, whether they have or not', () => {
    const open = [
      operated({ year1__closes_on: '2021-06-30' }),
      followed({ year1__closes_on: '2021-07-01' }),
      operated({ year1__closes_on: '2021-06-29' }),
    ];
    expect(figure('followedUpYear1', open)).toMatchObject({ population: 3, excluded: [2], n: 1, k: 0 });
  });

  it('counts everyone whose time to answer is over in the denominator', () => {
    const cases = [...times(9887 - 6795, {}), ...times(6795, { year1__answered: true })];
    expect(figure('operations', cases)).toMatchObject({ value: 9887 });
    expect(figure('followedUpYear1', cases)).toMatchObject({ n: 9887, k: 6795, unknown: 0 });
    expect(figure('followedUpYear1', cases).value).toBeCloseTo(0.687, 3);
  });
});

describe('pain decreased', () => {
  // Leg pain one year after surgery for disc herniation in 2019: percentages of the annual report.
  const published = { 1: 35, 2: 39, 3: 14, 4: 6, 5: 4, 0: 2 };
  const cases = [
    ...Object.entries(published).flatMap(([code, percent]) =>
      times(percent, { year1__answered: true, year1__ga_leg__ga: Number(code) }),
    ),
    ...times(7, { year1__answered: true }),
    ...times(30, {}),
  ];

  it('leaves out those who had no such pain', () => {
    expect(figure('legPainDecreased', cases)).toMatchObject({ population: 107, unknown: 7, n: 98, k: 74 });
  });

  it('is also counted among all who answered', () => {
    expect(figure('legPainDecreasedAll', cases)).toMatchObject({
      population: 107,
      unknown: 7,
      n: 100,
      k: 74,
      value: 0.74,
    });
  });

  it('shows every answer in the distribution', () => {
    const { n, options } = figure('gaLegYear1', cases);
    expect(n).toBe(100);
    expect(options?.map(({ code, k }) => [code, k])).toEqual([
      ['0', 2],
      ['1', 35],
      ['2', 39],
      ['3', 14],
      ['4', 6],
      ['5', 4],
    ]);
  });

  it('of the back asks for the back', () => {
    const back = [0, 1, 2, 3].map((code) => followed({ year1__ga_back__ga: code, year1__ga_leg__ga: 5 }));
    expect(figure('backPainDecreased', back)).toMatchObject({ n: 3, k: 2 });
  });
});

describe('satisfied', () => {
  it('is the first of three steps among those who answered', () => {
    const cases = [1, 1, 2, 3, null].map((code) => followed({ year1__satisfaction__sat_se: code }));
    expect(figure('satisfied', cases)).toMatchObject({ population: 5, unknown: 1, n: 4, k: 2, value: 0.5 });
    expect(figure('satisfactionYear1', cases).options?.map(({ k }) => k)).toEqual([2, 1, 1]);
  });
});

describe('change', () => {
  it.each([
    ['nrsBackYear1', 'nrs_back__score', 6, 3],
    ['nrsLegYear1', 'nrs_leg__score', 7, 2],
    ['odiYear1', 'odi__score', 48, 18],
    ['eq5dYear1', 'eq5d__index', 0.24, 0.72],
    ['eqVasYear1', 'eq_vas__score', 44, 74],
  ])('%s is of patients with both values', (indicator, column, before, after) => {
    const both = { [`baseline__${column}`]: before, [`year1__${column}`]: after };
    const cases = [
      followed(both),
      followed(both),
      followed({ [`baseline__${column}`]: 0 }),
      followed({ [`year1__${column}`]: 0 }),
      operated({ [`baseline__${column}`]: 0 }),
    ];
    const result = figure(indicator, cases);
    expect(result).toMatchObject({
      population: 4,
      unknown: 2,
      n: 2,
      before: { mean: before },
      after: { mean: after },
    });
    expect(result.value).toBeCloseTo(after - before, 12);
  });
});

describe('dimensions', () => {
  const groupOf = (dimension: string, variables: CaseRow) => {
    const [result] = evaluateIndicators(lumbar, { indicators: ['operations'], groups: [[dimension]] }, [
      operated(variables),
    ]);
    return result?.group[dimension];
  };

  it.each([
    ['lumbar-disc-herniation', 'disc-herniation'],
    ['foraminal-disc-herniation', 'other'],
    ['disc-herniation-cauda-equina', 'other'],
    ['central-spinal-stenosis', 'spinal-stenosis'],
    ['lateral-foraminal-stenosis', 'spinal-stenosis'],
    ['spondylolisthesis', 'spondylolisthesis'],
    ['degenerative-disc-disease', 'degenerative-disc-disease'],
    ['coccygodynia', 'other'],
    ['back-pain-after-decompression', 'other'],
    ['other', 'other'],
    [null, '(unknown)'],
  ])('%s belongs to %s', (diagnosis, group) => {
    expect(groupOf('diagnosisGroup', { surgery__diagnosis: diagnosis })).toBe(group);
  });

  it.each([
    ['disc-surgery-microscopic', 'disc-surgery'],
    ['decompression-not-midline-preserving', 'decompression'],
    ['decompression-uninstrumented-fusion', 'fusion'],
    ['alif', 'fusion'],
    ['disc-prosthesis', 'other'],
    [null, '(unknown)'],
  ])('%s is %s', (procedure, group) => {
    expect(groupOf('procedureGroup', { surgery__procedure: procedure })).toBe(group);
  });

  it.each([
    [15, 'under-40'],
    [39, 'under-40'],
    [40, '40-to-59'],
    [60, '60-to-74'],
    [74, '60-to-74'],
    [75, '75-and-over'],
    [null, '(unknown)'],
  ])('age %s is %s', (age, group) => {
    expect(groupOf('ageGroup', { person__age: age })).toBe(group);
  });
});
