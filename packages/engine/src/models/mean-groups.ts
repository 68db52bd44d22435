import { mean, quantiles } from '@kvalreg/statistics';
import type { CalibrationGroup } from './fitted-model.js';

const tenths = Array.from({ length: 9 }, (_, at) => (at + 1) / 10);

/** Means of what was seen and expected in tenths of the cases by prediction; equal predictions stay together. */
export function meanGroups(
  observed: readonly number[],
  expected: readonly number[],
): readonly CalibrationGroup[] {
  const cuts = [...new Set(quantiles(expected, tenths).filter((cut) => cut !== null))];
  const members: number[][] = Array.from({ length: cuts.length + 1 }, () => []);
  expected.forEach((value, row) => {
    const place = cuts.findIndex((cut) => value <= cut);
    members[place < 0 ? cuts.length : place]?.push(row);
  });
  return members
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      n: rows.length,
      observed: mean(rows.map((row) => observed[row] ?? 0)) ?? 0,
      expected: mean(rows.map((row) => expected[row] ?? 0)) ?? 0,
    }));
}
