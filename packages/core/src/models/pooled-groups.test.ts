import { expect, it } from '@jest/globals';
import { pooledGroups } from './pooled-groups.js';

const group = (n: number, observed: number, expected = observed) => ({ n, observed, expected });

it('puts few together with the next, so that nothing is what the others lack', () => {
  const groups = [group(10, 1, 1.5), group(10, 2, 2.5), group(10, 5, 4), group(10, 7), group(10, 9, 9.25)];
  const shown = pooledGroups(groups, 'logistic', 5);
  expect(shown).toEqual([group(50, 24, 24.25)]);
  for (const { n, observed } of shown) expect(Math.min(observed, n - observed)).toBeGreaterThanOrEqual(5);
  const sum = (key: 'n' | 'observed' | 'expected') => shown.reduce((all, one) => all + one[key], 0);
  expect([sum('n'), sum('observed'), sum('expected')]).toEqual([50, 24, 24.25]);
});

it('gives what is left over to the last that has enough', () => {
  expect(pooledGroups([group(20, 10), group(20, 12), group(20, 19)], 'logistic', 5)).toEqual([
    group(20, 10),
    group(40, 31),
  ]);
});

it('weighs means by their cases', () => {
  expect(pooledGroups([group(3, 2, 1), group(9, 6, 5), group(6, 4, 4)], 'linear', 5)).toEqual([
    group(12, 5, 4),
    group(6, 4, 4),
  ]);
});

it('shows no group where all together are few', () => {
  expect(pooledGroups([group(10, 1), group(10, 2)], 'logistic', 5)).toEqual([]);
  expect(pooledGroups([], 'linear', 5)).toEqual([]);
});
