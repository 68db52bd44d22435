import { expect, it } from '@jest/globals';
import type { DisclosedResult } from '@kvalreg/engine';
import type { CountedSource } from '../../indicators/read-indicators.query.js';
import { comparisonLimits } from '../../indicators/disclosure/viewer.js';
import { figuresFor } from './figures-for.js';

const source = {
  title: {},
  dimensions: {},
  indicators: { cases: { kind: 'count' as const, title: {}, definition: {} } },
  reports: {},
};
const countAs = (n: number): CountedSource => ({
  source,
  count: ({ groups, filter }) =>
    Promise.resolve(
      groups.map((group) => ({
        indicator: 'cases',
        group: Object.fromEntries(group.map((dimension) => [dimension, filter?.[dimension]?.[0] ?? ''])),
        tally: { kind: 'count' as const, population: n, excluded: [], unknown: 0, n },
      })),
    ),
});
const figure = (n: number, group: DisclosedResult['group']): DisclosedResult => ({
  indicator: 'cases',
  kind: 'count',
  group,
  ...{ population: n, excluded: [], unknown: 0, n, value: n, low: null, high: null },
});
const clinic = { kind: 'clinic', unitId: 'north', limits: comparisonLimits } as const;
const request = { indicators: ['cases'], groups: [['unit'], []], dataDate: '2025-01-01' };
const read = async (given?: readonly DisclosedResult[] | null) =>
  (await figuresFor(countAs(21), clinic, request, given))?.map(({ group, n }) => [group['unit'], n]);

it('shows a clinic the nation as it was given out, where cases have been erased since', async () => {
  const given = [figure(22, {}), figure(9, { unit: 'south' }), figure(8, { unit: '(others)' })];
  expect(await read(given)).toEqual([
    ['north', 21],
    [undefined, 22],
  ]);
  // What was given to nobody within limits is not told.
  expect(await read(null)).toEqual([['north', 21]]);
  expect(await figuresFor(countAs(21), clinic, { ...request, groups: [[]] }, null)).toBeNull();
});
