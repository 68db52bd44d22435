import { expect, it } from '@jest/globals';
import type { CountedSource } from '../read-indicators.query.js';
import { clinicBesideNation } from './beside-nation.query.js';
import { comparisonLimits } from './viewer.js';

it('gives out more rows than a call has room for arguments', async () => {
  const rows = 20_000;
  const indicators = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const cases = { kind: 'count' as const, title: {}, definition: {} };
  const of: CountedSource = {
    source: {
      title: {},
      dimensions: {},
      indicators: Object.fromEntries(indicators.map((name) => [name, cases])),
      reports: {},
    },
    count: ({ groups, filter }) =>
      Promise.resolve(
        groups.flatMap((group) =>
          Array.from({ length: filter?.['unit'] || group.length === 0 ? 1 : rows }, (_, at) =>
            indicators.map((indicator) => ({
              indicator,
              group: Object.fromEntries(group.map((dimension) => [dimension, String(at)])),
              tally: { kind: 'count' as const, population: 10, excluded: [], unknown: 0, n: 10 },
            })),
          ).flat(),
        ),
      ),
  };
  const viewer = { kind: 'clinic', unitId: 'north', limits: comparisonLimits } as const;
  const request = { indicators, groups: [['year']], dataDate: '2025-01-01' };
  const { own, nation } = await clinicBesideNation(of, viewer, request);
  expect([own.length, nation.length]).toEqual([7, 7 * rows]);
});
