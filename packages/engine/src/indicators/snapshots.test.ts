import { describe, expect, it } from '@jest/globals';
import { defineFeed } from '@kvalreg/declaration';
import { and, daysBetween, eq, gt, isKnown, lte, not } from '@kvalreg/expression';
import type { CaseRow } from './case-row.js';
import { evaluateIndicators } from './evaluate-indicators.js';
import { requestParts } from './request/request-parts.js';

const label = { en: 'x' };
const named = { title: label, definition: label };

const referrals = defineFeed({
  title: label,
  description: label,
  items: {
    number: { kind: 'text', label, required: true, maxLength: 20 },
    referredOn: { kind: 'date', label, required: true },
    seenOn: { kind: 'date', label },
    chosen: { kind: 'boolean', label },
  },
  key: 'number',
  index: 'referredOn',
  dimensions: () => ({}),
  indicators: ({ row, data, index }) => ({
    referrals: { kind: 'count', ...named },
    waiting: {
      kind: 'proportion',
      basis: 'snapshot',
      ...named,
      population: not(and(isKnown(row.seenOn), lte(row.seenOn, data.date))),
      exclusions: [{ title: label, when: eq(row.chosen, true) }],
      denominator: lte(index.date, data.date),
      numerator: lte(daysBetween(row.referredOn, data.date), 90),
    },
    waitingLong: {
      kind: 'count',
      basis: 'snapshot',
      ...named,
      population: and(
        not(and(isKnown(row.seenOn), lte(row.seenOn, data.date))),
        gt(daysBetween(row.referredOn, data.date), 90),
      ),
    },
  }),
  reports: {},
});

const row = (referredOn: string, seenOn: string | null, unit_id = 'a'): CaseRow => ({
  unit_id,
  index_date: referredOn,
  index__year: Number(referredOn.slice(0, 4)),
  index__month: referredOn.slice(0, 7),
  row__referred_on: referredOn,
  row__seen_on: seenOn,
  row__chosen: false,
});
/** Referred in November, January and March; the first is seen at last in February. */
const rows = [row('2023-11-20', '2024-02-10'), row('2024-01-31', null), row('2024-03-05', '2024-04-01', 'b')];
const ask = (groups: readonly string[][], more: object = {}) =>
  evaluateIndicators(
    referrals,
    { indicators: ['waiting'], groups, dataDate: '2024-05-10', ...more },
    rows,
  ).map(({ group, n, k, asOf, incomplete }) => [
    Object.values(group).join(' '),
    `${String(k)}/${String(n)}`,
    asOf,
    incomplete,
  ]);

describe('snapshots', () => {
  it('judge each case on the last day of every month from the first case to the day of the figures', () => {
    expect(ask([['month']])).toEqual([
      ['2023-11', '1/1', '2023-11-30', undefined],
      ['2023-12', '1/1', '2023-12-31', undefined],
      // On 31 January one has waited for 72 days and one was referred on that very day.
      ['2024-01', '2/2', '2024-01-31', undefined],
      ['2024-02', '1/1', '2024-02-29', undefined],
      // Seen on 1 April: still waiting on 31 March.
      ['2024-03', '2/2', '2024-03-31', undefined],
      // 90 days after 31 January is 30 April: at most 90 days.
      ['2024-04', '1/1', '2024-04-30', undefined],
      ['2024-05', '0/1', '2024-05-10', true],
    ]);
  });

  it('take the end of each year, and the day of the figures in the year in progress', () => {
    expect(ask([['year']])).toEqual([
      ['2023', '1/1', '2023-12-31', undefined],
      ['2024', '0/1', '2024-05-10', true],
    ]);
  });

  it('are not complete on the last day itself, and are later when the end of a period is asked for', () => {
    const [march] = ask([['month']], { dataDate: '2024-03-31', filter: { month: ['2024-03'] } });
    expect(march).toEqual(['2024-03', '2/2', '2024-03-31', true]);
    const [asked] = ask([['month']], { to: '2024-03-31', filter: { month: ['2024-03'] } });
    expect(asked).toEqual(['2024-03', '2/2', '2024-03-31', undefined]);
  });

  it('take one day without a period: that of the figures, or the end of what is chosen', () => {
    expect(ask([[]])).toEqual([['', '0/1', '2024-05-10', undefined]]);
    expect(ask([[]], { filter: { year: ['2023'] } })).toEqual([['', '1/1', '2023-12-31', undefined]]);
    expect(ask([[]], { filter: { month: ['2024-01', '2024-02'] } })).toEqual([
      ['', '1/1', '2024-02-29', undefined],
    ]);
    expect(ask([[]], { to: '2024-03-15' })).toEqual([['', '2/2', '2024-03-15', undefined]]);
    expect(ask([[]], { filter: { year: ['2031'] } })).toEqual([['', '0/0', undefined, undefined]]);
  });

  it('choose periods by year and month, whenever a case began', () => {
    expect(ask([['unit', 'month']], { filter: { year: ['2024'], month: ['2023-12', '2024-03'] } })).toEqual([
      ['a 2024-03', '1/1', '2024-03-31', undefined],
      ['b 2024-03', '1/1', '2024-03-31', undefined],
    ]);
    expect(ask([['year']], { filter: { month: ['2023-11', '2023-12', '2024-01'] } })).toEqual([
      ['2023', '1/1', '2023-12-31', undefined],
      ['2024', '2/2', '2024-01-31', true],
    ]);
    expect(ask([['month']], { from: '2024-04-30' }).map(([month]) => month)).toEqual(['2024-04', '2024-05']);
    expect(ask([['month']], { to: '2023-12-20' })).toEqual([
      ['2023-11', '1/1', '2023-11-30', undefined],
      ['2023-12', '1/1', '2023-12-20', true],
    ]);
  });

  describe.each([
    ['that its declaration says', '2023-11-01', '2023-10-31'],
    ['fifty years before', undefined, '1024-01-31'],
  ])('begin with the first day %s', (_, begins, early) => {
    const source = { ...referrals, ...(begins !== undefined && { begins }) };
    const wrong = [row(early, null), row('2924-03-05', null)];
    const figures = (some: readonly CaseRow[], groups: readonly string[][]) =>
      evaluateIndicators(
        source,
        { indicators: ['waiting', 'waitingLong'], groups, dataDate: '2024-05-10' },
        some,
      );

    it('so that a date far too early makes no picture, and is unknown in those there are', () => {
      const [right, all] = [figures(rows, [['month'], []]), figures([...rows, ...wrong], [['month'], []])];
      const isCount = ({ indicator }: (typeof all)[number]) => indicator === 'waitingLong';
      expect(all.filter(isCount)).toEqual(right.filter(isCount));
      expect(all.filter((one) => !isCount(one))).toEqual(
        right
          .filter((one) => !isCount(one))
          .map((one) => ({ ...one, population: one.population + 1, unknown: one.unknown + 1 })),
      );
    });

    it('and not at all where every date is wrong', () => {
      expect(figures(wrong, [['month']])).toEqual([]);
      expect(figures(wrong, [[]]).map(({ n, population, value }) => [n, population, value])).toEqual([
        [0, 0, null],
        [0, 0, 0],
      ]);
    });
  });

  it('need a reading of their own beside figures by index date', () => {
    const request = {
      indicators: ['referrals', 'waiting', 'waitingLong'],
      groups: [['month'], ['unit', 'year'], []],
      dataDate: '2024-05-10',
    };
    expect(
      requestParts(referrals, request).map(({ basis, request: part }) => [
        basis,
        part.indicators,
        part.groups,
      ]),
    ).toEqual([
      ['index', ['referrals'], [['month'], ['unit', 'year'], []]],
      ['month', ['waiting', 'waitingLong'], [['month']]],
      ['year', ['waiting', 'waitingLong'], [['unit', 'year']]],
      ['day', ['waiting', 'waitingLong'], [[]]],
    ]);
    const results = evaluateIndicators(referrals, request, rows);
    expect(results.filter(({ indicator }) => indicator === 'referrals').map(({ n }) => n)).toEqual([
      1, 1, 1, 1, 1, 1, 3,
    ]);
  });
});
