import { dataDate, type Feed, type FigureSource, type Indicator, type Pathway } from '@kvalreg/declaration';
import type { IndicatorRequest } from '@kvalreg/engine';
import { typeOf, type Node } from '@kvalreg/expression';
import fc from 'fast-check';
import { cells, fieldsByType } from './random-row.fixture.js';
import { treeOf } from './random-tree.fixture.js';

const title = {};
/** Whether a date of the case lies before the day of the figures. */
const isPast = fc
  .constantFrom(...fieldsByType.date)
  .map((field): Node => ({ op: 'lt', args: [field, dataDate] }));
const conditions = fc.oneof(
  { weight: 4, arbitrary: treeOf('boolean', 1) },
  { weight: 2, arbitrary: treeOf('boolean', 3) },
  isPast,
);
const numbers = fc.oneof({ weight: 3, arbitrary: treeOf('number', 0) }, treeOf('number', 2));
/** Whole numbers, so that sums are the same in whatever order they are made. */
const counts = fc
  .tuple(conditions, fc.integer({ min: 0, max: 9 }), fc.option(fc.integer({ min: 0, max: 99 }), { freq: 5 }))
  .map(([when, yes, no]): Node => ({
    op: 'cond',
    args: [when, { op: 'literal', type: 'number', value: yes }, { op: 'literal', type: 'number', value: no }],
  }));
/** Days around the index dates of the cases, before and after them. */
const endsBy = (when: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc
    .tuple(when, fc.integer({ min: 2018, max: 2023 }), fc.integer({ min: 2018, max: 2023 }), fc.nat(11))
    .map(([condition, one, other, month]): Node => {
      const day = (year: number): Node => ({
        op: 'literal',
        type: 'date',
        value: `${String(year)}-${String(month + 1).padStart(2, '0')}-15`,
      });
      return { op: 'cond', args: [condition, day(one), day(other)] };
    });
const ends = endsBy(conditions);
/** A snapshot has neither a day of its own nor a look-back. */
const time: fc.Arbitrary<Pick<Indicator, 'basis' | 'date' | 'lookBack'>> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.constant({ basis: 'snapshot' as const }) },
  fc.record(
    {
      basis: fc.constant('index' as const),
      date: fc.oneof(
        { weight: 3, arbitrary: endsBy(treeOf('boolean', 1)) },
        fc.constantFrom<Node[]>(...fieldsByType.date),
      ),
      lookBack: fc.constantFrom({ years: 2 }, { months: 6 }, { years: 1, months: 1 }),
    },
    { requiredKeys: [] },
  ),
);
const flow = fc
  .tuple(
    time,
    fc.record(
      {
        completeAfter: fc.constantFrom({ years: 1 }, { days: 30 }),
        smallestN: fc.constantFrom(1, 1, 1, 4),
        population: conditions,
        exclusions: fc.array(
          conditions.map((when) => ({ title, when })),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([when, shared]) => ({ ...when, ...shared }));
const named = { title, definition: title };

const options = (value: Node) => {
  const type = typeOf(value);
  const drawn =
    type === 'number' ? fc.integer({ min: -5, max: 5 }) : type === 'boolean' ? fc.boolean() : cells.text;
  return fc
    .uniqueArray(drawn.map(String), { minLength: 1, maxLength: 4 })
    .map((codes) => codes.map((code) => ({ code, label: title })));
};

const indicator: fc.Arbitrary<Indicator> = flow.chain((shared) =>
  fc.oneof(
    fc.constant<Indicator>({ kind: 'count', ...named, ...shared }),
    fc.tuple(conditions, conditions).map(([denominator, numerator]): Indicator => ({
      kind: 'proportion',
      ...named,
      ...shared,
      denominator,
      numerator,
    })),
    fc.tuple(numbers, fc.constantFrom('mean', 'spread')).map(([value, kind]): Indicator => ({
      kind,
      ...named,
      ...shared,
      value,
      range: [0, 1],
      decimals: 1,
    })),
    fc.tuple(numbers, fc.constantFrom(0.1, 0.25, 0.5, 0.9)).map(([value, probability]): Indicator => ({
      kind: 'quantile',
      ...named,
      ...shared,
      value,
      probability,
      range: [0, 1],
      decimals: 1,
    })),
    fc.tuple(numbers, numbers).map(([before, after]): Indicator => ({
      kind: 'change',
      ...named,
      ...shared,
      before,
      after,
      range: [0, 1],
      decimals: 1,
    })),
    // Whole numbers: a spread that is none but for rounding would make any effect size.
    fc
      .tuple(counts, counts, fc.constantFrom('average-sd', 'baseline-sd', 'difference-sd', null))
      .map(([before, after, effect]): Indicator => ({
        kind: 'change',
        ...named,
        ...shared,
        before,
        after,
        ...(effect ? { as: 'effect-size', effect } : { as: 'percentage' }),
        range: [0, 1],
        decimals: 1,
      })),
    fc
      .tuple(
        fc.array(fc.tuple(conditions, conditions), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('all-or-none', 'average'),
      )
      .map(([parts, as]): Indicator => ({
        kind: 'composite',
        ...named,
        ...shared,
        parts: parts.map(([denominator, numerator]) => ({ title, denominator, numerator })),
        as,
      })),
    fc
      .oneof(
        fc.tuple(treeOf('text', 1), treeOf('text', 1)),
        fc.tuple(treeOf('number', 1), treeOf('number', 1)),
        fc.tuple(treeOf('boolean', 1), treeOf('boolean', 1)),
      )
      .chain(([from, to]) =>
        fc.tuple(options(from), fc.constantFrom('higher', 'lower')).map(([listed, better]): Indicator => ({
          kind: 'transition',
          ...named,
          ...shared,
          from,
          to,
          better,
          options: listed,
        })),
      ),
    fc
      .tuple(
        fc.oneof({ weight: 3, arbitrary: ends }, treeOf('date', 1)),
        conditions,
        fc.option(conditions),
        fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 4 }),
      )
      .map(([end, event, competing, days]): Indicator => ({
        kind: 'time-to-event',
        ...named,
        ...shared,
        end,
        event,
        ...(competing && { competing }),
        horizon: 900,
        at: days.sort((a, b) => a - b),
      })),
    fc
      .tuple(counts, counts, fc.constantFrom('share', 'rate'))
      .map(([numerator, denominator, as]): Indicator => ({
        kind: 'ratio',
        ...named,
        ...shared,
        as,
        numerator,
        denominator,
        per: 1000,
        decimals: 1,
      })),
    fc.oneof(treeOf('text', 1), treeOf('number', 1), treeOf('boolean', 1)).chain((value) =>
      options(value).map((listed): Indicator => ({
        kind: 'distribution',
        ...named,
        ...shared,
        value,
        options: listed,
      })),
    ),
  ),
);

/** Random indicators and one declared dimension over the fields of `random-row`; nothing else of a pathway is read. */
export const pathways: fc.Arbitrary<Pathway> = fc
  .record({ indicators: fc.array(indicator, { minLength: 1, maxLength: 6 }), dimension: treeOf('text', 1) })
  .map(({ indicators, dimension }) => ({
    title,
    forms: {},
    index: ['surgery', 'day'],
    occasions: {},
    dimensions: { group: { title, value: dimension, options: [] } },
    indicators: Object.fromEntries(indicators.map((each, at) => [`i${String(at)}`, each])),
    reports: {},
  }));

/** The same as a feed: its rows are no persons. */
export const feeds: fc.Arbitrary<Feed> = pathways.map(({ forms: _, occasions: __, ...source }) => ({
  ...source,
  description: title,
  items: {},
  key: 'number',
  index: 'day',
}));

/** A request for every indicator of a pathway or a feed. */
export function requestsFor(pathway: FigureSource): fc.Arbitrary<IndicatorRequest> {
  const isPathway = 'occasions' in pathway;
  const isSnapshot = Object.values(pathway.indicators).some(({ basis }) => basis === 'snapshot');
  const dimensions = [
    'unit',
    'hospital',
    'region',
    'year',
    'half',
    'quarter',
    'month',
    // A snapshot is of a day.
    ...(isSnapshot ? [] : ['rolling']),
    ...(isPathway ? ['sex', 'ageClass', 'residence'] : []),
    'group',
  ];
  return fc.record(
    {
      indicators: fc.constant(Object.keys(pathway.indicators)),
      dataDate: fc.constantFrom('2000-02-29', '2020-02-10', '2020-12-31', '2021-07-15', '2021-11-11'),
      groups: fc.array(fc.subarray(dimensions, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      filter: fc.oneof(
        { weight: 8, arbitrary: fc.constant({}) },
        fc.subarray(['a', 'b', 'nowhere']).map((unit) => ({ unit })),
        fc.subarray(['2019', '2020', '(unknown)']).map((year) => ({ year })),
        fc.subarray(['2019-02', '2020-06', '2020-12', '2021-07', '2031-01']).map((month) => ({ month })),
        fc.subarray(['2019-H1', '2019-H2', '2021-H1', '2020-H2']).map((half) => ({ half })),
        fc.record({
          quarter: fc.subarray(['2019-Q4', '2020-Q1', '2020-Q3', '(unknown)']),
          year: fc.subarray(['2020', '2021', '(unknown)']),
        }),
        fc
          .subarray(['2019-12', '2020-07', '2020-08', '2021-11'])
          .map((rolling): Record<string, string[]> => (isSnapshot ? {} : { rolling })),
        fc.record({
          hospital: fc.subarray(['east', 'nowhere']),
          ...(isPathway && {
            ageClass: fc.subarray(['0-17', '40-64', '80-', '(unknown)']),
            residence: fc.subarray(['12', '(unknown)']),
          }),
        }),
        fc.record({
          year: fc.subarray(['2019', '2020']),
          month: fc.subarray(['2019-12', '2020-01', '2021-01']),
        }),
        fc.record({
          region: fc.subarray(['north', '(unknown)']),
          ...(isPathway && { sex: fc.subarray(['female', 'male']) }),
        }),
        fc.subarray(['fusion', 'decompression', '', '(unknown)']).map((group) => ({ group })),
      ),
      from: fc.constantFrom('2019-03-01', '2020-01-01'),
      to: fc.constantFrom('2019-12-31', '2021-06-30'),
    },
    { requiredKeys: ['indicators', 'groups', 'dataDate'] },
  );
}
