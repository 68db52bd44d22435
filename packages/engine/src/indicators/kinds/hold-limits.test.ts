import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { add, cond, field, mul, sub, toNode, type Node } from '@kvalreg/expression';
import { meanInterval, summarise } from '@kvalreg/statistics';
import type { IndicatorResult } from '../indicator-result.js';
import { withoutFew } from '../request/mark-result.js';
import { resultOf } from '../tally.js';
import { possibleValues } from './possible-values.js';

const pain = field<number>('number', 'visit', 'pain');
const days = field<number>('number', 'visit', 'days');
const score = field<number>('number', 'visit', 'scale', 'total');
const holds = field<boolean>('boolean', 'visit', 'holds');
const unknown: Node = { op: 'literal', type: 'number', value: null };
const label = {};
const source = {
  title: {},
  dimensions: {},
  reports: {},
  indicators: {},
  occasions: { visit: { form: 'visit' } },
  forms: {
    visit: {
      items: {
        pain: { kind: 'integer', min: 0, max: 10, label },
        days: { kind: 'calculated', label },
        holds: { kind: 'boolean', label },
      },
      instruments: { scale: { items: {}, scores: { total: { range: [-0.5, 1] } } } },
    },
  },
} as unknown as FigureSource;

describe('what an expression can be', () => {
  it.each<readonly [string, Node, readonly [number, number] | null]>([
    ['an answer', toNode(pain), [0, 10]],
    ['a score', toNode(score), [-0.5, 1]],
    ['a sum', toNode(add(pain, score)), [-0.5, 11]],
    ['a difference', toNode(sub(score, pain)), [-10.5, 1]],
    ['a product with what is below nothing', toNode(mul(pain, -2)), [-20, 0]],
    ['either of two', toNode(cond(holds, pain, 12)), [0, 12]],
    ['one or unknown', { op: 'cond', args: [toNode(holds), toNode(pain), unknown] }, [0, 10]],
    ['a change of shares', toNode(mul(sub(cond(holds, 1, 0), cond(holds, 1, 0)), 100)), [-100, 100]],
    ['what no form limits', toNode(days), null],
    ['a sum with what no form limits', toNode(add(pain, days)), null],
  ])('is worked out: %s', (_what, node, expected) => {
    const mean: Indicator = {
      kind: 'mean',
      title: {},
      definition: {},
      range: [0, 5],
      decimals: 1,
      value: node,
    };
    expect(possibleValues(source, mean).value).toEqual(expected);
  });

  it('is worked out of the rows of a feed as well', () => {
    const items = { visits: { kind: 'integer', min: 1, max: 40, label } };
    const feed = { title: {}, dimensions: {}, reports: {}, indicators: {}, items } as unknown as FigureSource;
    const value = toNode(field<number>('number', 'row', 'visits'));
    const mean: Indicator = { kind: 'mean', title: {}, definition: {}, range: [0, 5], decimals: 1, value };
    expect(possibleValues(feed, mean).value).toEqual([1, 40]);
  });
});

describe('an interval of a mean', () => {
  const named = { title: {}, definition: {}, range: [0, 5], decimals: 1 } as const;
  const flow = (n: number) => ({ population: n, excluded: [], unknown: 0, n });
  const shown = (indicator: Indicator, result: IndicatorResult): IndicatorResult =>
    withoutFew({ ...source, indicators: { it: indicator } }, result);
  const mean = (values: readonly number[]) =>
    resultOf('it', {}, { ...flow(values.length), kind: 'mean', summary: summarise(values) });

  it('ends where values do, and says so', () => {
    const values = [10, 10, 9, 10, 4];
    const { upper } = meanInterval(summarise(values));
    expect(upper).toBeGreaterThan(10);
    const result = shown({ ...named, kind: 'mean', value: toNode(pain) }, mean(values));
    expect(result).toMatchObject({ value: 8.6, high: 10, clipped: true });
    expect(result.low).toBe(mean(values).low);
  });
  it('is returned as it is where it is within, and where nothing limits the values', () => {
    const within = mean([5, 6, 5, 4]);
    expect(shown({ ...named, kind: 'mean', value: toNode(pain) }, within)).toBe(within);
    // The scale that a chart shows is no limit: one may lie in hospital for longer.
    const long = mean([1, 1, 2, 40]);
    expect(shown({ ...named, kind: 'mean', value: toNode(days) }, long)).toBe(long);
  });
  it('is returned as it is where the mean itself is beyond, so that it holds its mean', () => {
    const beyond = mean([12, 13, 9, 12]);
    expect(beyond.low).toBeLessThan(10);
    expect(shown({ ...named, kind: 'mean', value: toNode(pain) }, beyond)).toBe(beyond);
  });
  it('of a change is held by what the scale allows in either direction', () => {
    const [before, after] = [
      [0, 1, 0, 10],
      [10, 10, 10, 9],
    ];
    const difference = after.map((value, at) => value - (before[at] ?? 0));
    const result = resultOf(
      'it',
      {},
      {
        ...flow(4),
        kind: 'change',
        before: summarise(before),
        after: summarise(after),
        difference: summarise(difference),
      },
    );
    const held = shown({ ...named, kind: 'change', before: toNode(pain), after: toNode(pain) }, result);
    expect(held).toMatchObject({
      clipped: true,
      high: 10,
      before: { low: 0 },
      after: { high: 10 },
      difference: { high: 10 },
    });
    expect(held.value).toBe(result.value);
    expect(held.low).toBe(result.low);
  });
});
