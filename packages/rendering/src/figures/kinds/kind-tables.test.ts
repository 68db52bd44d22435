import { describe, expect, it } from '@jest/globals';
import type { Figure, Indicator, Pathway } from '@kvalreg/declaration';
import { allUnits, type DisclosedResult, type IndicatorResult } from '@kvalreg/engine';
import { figureCsvHeader, figureCsvRows } from '../figure-csv.js';
import type { FigureInput } from '../figure-input.js';
import { figureTables } from '../figure-tables.js';
import { figureView } from '../figure-view.js';
import { directionOf } from '../indicator-style.js';
import { withheldOf } from '../pathway.fixture.js';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const one = { op: 'literal', type: 'number', value: 1 } as const;
const day = { op: 'literal', type: 'date', value: '2020-01-01' } as const;
const named = (en: string) => ({ title: { en }, definition: { en } });
const measured = { range: [0, 100], decimals: 1 } as const;
const options = [
  { code: 'low', label: { en: 'Low' } },
  { code: 'high', label: { en: 'High' } },
];
const indicators = {
  stay: { ...named('Stay'), ...measured, kind: 'quantile', value: one },
  long: { ...named('Long stays'), ...measured, kind: 'quantile', probability: 0.9, value: one },
  variation: { ...named('Variation'), ...measured, kind: 'spread', value: one },
  effect: {
    ...named('Effect'),
    ...measured,
    kind: 'change',
    before: one,
    after: one,
    as: 'effect-size',
    effect: 'average-sd',
  },
  relative: { ...named('Relief'), ...measured, kind: 'change', before: one, after: one, as: 'percentage' },
  bundle: {
    ...named('Bundle'),
    kind: 'composite',
    as: 'all-or-none',
    parts: [
      { title: { en: 'Washed' }, denominator: yes, numerator: yes },
      { title: { en: 'Warmed' }, denominator: yes, numerator: yes },
    ],
  },
  moves: { ...named('Moves'), kind: 'transition', from: yes, to: yes, options, better: 'higher' },
  leave: {
    ...named('Sick leave'),
    kind: 'ratio',
    as: 'rate',
    per: 1000,
    decimals: 1,
    unit: { en: 'per 1,000 inhabitants and month' },
    numerator: one,
    denominator: one,
  },
  reported: {
    ...named('Reported'),
    kind: 'ratio',
    as: 'share',
    decimals: 1,
    numerator: one,
    denominator: one,
  },
  again: {
    ...named('Operated again'),
    kind: 'time-to-event',
    end: day,
    event: yes,
    horizon: 365,
    at: [30, 365],
  },
} as const satisfies Readonly<Record<string, Indicator>>;
const pathway: Pathway = {
  title: {},
  forms: {},
  index: ['surgery', 'day'],
  occasions: {},
  dimensions: {},
  indicators,
  reports: {},
};

const base = (indicator: keyof typeof indicators, group = {}) => ({
  indicator,
  kind: indicators[indicator].kind,
  group,
  population: 100,
  excluded: [],
  unknown: 0,
  n: 100,
});
const share = (k: number, value: number) => ({ k, value, low: value - 0.1, high: value + 0.1 });
const mean = (value: number) => ({ mean: value, sd: 2, low: value - 1, high: value + 1 });
const results: Readonly<Record<string, IndicatorResult>> = {
  stay: { ...base('stay'), value: 4, low: 3, high: 5, quartiles: { lower: 2, median: 4, upper: 7.5 } },
  long: { ...base('long'), value: 12, low: null, high: null, quartiles: { lower: 2, median: 4, upper: 7.5 } },
  variation: { ...base('variation'), value: 2.25, low: 2, high: 2.5 },
  effect: {
    ...base('effect'),
    value: -0.88,
    low: -1,
    high: -0.75,
    sd: 2,
    before: mean(46),
    after: mean(32),
    difference: mean(-14),
  },
  relative: {
    ...base('relative'),
    value: -0.25,
    low: -0.5,
    high: -0.1,
    sd: 2,
    before: mean(40),
    after: mean(30),
    difference: mean(-10),
  },
  bundle: {
    ...base('bundle'),
    ...share(60, 0.6),
    parts: [
      { n: 100, ...share(80, 0.8) },
      { n: 50, ...share(25, 0.5) },
    ],
  },
  moves: {
    ...base('moves'),
    ...share(30, 0.3),
    movements: [
      { direction: 'improved', ...share(30, 0.3) },
      { direction: 'unchanged', ...share(60, 0.6) },
      { direction: 'worse', ...share(10, 0.1) },
    ],
    transitions: [
      { from: 'low', to: 'low', n: 60, ...share(30, 0.5) },
      { from: 'low', to: 'high', n: 60, ...share(30, 0.5) },
      { from: 'high', to: 'low', n: 40, ...share(10, 0.25) },
      { from: 'high', to: 'high', n: 40, ...share(30, 0.75) },
    ],
  },
  leave: { ...base('leave'), population: 17, n: 17_000, k: 34, value: 2, low: 1.4, high: 2.8 },
  reported: { ...base('reported'), ...share(80, 0.8) },
  again: {
    ...base('again'),
    ...share(12, 0.2),
    curve: [
      { day: 30, atRisk: 90, ...share(2, 0.02), low: null, high: null },
      { day: 365, atRisk: 41, ...share(12, 0.2) },
    ],
  },
};

const input = (
  names: readonly string[],
  own: readonly DisclosedResult[] = names.flatMap((name) => results[name] ?? []),
  more: Partial<Figure> = {},
): FigureInput => ({
  id: 'f1',
  figure: { title: { en: 'Figure' }, indicators: names, chart: 'columns', ...more },
  pathway,
  language: 'en',
  series: [{ label: 'Lund', tone: 'own', results: own }],
  labelOf: (_dimension, code) => code,
  dimensionTitle: () => 'Year',
  smallestN: 10,
});
const written = (of: FigureInput) =>
  figureTables(of).map(({ caption, rowHeaders, columns, sections }) => [
    caption,
    [...rowHeaders, ...columns.map(({ label }) => label)].join(' | '),
    ...sections.flatMap(({ title, rows }) =>
      rows.map(({ headers, cells }) =>
        [...(title === null ? [] : [title]), ...headers, ...cells.map(({ text }) => text)].join(' | '),
      ),
    ),
  ]);

describe('tables of the kinds', () => {
  it('show a median with interval and quartiles, apart from another percentile', () => {
    expect(written(input(['stay', 'long']))).toEqual([
      [
        'Stay',
        'Group | Median (95% CI) | Lower quartile | Upper quartile | n',
        'Lund | 4.0 (3.0–5.0) | 2.0 | 7.5 | 100',
      ],
      [
        'Long stays',
        'Group | Percentile (95% CI) | Lower quartile | Upper quartile | n',
        'Lund | 12.0 | 2.0 | 7.5 | 100',
      ],
    ]);
  });

  it('name what a rate is divided by, and no n', () => {
    const [table] = written(input(['leave']));
    expect(table?.slice(1)).toEqual([
      'Group | Number per 1,000 (95% CI) | Numerator | Denominator (sum of the rows)',
      'Lund | 2.0 (1.4–2.8) | 34 | 17,000',
    ]);
    const ofYear = input(['leave'], [{ ...base('leave'), ...results['leave'], group: { year: '2024' } }], {
      by: 'year',
    });
    expect(written(ofYear)[0]?.[1]).toBe(
      'Year | Number per 1,000 (95% CI) | Numerator | Denominator (sum of the rows)',
    );
    const { notes, definitions } = figureView(ofYear);
    expect(notes.join(' ')).not.toContain('n =');
    expect(notes).toContain('The values are per 1,000 inhabitants and month.');
    expect(definitions[0]?.bases).toEqual([
      'Lund: 17 rows, 0 left out. Together 34 in the numerator, and 17,000 in the denominator, which is the sum of the rows.',
    ]);
  });

  it('show a rate apart from a share of what rows count', () => {
    expect(written(input(['leave', 'reported'])).map(([, columns]) => columns)).toEqual([
      'Group | Number per 1,000 (95% CI) | Numerator | Denominator (sum of the rows)',
      'Group | Share (95% CI) | Numerator | n',
    ]);
  });

  it('show a spread with its interval', () => {
    expect(written(input(['variation']))).toEqual([
      ['Variation', 'Group | Standard deviation (95% CI) | n', 'Lund | 2.3 (2.0–2.5) | 100'],
    ]);
  });

  it('show a change as it is and as it is told', () => {
    expect(written(input(['effect', 'relative'])).map((table) => table.at(-1))).toEqual([
      'Lund | 46.0 (45.0–47.0) | 32.0 (31.0–33.0) | -14.0 (-15.0 to -13.0) | -0.88 (-1.00 to -0.75) | 100'.replaceAll(
        '-',
        '−',
      ),
      'Lund | 40.0 (39.0–41.0) | 30.0 (29.0–31.0) | -10.0 (-11.0 to -9.0) | -25.0 (-50.0 to -10.0)% | 100'.replaceAll(
        '-',
        '−',
      ),
    ]);
    expect(directionOf(indicators.effect, 'en')).toMatch(/^[A-Z].*\. Effect size: .*\(d av\)$/u);
  });

  it('show the parts of a composite below it', () => {
    expect(written(input(['bundle']))).toEqual([
      [
        'Bundle',
        'Part | Share (95% CI) | Numerator | n',
        'All parts met | 60.0 (50.0–70.0)% | 60 | 100',
        'Washed | 80.0 (70.0–90.0)% | 80 | 100',
        'Warmed | 50.0 (40.0–60.0)% | 25 | 50',
      ],
    ]);
  });

  it('show who moved which way, and from where to where', () => {
    expect(written(input(['moves']))).toEqual([
      [
        'Moves',
        'Movement | Share (95% CI) | Number',
        'Improved | 30.0 (20.0–40.0)% | 30',
        'Unchanged | 60.0 (50.0–70.0)% | 60',
        'Worse | 10.0 (0.0–20.0)% | 10',
        'n |  | 100',
      ],
      [
        'Moves, Lund',
        'From | To Low | To High',
        'Low | 30 (50.0%) | 30 (50.0%)',
        'High | 10 (25.0%) | 30 (75.0%)',
      ],
    ]);
  });

  it('show the days of a curve with the number at risk', () => {
    expect(written(input(['again']))).toEqual([
      [
        'Operated again',
        'Days from start date | Cumulative incidence (95% CI) | Events | Number at risk',
        '30 days | 2.0% | 2 | 90',
        '365 days | 20.0 (10.0–30.0)% | 12 | 41',
        'n |  |  | 100',
      ],
    ]);
  });

  it('say that n is not rounded where the numbers at risk are', () => {
    const coarse = { ...(results['again'] as IndicatorResult), atRiskStep: 10 };
    const [table] = written(input(['again'], [coarse]));
    expect(table?.[1]).toContain('Number at risk, rounded down to whole 10s');
    expect(table?.at(-1)).toBe('n, not rounded |  |  | 100');
  });

  it('say how many cases a curve rests on, and from which day it counts', () => {
    const event = { title: { en: 'Referral' }, date: { en: 'Referral date' }, year: { en: 'Year' } };
    const referred = { ...input(['again'], undefined, { chart: 'curve' }), pathway: { ...pathway, event } };
    expect(figureView(referred).notes).toContain('Rests on n = 100.');
    expect(figureTables(referred)[0]?.rowHeaders).toEqual(['Days from referral date']);
    expect(figureView(referred).charts[0]?.wide.markup).toContain('Days from referral date');
  });

  it('have a section for each value that the figure divides by', () => {
    const byYear = ['2019', '2020'].map((year) => ({
      ...(results['moves'] as IndicatorResult),
      group: { year },
    }));
    const [table, another] = written(input(['moves'], byYear, { by: 'year' }));
    expect(another).toBeUndefined();
    expect(table?.filter((row) => row.startsWith('2020')).length).toBe(4);
  });

  it.each(Object.keys(indicators))('show nothing of what is withheld: %s', (name) => {
    const kind = indicators[name as keyof typeof indicators].kind;
    const withheld = input([name], [withheldOf(name, kind)]);
    const cells = figureTables(withheld).flatMap(({ sections }) =>
      sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text))),
    );
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((text) => text !== '–' && text !== '')).toEqual([]);
    expect(
      figureCsvRows(withheld)
        .flat()
        .filter((cell) => typeof cell === 'number'),
    ).toEqual([]);
  });
});

describe('a file of the kinds', () => {
  const rowsOf = (name: string) =>
    figureCsvRows(input([name])).map(([, , part, , , n, k, value]) => [part, n, k, value]);

  it('has every number', () => {
    expect(rowsOf('stay')).toEqual([
      ['Median', 100, null, 4],
      ['Lower quartile', 100, null, 2],
      ['Upper quartile', 100, null, 7.5],
    ]);
    expect(rowsOf('long')).toEqual([
      ['Percentile 90', 100, null, 12],
      ['Lower quartile', 100, null, 2],
      ['Median', 100, null, 4],
      ['Upper quartile', 100, null, 7.5],
    ]);
    expect(rowsOf('effect').map(([part, , , value]) => [part, value])).toEqual([
      ['Before', 46],
      ['After', 32],
      ['Change', -14],
      ['Effect size (95% CI)', -0.88],
    ]);
    expect(rowsOf('bundle')).toEqual([
      [null, 100, 60, 0.6],
      ['Washed', 100, 80, 0.8],
      ['Warmed', 50, 25, 0.5],
    ]);
    expect(rowsOf('moves').slice(2, 5)).toEqual([
      ['Worse', 100, 10, 0.1],
      ['Low → Low', 60, 30, 0.5],
      ['Low → High', 60, 30, 0.5],
    ]);
    expect(rowsOf('again')).toEqual([
      ['30 days', 100, 2, 0.02],
      ['365 days', 100, 12, 0.2],
    ]);
  });

  it('keeps who is still followed apart from n', () => {
    const at = figureCsvHeader({ language: 'en' }).indexOf('Number at risk');
    expect(figureCsvRows(input(['again'])).map((row) => row[at])).toEqual([90, 41]);
    expect(figureCsvRows(input(['stay'])).map((row) => row[at])).toEqual([null, null, null]);
  });

  it('has no n under a rate, but what its rows add up to', () => {
    const header = figureCsvHeader({ language: 'en' });
    const [row] = figureCsvRows(input(['leave'])).map(
      (cells) => new Map(cells.map((cell, at) => [header[at], cell])),
    );
    expect(row?.get('n')).toBeNull();
    expect(row?.get('Numerator')).toBe(34);
    expect(row?.get('Denominator (sum of the rows)')).toBe(17_000);
  });

  it('names the group of all units, and not beside the name of one', () => {
    const units = ['lund', allUnits].map((unit) => ({
      ...base('variation', { unit }),
      value: 2,
      low: null,
      high: null,
    }));
    expect(figureCsvRows(input(['variation'], units, { by: 'unit' })).map((row) => row[4])).toEqual([
      null,
      'Lund',
    ]);
  });
});
