import { describe, expect, it } from '@jest/globals';
import type { CategoryChart } from './chart-spec.js';
import { holdValues } from './hold-values.js';

const chart = (...values: readonly (number | null)[]): CategoryChart => ({
  kind: 'trend',
  language: 'sv',
  style: { percent: false, decimals: 1 },
  range: [0, 10],
  categories: values.map(String),
  series: [
    {
      label: 'Lund',
      tone: 'own',
      estimates: values.map((value) => (value === null ? null : { value, low: value - 1, high: value + 1 })),
    },
  ],
});
const rangeOf = (...values: readonly (number | null)[]) => {
  const spec = holdValues(chart(...values));
  return 'range' in spec ? spec.range : undefined;
};

describe('holdValues', () => {
  it('leaves the scale of values that lie on it, also where a limit does not', () => {
    expect(rangeOf(0.5, 10, null)).toEqual([0, 10]);
    expect(rangeOf(null)).toEqual([0, 10]);
  });
  it('takes the scale from the data where a value lies outside, with its interval and zero', () => {
    expect(rangeOf(-4, -2)).toEqual([-5, 0]);
    expect(rangeOf(3, 12)).toEqual([0, 13]);
  });
  it('ends above the highest limit where everything lies in the lowest quarter, from zero upwards', () => {
    expect(rangeOf(0.5, 1.5)).toEqual([0, 2.5]);
    expect(rangeOf(0.5, 1.6)).toEqual([0, 10]);
    expect(rangeOf(0)).toEqual([0, 1]);
  });
  it('shows the whole scale behind the levels of a goal, and of nothing but nought', () => {
    const bands = [{ level: 'high', from: 8, to: null }] as const;
    expect(holdValues({ ...chart(0.5), bands })).toMatchObject({ range: [0, 10] });
    const nought = { label: 'Lund', tone: 'own', estimates: [{ value: 0, low: null, high: null }] } as const;
    expect(holdValues({ ...chart(0), series: [nought] })).toMatchObject({ range: [0, 10] });
  });
  it('leaves it to the data where there is no scale', () => {
    expect(holdValues({ ...chart(-4), range: null })).toMatchObject({ range: null });
  });
});
