import { describe, expect, it } from '@jest/globals';
import type { Publication } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { goalsFor } from './goals-for.js';

const publication: Publication = { indicators: ['pain', 'walks'], smallestN: 5, smallestCell: 1 };
const result = (indicator: string): DisclosedResult => ({
  indicator,
  kind: 'mean',
  group: { unit: 'north' },
  n: 7,
  population: null,
  unknown: null,
  excluded: null,
  value: 3,
  low: null,
  high: null,
});
const goals = [
  {
    request: { indicators: ['pain', 'walks'], groups: [['unit']], from: '2022-01-01', to: '2023-12-31' },
    results: [result('pain'), result('walks')],
  },
  { request: { indicators: ['walks'], groups: [['year']] }, results: [result('walks')] },
];
const clinic = { kind: 'clinic', unitId: 'south', limits: { smallestN: 5, smallestCell: 0 } } as const;
const seenBy = (today: Publication | undefined, viewer: Parameters<typeof goalsFor>[0] = clinic) =>
  goalsFor(viewer, goals, { publication }, today);

describe('the goals of a release', () => {
  it('are those that are published today, measure by measure', () => {
    expect(seenBy(publication)).toEqual(goals);
    expect(seenBy({ ...publication, indicators: ['pain', 'another'] })).toEqual([
      { request: { ...goals[0]?.request, indicators: ['pain'] }, results: [result('pain')] },
    ]);
    expect(seenBy(undefined)).toEqual([]);
  });

  it('are none where either limit is stricter than when they were frozen', () => {
    expect(seenBy({ ...publication, smallestN: 6 })).toEqual([]);
    expect(seenBy({ ...publication, smallestCell: 2 })).toEqual([]);
    expect(seenBy({ ...publication, smallestN: 4, smallestCell: 0 })).toEqual(goals);
  });

  it('are none where another dimension is chosen from than when they were frozen', () => {
    expect(seenBy({ ...publication, selection: { dimension: 'side', codes: ['left'] } })).toEqual([]);
  });

  it('are all there for those who see everything', () => {
    expect(seenBy(undefined, { kind: 'all' })).toEqual(goals);
  });
});
