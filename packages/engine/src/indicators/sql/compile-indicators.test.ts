import { describe, expect, it } from '@jest/globals';
import { checkIndicatorRequest } from '../request/check-request.js';
import { compileIndicators } from './compile-indicators.js';
import { planAnalysis } from '../../analysis/plan-analysis.js';
import { readIndicatorRows } from './read-indicator-rows.js';
import { smallPathway } from './small-pathway.fixture.js';

const plan = planAnalysis('reg', 'path', smallPathway);

describe('compileIndicators', () => {
  it('asks for everything in one scan, with values as parameters and shared counts once', () => {
    const { sql, params } = compileIndicators(plan, smallPathway, {
      indicators: ['cases', 'grave', 'smokers'],
      groups: [['unit', 'year'], ['year'], []],
      filter: { unit: ["o'hara"], kind: ['a', '(unknown)'], year: ['2020'] },
      from: '2020-01-01',
    });
    expect(sql).toBe(
      [
        'select grouping("unit_id", "index__year") as "set",',
        '  "unit_id" as "d0",',
        '  "index__year" as "d1",',
        '  (count(*))::float8 as "a0",',
        '  (count(*) filter (where ("visit__pain"::float8 >= $1::float8)))::float8 as "a1",',
        '  (count(*) filter (where ("visit__smokes" is not null)))::float8 as "a2",',
        '  (count(*) filter (where "visit__smokes"))::float8 as "a3"',
        'from analysis."reg_path_case"',
        'where "unit_id" = any($2::text[])',
        '  and ("d__kind" = any($3::text[]) or "d__kind" is null)',
        '  and "index__year" = any($4::int[])',
        '  and index_date >= $5::date',
        'group by grouping sets (("unit_id", "index__year"), ("index__year"), ())',
      ].join('\n'),
    );
    expect(params).toEqual([7, ["o'hara"], ['a'], [2020], '2020-01-01']);
  });

  it('looks up once what every indicator is about, and groups plainly where it can', () => {
    const { sql } = compileIndicators(plan, smallPathway, { indicators: ['grave'], groups: [['year']] });
    expect(sql).toBe(
      [
        'select grouping("index__year") as "set",',
        '  "index__year" as "d0",',
        '  (count(*))::float8 as "a0"',
        'from analysis."reg_path_case"',
        'where (("visit__pain"::float8 >= $1::float8))',
        'group by "index__year"',
      ].join('\n'),
    );
    const all = compileIndicators(plan, smallPathway, { indicators: ['cases'], groups: [[]] });
    expect(all.sql).toBe('select (count(*))::float8 as "a0"\nfrom analysis."reg_path_case"');
  });

  it('refuses what is not declared', () => {
    const compile = (more: object) => () =>
      compileIndicators(plan, smallPathway, { indicators: ['cases'], groups: [[]], ...more });
    expect(compile({ indicators: ['constructor'] })).toThrow(
      'Unknown indicator "constructor". Known: cases, grave, smokers.',
    );
    expect(compile({ groups: [['hour']] })).toThrow(
      'Unknown dimension "hour". Known: unit, hospital, region, year, half, quarter, month, rolling, sex, ageClass, residence, kind.',
    );
    expect(compile({ filter: { year: ['20'] } })).toThrow('"20" is not a year');
  });
});

describe('readIndicatorRows', () => {
  it('refuses rows of another request instead of showing a wrong number', () => {
    const request = { indicators: ['cases'], groups: [[]] };
    expect(readIndicatorRows(smallPathway, request, [{ a0: '12' }])).toMatchObject([{ n: 12 }]);
    expect(() => readIndicatorRows(smallPathway, request, [{ b0: '12' }])).toThrow(
      'column "a0" holds no number',
    );
  });
});

describe('checkIndicatorRequest', () => {
  const check = (more: object) =>
    checkIndicatorRequest(smallPathway, { indicators: ['cases'], groups: [['unit']], ...more }).map(
      ({ parameter, code, message }) => [parameter, code, message],
    );
  it.each<[object, readonly string[]]>([
    [
      { indicators: ['cass'] },
      [
        'indicator',
        'unknown-indicator',
        'indicator: "cass" is not known. Choose among: cases, grave, smokers.',
      ],
    ],
    [
      { groups: [['hour']] },
      [
        'by',
        'unknown-dimension',
        'by: "hour" is not known. Choose among: unit, hospital, region, year, half, quarter, month, rolling, sex, ageClass, residence, kind.',
      ],
    ],
    [
      { filter: { kind: ['c'] } },
      ['kind', 'unknown-value', 'kind: "c" is not known. Choose among: a, b, (unknown).'],
    ],
    [
      { filter: { sex: ['x'] } },
      ['sex', 'unknown-value', 'sex: "x" is not known. Choose among: female, male, (unknown).'],
    ],
    [
      { filter: { year: ['20x'] } },
      ['year', 'unknown-value', 'year: "20x" is not a year. Write four digits, for example 2024.'],
    ],
    [
      { from: '2020-02-30' },
      [
        'from',
        'not-a-date',
        'from: "2020-02-30" is not a date. Write an existing day as YYYY-MM-DD, for example 2024-01-31.',
      ],
    ],
    [
      { from: '2020-02-02', to: '2020-02-01' },
      ['from', 'from-after-to', 'from: 2020-02-02 is later than to (2020-02-01). Exchange them.'],
    ],
    [
      { indicators: [] },
      ['indicator', 'nothing-asked', 'No indicator is asked for. Choose among: cases, grave, smokers.'],
    ],
  ])('%j', (more, problem) => {
    expect(check(more)).toEqual([problem]);
  });

  it('accepts what can be answered', () => {
    expect(
      check({
        filter: { unit: ['anything'], kind: ['a'], year: ['1999'] },
        from: '2020-01-01',
        to: '2020-01-01',
      }),
    ).toEqual([]);
  });
});
