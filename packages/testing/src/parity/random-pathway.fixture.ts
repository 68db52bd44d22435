import { dataDate, type Indicator, type Pathway } from '@kvalreg/declaration';
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
const flow = fc.record(
  {
    population: conditions,
    exclusions: fc.array(
      conditions.map((when) => ({ title, when })),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);
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
    numbers.map((value): Indicator => ({
      kind: 'mean',
      ...named,
      ...shared,
      value,
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

const dimensions = ['unit', 'region', 'year', 'sex', 'group'];

/** A request for every indicator of a pathway. */
export function requestsFor(pathway: Pathway): fc.Arbitrary<IndicatorRequest> {
  return fc.record(
    {
      indicators: fc.constant(Object.keys(pathway.indicators)),
      dataDate: fc.constantFrom('2000-02-29', '2001-03-01'),
      groups: fc.array(fc.subarray(dimensions, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      filter: fc.oneof(
        fc.constant({}),
        fc.subarray(['a', 'b', 'nowhere']).map((unit) => ({ unit })),
        fc.subarray(['2019', '2020', '(unknown)']).map((year) => ({ year })),
        fc.record({ region: fc.subarray(['north', '(unknown)']), sex: fc.subarray(['female', 'male']) }),
        fc.subarray(['fusion', 'decompression', '', '(unknown)']).map((group) => ({ group })),
      ),
      from: fc.constantFrom('2019-03-01', '2020-01-01'),
      to: fc.constantFrom('2019-12-31', '2021-06-30'),
    },
    { requiredKeys: ['indicators', 'groups', 'dataDate'] },
  );
}
