import { describe, expect, it } from '@jest/globals';
import { defineFeed, type Indicator } from '@kvalreg/declaration';
import { eq } from '@kvalreg/expression';
import { checkIndicatorRequest } from './request/check-request.js';
import type { CaseRow } from './case-row.js';
import { evaluateIndicators } from './evaluate-indicators.js';
import { requestParts } from './request/request-parts.js';

const label = { en: 'x' };
const named = { title: label, definition: label };
const visits = defineFeed({
  title: label,
  description: label,
  items: {
    number: { kind: 'text', label, required: true, maxLength: 20 },
    came: { kind: 'date', label, required: true },
    answered: { kind: 'date', label },
    good: { kind: 'boolean', label },
  },
  key: 'number',
  index: 'came',
  dimensions: () => ({}),
  indicators: ({ row }) => ({
    visits: { kind: 'count', ...named, completeAfter: { months: 3 } },
    threeYears: { kind: 'count', ...named, lookBack: { years: 3 } },
    halfYear: { kind: 'count', ...named, lookBack: { months: 6 } },
    answers: { kind: 'count', ...named, date: row.answered },
    good: {
      kind: 'proportion',
      ...named,
      denominator: eq(row.good, row.good),
      numerator: row.good,
      smallestN: 3,
    },
  }),
  reports: {},
});
const row = (came: string, answered: string | null = null, good = true): CaseRow => ({
  unit_id: 'a',
  index_date: came,
  index__year: Number(came.slice(0, 4)),
  index__month: came.slice(0, 7),
  row__came: came,
  row__answered: answered,
  row__good: good,
});
const rows = [
  row('2021-12-31', '2022-01-05'),
  row('2022-01-01', '2023-02-01', false),
  row('2023-06-30', null),
  row('2023-07-01', '2023-07-20'),
  row('2024-02-10', '2024-02-29'),
];
const ask = (indicator: string, by: readonly string[], more: object = {}) =>
  evaluateIndicators(
    visits,
    { indicators: [indicator], groups: [by], dataDate: '2024-05-10', ...more },
    rows,
  ).map(({ group, n, incomplete, short }) =>
    [...Object.values(group), String(n), ...(incomplete ? [short ? 'short' : 'incomplete'] : [])].join(' '),
  );

describe('periods', () => {
  it('are halves and quarters of calendar years as well', () => {
    expect(ask('threeYears', ['half'], { ownPeriods: true })).toEqual([
      '2021-H2 1',
      '2022-H1 1',
      '2023-H1 1',
      '2023-H2 1',
      '2024-H1 1 incomplete',
    ]);
    expect(ask('answers', ['quarter'])).toEqual([
      '(unknown) 1',
      '2022-Q1 1',
      '2023-Q1 1',
      '2023-Q3 1',
      '2024-Q1 1',
    ]);
  });

  it('are complete after the day that lies so long after their last one', () => {
    expect(ask('visits', ['year'])).toEqual(['2021 1', '2022 1', '2023 2', '2024 1 incomplete']);
    // Three months after 29 February is 29 May; after 31 December it is 31 March.
    expect(ask('visits', ['month'], { filter: { year: ['2024'] } })).toEqual(['2024-02 1 incomplete']);
    expect(ask('visits', ['year'], { dataDate: '2024-03-31' })[2]).toBe('2023 2 incomplete');
    expect(ask('visits', ['year'], { dataDate: '2024-04-01' })[2]).toBe('2023 2');
    // Without so long: on the last day itself somebody may still come.
    expect(ask('answers', ['year'], { dataDate: '2023-12-31' })[2]).toBe('2023 2 incomplete');
    expect(ask('answers', ['year'], { dataDate: '2024-01-01' })[2]).toBe('2023 2');
  });

  it('are as complete when they are chosen as when they divide', () => {
    expect(ask('answers', [], { filter: { year: ['2023'] } })).toEqual(['2']);
    expect(ask('answers', [], { filter: { year: ['2023', '2024'] } })).toEqual(['3 incomplete']);
    expect(ask('visits', [], { filter: { quarter: ['2024-Q1'] } })).toEqual(['1 incomplete']);
    expect(ask('visits', [], { filter: { unit: ['a'] } })).toEqual(['5']);
  });

  it('count cases by the day that the indicator names, and those without it apart', () => {
    expect(ask('answers', ['year'])).toEqual(
      ['(unknown) 1', '2022 1', '2023 2', '2024 1'].map((text) =>
        text.startsWith('2024') ? `${text} incomplete` : text,
      ),
    );
    expect(ask('answers', [])).toEqual(['5']);
    expect(ask('answers', [], { from: '2023-01-01' })).toEqual(['3']);
    expect(ask('answers', [], { filter: { year: ['2023', '(unknown)'] } })).toEqual(['3']);
  });
});

describe('twelve months up to each month', () => {
  it('hold every case twelve times, but for months that are still to come', () => {
    const found = ask('answers', ['rolling'], { dataDate: '2023-03-10' });
    expect(found).toEqual([
      '(unknown) 1',
      // The first eleven begin before the first case: there is no year in them.
      ...Array.from({ length: 11 }, (_, at) => `2022-${String(at + 1).padStart(2, '0')} 1 short`),
      '2022-12 1',
      '2023-02 1',
      '2023-03 1 incomplete',
    ]);
    expect(ask('visits', [], { filter: { rolling: ['2024-06'] } })).toEqual(['0 incomplete']);
    // From July 2023 to April 2024: two of them, and once together with the months before.
    expect(ask('visits', [], { filter: { rolling: ['2024-04'] } })).toEqual(['3 incomplete']);
    expect(ask('visits', [], { filter: { rolling: ['2022-12', '2023-12'] } })).toEqual(['3']);
  });

  it('are not asked of what is judged on one day', () => {
    const snapshot = { ...visits.indicators['visits'], basis: 'snapshot' } as Indicator;
    const source = { ...visits, indicators: { ...visits.indicators, snapshot } };
    expect(
      checkIndicatorRequest(source, { indicators: ['visits', 'snapshot'], groups: [['rolling']] }),
    ).toMatchObject([{ parameter: 'by', code: 'snapshot-rolling', value: 'snapshot' }]);
    expect(() => requestParts(source, { indicators: ['snapshot'], groups: [['rolling']] })).toThrow(
      RangeError,
    );
  });
});

describe('a look-back', () => {
  it('counts cases from so long before the end of each period, and each of them once', () => {
    expect(ask('threeYears', ['year'])).toEqual([
      '2021 1 short',
      '2022 2 short',
      '2023 4',
      '2024 4 incomplete',
    ]);
    // 31 December 2021 is outside the three years up to the end of 2024.
    expect(ask('threeYears', [], { filter: { year: ['2024'] } })).toEqual(['4 incomplete']);
    expect(ask('threeYears', [], { filter: { year: ['2023', '2024'] } })).toEqual(['5 incomplete']);
    expect(ask('threeYears', [], { from: '2024-01-01', to: '2024-12-31' })).toEqual(['4']);
    // Three years up to 30 December begin on 31 December.
    expect(ask('threeYears', [], { from: '2024-02-01', to: '2024-12-30' })).toEqual(['5']);
    expect(ask('threeYears', [])).toEqual(['5']);
  });

  it('shorter than the period changes nothing, longer ones reach into the period before', () => {
    expect(ask('halfYear', ['year'])).toEqual(['2021 1', '2022 1', '2023 2', '2024 1 incomplete']);
    expect(ask('halfYear', ['quarter'], { filter: { year: ['2023'] } })).toEqual([
      '2023-Q2 1',
      '2023-Q3 2',
      '2023-Q4 1',
    ]);
  });

  it('needs a reading of its own', () => {
    const parts = requestParts(visits, {
      indicators: ['visits', 'threeYears', 'answers'],
      groups: [['year'], ['rolling'], []],
      dataDate: '2024-05-10',
    });
    expect(
      parts.map(({ basis, lookBack, date, request }) => [
        basis,
        lookBack ?? 0,
        date !== undefined,
        request.indicators.join(),
        request.groups.length,
      ]),
    ).toEqual([
      ['index', 0, false, 'visits', 2],
      ['windows', 0, false, 'visits', 1],
      ['index', 0, false, 'threeYears', 1],
      ['windows', 36, false, 'threeYears', 2],
      ['index', 0, true, 'answers', 2],
      ['windows', 0, true, 'answers', 1],
    ]);
  });
});

describe('few cases', () => {
  it('have no value and nothing that it follows from', () => {
    const request = { indicators: ['good'], groups: [['year'], []], dataDate: '2024-05-10' };
    const results = evaluateIndicators(visits, request, rows);
    expect(results.map(({ n, k, value, few }) => [n, k, value, few])).toEqual([
      [1, undefined, null, true],
      [1, undefined, null, true],
      [2, undefined, null, true],
      [1, undefined, null, true],
      [5, 4, 0.8, undefined],
    ]);
  });
});
