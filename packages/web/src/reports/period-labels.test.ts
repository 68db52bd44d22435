import { describe, expect, it } from '@jest/globals';
import type { DisclosedResult } from '@kvalreg/engine';
import { withPeriods } from './period-labels.js';

const result = (
  indicator: string,
  year: string,
  lack: Pick<DisclosedResult, 'incomplete' | 'asOf' | 'short'>,
): DisclosedResult => ({
  indicator,
  kind: 'count',
  group: { year },
  population: 9,
  excluded: [],
  unknown: 0,
  n: 9,
  value: 9,
  low: null,
  high: null,
  ...lack,
});
const labelOf = withPeriods(
  (_, code) => code,
  [
    result('operations', '2024', {}),
    result('followedUp', '2024', { incomplete: true }),
    result('operations', '2025', { incomplete: true, asOf: '2025-06-30' }),
    result('followedUp', '2025', { incomplete: true, asOf: '2025-06-30' }),
    result('operations', '2019', { incomplete: true, short: true }),
  ],
  'en',
);

describe('the label of a period', () => {
  it('says whether the period is complete for the measures that it stands beside', () => {
    expect(labelOf('year', '2024', ['operations'])).toBe('2024');
    expect(labelOf('year', '2024', ['followedUp'])).toBe('2024 (not complete)');
    expect(labelOf('year', '2024', ['operations', 'followedUp'])).toBe('2024 (not complete)');
    expect(labelOf('year', '2024')).toBe('2024 (not complete)');
  });

  it('says up to which day a period in progress is counted, and which begins before the first case', () => {
    expect(labelOf('year', '2025', ['operations'])).toMatch(/^2025 \(to 30 June 2025\)$/);
    expect(labelOf('year', '2019', ['operations'])).not.toBe('2019');
    expect(labelOf('year', '2019', ['followedUp'])).toBe('2019');
    expect(labelOf('unit', '2024')).toBe('2024');
  });
});
