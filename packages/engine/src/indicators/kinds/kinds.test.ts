import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { field, toNode, type Cell } from '@kvalreg/expression';
import type { CaseRow } from '../case-row.js';
import { evaluateIndicators } from '../evaluate-indicators.js';
import type { IndicatorResult } from '../indicator-result.js';

const named = { title: {}, definition: {} };
const measured = { range: [0, 100], decimals: 1 } as const;
const numberAt = (name: string) => toNode(field<number>('number', 'visit', name));
const booleanAt = (name: string) => toNode(field<boolean>('boolean', 'visit', name));
const textAt = (name: string) => toNode(field<string>('text', 'visit', name));
const codes = (...names: readonly string[]) => names.map((code) => ({ code, label: {} }));

function resultOf(indicator: Indicator, cases: readonly Readonly<Record<string, Cell>>[]): IndicatorResult {
  const source: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators: { it: indicator } };
  const rows = cases.map((answers): CaseRow => ({
    unit_id: 'a',
    index_date: '2020-01-01',
    index__year: 2020,
    ...Object.fromEntries(Object.entries(answers).map(([name, value]) => [`visit__${name}`, value])),
  }));
  const [result] = evaluateIndicators(source, { indicators: ['it'], groups: [[]] }, rows);
  if (!result) throw new Error('no result');
  return result;
}

describe('a percentile', () => {
  const answers = [
    2,
    5,
    9,
    0,
    4,
    4,
    4,
    8,
    6,
    1,
    5,
    8,
    7,
    0,
    5,
    3,
    5,
    4,
    6,
    6,
    null,
    5,
    6,
    3,
    null,
    4,
    5,
    4,
    6,
    3,
    9,
    0,
    4,
    5,
    9,
    9,
    0,
    9,
    5,
    3,
    9,
    3,
    2,
    null,
    1,
    5,
    10,
    5,
    6,
    0,
  ].map((value) => ({ value }));

  it('is R’s quantile of type 7 with the interval between order statistics, and the quartiles', () => {
    const median: Indicator = { ...named, ...measured, kind: 'quantile', value: numberAt('value') };
    expect(resultOf(median, answers)).toMatchObject({
      population: 50,
      unknown: 3,
      n: 47,
      value: 5,
      low: 4,
      high: 5,
      quartiles: { lower: 3, median: 5, upper: 6 },
    });
    expect(resultOf({ ...median, probability: 0.1 }, answers).value).toBeCloseTo(0.6, 12);
  });

  it('keeps one key for equal values, and both signs of zero', () => {
    const value = numberAt('value');
    const rows = [0.1 + 0.2, 0.3, 0, -0].map((each) => ({ value: each }));
    const result = resultOf({ ...named, ...measured, kind: 'quantile', value }, rows);
    expect(result.quartiles?.lower).toBe(0);
    expect(Object.is(result.quartiles?.lower, -0)).toBe(false);
  });
});

describe('a spread', () => {
  it('is the standard deviation with its chi-square interval', () => {
    const rows = [1, 2, 3, 4, 5, null].map((value) => ({ value }));
    const result = resultOf({ ...named, ...measured, kind: 'spread', value: numberAt('value') }, rows);
    expect(result).toMatchObject({ n: 5, unknown: 1 });
    expect(result.value).toBeCloseTo(Math.sqrt(2.5), 12);
    // Quantiles of the chi-square distribution with four degrees of freedom: 11.1433 and 0.484419.
    expect(result.low).toBeCloseTo(Math.sqrt((2.5 * 4) / 11.143287), 6);
    expect(result.high).toBeCloseTo(Math.sqrt((2.5 * 4) / 0.4844186), 6);
  });
});

describe('a change', () => {
  const before = [
    49.9338276074194, 0.284921412798319, 50.6423022909309, 52.8080883621989, 43.3565393048566,
    57.1761122640253, 45.9446367779246, 22.4095637398828, 44.3731256668979, 56.5559316501459,
    78.1130295523879, 60.4862923492976,
  ];
  const after = [
    28.0361402047532, -2.36704548603064, 17.7016605707608, 37.2671428498147, 25.5112436262809,
    41.258109588564, 23.7777543459527, 23.0303943282578, 13.6256315396102, 38.5929786331772, 57.161971097551,
    34.0566956479133,
  ];
  const rows = [
    ...before.map((value, at) => ({ before: value, after: after[at] ?? null })),
    { before: 50, after: null },
  ];
  const change = (more: object): Indicator => ({
    ...named,
    ...measured,
    kind: 'change',
    before: numberAt('before'),
    after: numberAt('after'),
    ...more,
  });

  it.each([
    ['difference-sd', -1.8833013953782],
    ['average-sd', -1.07584966821612],
    ['baseline-sd', -0.956188292047623],
  ] as const)('in standard deviations is R’s effect size: %s', (effect, expected) => {
    const result = resultOf(change({ as: 'effect-size', effect }), rows);
    expect(result).toMatchObject({ n: 12, unknown: 1 });
    expect(result.value).toBeCloseTo(expected, 10);
    expect(result.low).toBeLessThan(expected);
    expect(result.high).toBeGreaterThan(expected);
    // Before, after and difference are told as they are.
    expect(result.difference?.mean).toBeCloseTo(-18.7026411693467, 10);
    expect(result.sd).toBeCloseTo(9.93077433874618, 10);
  });

  it('in per cent is that of the means', () => {
    const result = resultOf(change({ as: 'percentage' }), rows);
    expect(result.value).toBeCloseTo(28.1377230788838 / 46.8403642482305 - 1, 12);
  });

  it('from nothing has no percentage', () => {
    const zero = resultOf(change({ as: 'percentage' }), [
      { before: 0, after: 3 },
      { before: 0, after: 5 },
    ]);
    expect(zero).toMatchObject({ n: 2, value: null, low: null, high: null, difference: { mean: 4 } });
  });
});

describe('a composite', () => {
  const parts = [1, 2].map((at) => ({
    title: {},
    denominator: booleanAt(`asked${String(at)}`),
    numerator: booleanAt(`met${String(at)}`),
  }));
  const composite = (as: 'all-or-none' | 'average'): Indicator => ({
    ...named,
    kind: 'composite',
    parts,
    as,
  });
  const rows = (
    [
      // Both concern the case.
      [true, true, true, true], //   all met
      [true, true, true, false], //  one met
      [true, null, true, false], //  one unknown and one not met: not all are
      [true, true, true, null], //   one unknown: unknown
      // One does.
      [true, true, false, null], //  all met
      [false, null, true, false], // none met
      [true, null, false, true], //  unknown
      // Nothing is known of whether one does.
      [null, false, true, true], //  unknown
      [null, true, false, null], //  unknown whether anything does
      [null, true, true, true], //   unknown, though it would be met
      // None does.
      [false, true, false, null], // outside
    ] as const
  ).map(([asked1, met1, asked2, met2]) => ({ asked1, met1, asked2, met2 }));

  it('counts a case in which all is met, and one that is not decides', () => {
    const result = resultOf(composite('all-or-none'), rows);
    expect(result).toMatchObject({ population: 11, n: 5, k: 2, unknown: 5, value: 0.4 });
    // Wilson, 2 of 5.
    expect(result.low).toBeCloseTo(0.1176208, 6);
    expect(result.high).toBeCloseTo(0.769276, 6);
  });

  it('averages what each case met, where all of it is known', () => {
    const result = resultOf(composite('average'), rows);
    expect(result).toMatchObject({ population: 11, n: 4, unknown: 6 });
    // 1, 1/2, 1 and 0.
    expect(result.value).toBeCloseTo(0.625, 12);
    expect(result.low).toBe(0);
    expect(result.high).toBe(1);
  });

  it('shows each part as a proportion of its own', () => {
    for (const as of ['all-or-none', 'average'] as const) {
      expect(resultOf(composite(as), rows).parts).toMatchObject([
        { n: 4, k: 4, value: 1 },
        { n: 6, k: 3, value: 0.5 },
      ]);
    }
  });
});

describe('a transition', () => {
  const states = { from: textAt('before'), to: textAt('after'), options: codes('none', 'mild', 'severe') };
  const rows = (
    [
      ['severe', 'none'],
      ['severe', 'mild'],
      ['severe', 'severe'],
      ['mild', 'mild'],
      ['mild', 'severe'],
      ['severe', null],
      [null, 'none'],
      ['elsewhere', 'none'],
    ] as const
  ).map(([before, after]) => ({ before, after }));
  const transition = (better: 'higher' | 'lower'): Indicator => ({
    ...named,
    kind: 'transition',
    ...states,
    better,
  });

  it('counts from state to state, and who moved which way', () => {
    const result = resultOf(transition('lower'), rows);
    expect(result).toMatchObject({ population: 8, unknown: 3, n: 5, k: 2, value: 0.4 });
    expect(result.movements?.map(({ direction, k }) => [direction, k])).toEqual([
      ['improved', 2],
      ['unchanged', 2],
      ['worse', 1],
    ]);
    expect(result.transitions).toHaveLength(9);
    expect(
      result.transitions?.filter(({ k }) => k > 0).map(({ from, to, n, k }) => [from, to, n, k]),
    ).toEqual([
      ['mild', 'mild', 2, 1],
      ['mild', 'severe', 2, 1],
      ['severe', 'none', 3, 1],
      ['severe', 'mild', 3, 1],
      ['severe', 'severe', 3, 1],
    ]);
    // From a state that nobody was in there is no share.
    expect(result.transitions?.[0]).toMatchObject({ from: 'none', n: 0, k: 0, value: null, low: null });
    expect(resultOf(transition('higher'), rows)).toMatchObject({ k: 1, value: 0.2 });
  });

  it('is R’s table of 150 patients in four states', () => {
    const counts = [
      [47, 10, 3, 0],
      [15, 19, 2, 0],
      [14, 11, 15, 4],
      [2, 0, 1, 7],
    ];
    const patients = counts.flatMap((row, from) =>
      row.flatMap((count, to) => Array.from({ length: count }, () => ({ from, to }))),
    );
    const result = resultOf(
      {
        ...named,
        kind: 'transition',
        from: numberAt('from'),
        to: numberAt('to'),
        options: codes('0', '1', '2', '3'),
        better: 'lower',
      },
      patients,
    );
    expect(result.movements?.map(({ k }) => k)).toEqual([43, 88, 19]);
    expect(result.transitions?.[8]?.value).toBeCloseTo(0.318181818181818, 12);
    expect(result.transitions?.[8]?.low).toBeCloseTo(0.199993077108534, 12);
    expect(result.transitions?.[8]?.high).toBeCloseTo(0.465568960621822, 12);
  });
});

describe('a time to event', () => {
  const dayAfter = (days: number) =>
    new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
  const followed = (days: readonly number[], outcomes: readonly number[]) =>
    days.map((day, at) => ({
      end: dayAfter(day),
      event: outcomes[at] === 1,
      died: outcomes[at] === 2,
    }));
  const curve = (more: object = {}): Indicator => ({
    ...named,
    kind: 'time-to-event',
    end: toNode(field('date', 'visit', 'end')),
    event: booleanAt('event'),
    horizon: 3652,
    at: [90, 365, 730, 1826],
    ...more,
  });

  it('is R’s Aalen–Johansen estimate where death competes', () => {
    const rows = followed(
      [
        1381, 385, 626, 2826, 45, 1774, 1501, 685, 89, 1708, 1259, 1707, 490, 2871, 1185, 1859, 525, 2780,
        3500, 3042,
      ],
      [0, 0, 0, 0, 1, 1, 2, 1, 1, 0, 0, 2, 0, 2, 0, 0, 0, 0, 0, 0],
    );
    const result = resultOf(curve({ competing: booleanAt('died') }), rows);
    expect(result).toMatchObject({ n: 20, unknown: 0, k: 4 });
    const expected = [0.1, 0.1, 0.164285714285714, 0.259795918367347];
    const lower = [0.016980788800679, 0.016980788800679, 0.0396865650459058];
    result.curve?.forEach(({ value, low }, at) => {
      expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 12);
      if (at < 3) expect(low).toBeCloseTo(lower[at] ?? Number.NaN, 9);
    });
    expect(result.curve?.map(({ day, k }) => [day, k])).toEqual([
      [90, 2],
      [365, 2],
      [730, 3],
      [1826, 4],
    ]);
    expect(result.value).toBe(result.curve?.at(-1)?.value);
    // Without death the answer to another question, which is higher.
    expect(resultOf(curve(), rows).value).toBeCloseTo(0.283673469387755, 12);
  });

  it('is one minus R’s Kaplan–Meier estimate where nothing competes', () => {
    const rows = followed(
      [
        1506, 1461, 1932, 1885, 125, 1140, 2005, 1805, 506, 1267, 224, 737, 2407, 3961, 2779, 2936, 2778, 342,
        720, 1619,
      ],
      [1, 0, 1, 1, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 0, 2, 1, 0, 0, 0],
    );
    const { curve: points } = resultOf(curve({ at: [90, 365, 730, 1826, 3652] }), rows);
    expect(points?.map(({ atRisk }) => atRisk)).toEqual([20, 17, 15, 8, 1]);
    expect(points?.slice(0, 3).map(({ value, low }) => [value, low])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect(points?.[3]?.value).toBeCloseTo(1 - 0.909090909090909, 12);
    expect(points?.[3]?.low).toBeCloseTo(1 - 0.986673822667823, 9);
    expect(points?.[3]?.high).toBeCloseTo(1 - 0.50808020576993, 9);
    expect(points?.[4]?.value).toBeCloseTo(1 - 0.511363636363636, 12);
    expect(points?.[4]?.high).toBeCloseTo(1 - 0.141490577197653, 9);
  });

  it('counts what it cannot know, and nothing beyond the horizon', () => {
    const rows = [
      { end: dayAfter(-1), event: true }, // contradictory dates
      { end: null, event: true },
      { end: dayAfter(20), event: null },
      { end: dayAfter(20), event: true },
      { end: dayAfter(101), event: true }, // after the horizon: followed to it
      { end: dayAfter(101), event: null }, // whatever happened then
      { end: dayAfter(0), event: false },
    ];
    const result = resultOf(curve({ horizon: 100, at: [0, 50, 100] }), rows);
    expect(result).toMatchObject({ population: 7, unknown: 3, n: 4, k: 1 });
    expect(result.curve).toMatchObject([
      { day: 0, atRisk: 4, k: 0, value: 0 },
      { day: 50, atRisk: 2, k: 1 },
      { day: 100, atRisk: 2, k: 1 },
    ]);
    expect(result.value).toBeCloseTo(1 / 3, 12);
  });

  it('says nothing beyond the follow-up, and of nobody', () => {
    const rows = [
      { end: dayAfter(10), event: true },
      { end: dayAfter(20), event: false },
    ];
    expect(resultOf(curve(), rows)).toMatchObject({
      n: 2,
      k: 1,
      value: null,
      low: null,
      curve: [{ day: 90, atRisk: 0, k: 1, value: null }, {}, {}, {}],
    });
    expect(resultOf(curve(), [])).toMatchObject({ n: 0, k: 0, value: null, low: null, high: null });
  });
});

it.each<[string, Indicator]>([
  ['percentile', { ...named, ...measured, kind: 'quantile', value: numberAt('value') }],
  ['spread', { ...named, ...measured, kind: 'spread', value: numberAt('value') }],
  [
    'transition',
    {
      ...named,
      kind: 'transition',
      from: textAt('a'),
      to: textAt('b'),
      options: codes('x', 'y'),
      better: 'higher',
    },
  ],
  [
    'composite',
    {
      ...named,
      kind: 'composite',
      as: 'all-or-none',
      parts: [{ title: {}, denominator: booleanAt('a'), numerator: booleanAt('b') }],
    },
  ],
])('of no cases there is no value: %s', (_, indicator) => {
  const result = resultOf(indicator, []);
  expect(result).toMatchObject({ population: 0, unknown: 0, n: 0, value: null, low: null, high: null });
  expect(JSON.stringify(result)).not.toContain('NaN');
});
