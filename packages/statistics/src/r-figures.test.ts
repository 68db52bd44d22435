import { describe, expect, it } from '@jest/globals';
import { rCases } from './data/r-cases.js';
import {
  mean,
  meanInterval,
  median,
  normalQuantile,
  pairedDifferenceInterval,
  proportionInterval,
  quantiles,
  sampleSd,
  studentQuantile,
} from './index.js';

function expectClose(actual: number | null | undefined, expected: number | null | undefined): void {
  if (typeof expected !== 'number') {
    expect(actual).toBeNull();
    return;
  }
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

describe(rCases.origin, () => {
  it.each(rCases.proportion.cases)(
    'Wilson interval of $k/$n at $level',
    ({ k, n, level, value, interval }) => {
      const estimate = proportionInterval(k, n, { level });
      expectClose(estimate.value, value);
      expectClose(estimate.lower, interval[0]);
      expectClose(estimate.upper, interval[1]);
    },
  );

  it.each(rCases.mean.cases)('mean, SD, quantiles and t interval of $n values', (reference) => {
    const values = reference.values.filter((value) => value !== null);
    expect(values).toHaveLength(reference.n);
    expectClose(mean(values), reference.mean);
    expectClose(sampleSd(values), reference.sd);
    expectClose(median(values), reference.median);
    quantiles(values, reference.probabilities).forEach((value, index) => {
      expectClose(value, reference.quantiles[index]);
    });
    const estimate = meanInterval(values);
    expectClose(estimate.lower, reference.interval[0]);
    expectClose(estimate.upper, reference.interval[1]);
  });

  it.each(rCases.meanAtLevel.cases)(
    't interval at level $level',
    ({ values, level, mean: expected, interval }) => {
      const estimate = meanInterval(values, { level });
      expectClose(estimate.value, expected);
      expectClose(estimate.lower, interval[0]);
      expectClose(estimate.upper, interval[1]);
    },
  );

  it.each(rCases.paired.cases)('paired difference of $n pairs', (reference) => {
    const estimate = pairedDifferenceInterval(reference.before, reference.after);
    expect(estimate.n).toBe(reference.n);
    expectClose(estimate.value, reference.mean);
    expectClose(estimate.sd, reference.sd);
    expectClose(estimate.lower, reference.interval[0]);
    expectClose(estimate.upper, reference.interval[1]);
  });

  it.each(rCases.studentQuantile.cases)('qt($p, $df)', ({ p, df, value }) => {
    expectClose(studentQuantile(p, df), value);
  });

  it.each(rCases.normalDistribution.cases)('the normal quantile undoes pnorm($z)', ({ z, p }) => {
    // Near p = 1 the 15 digits of p leave fewer for z.
    const tolerance = Math.max(1e-9 * Math.abs(z), 1e-15 / Math.exp(-(z ** 2) / 2));
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(tolerance);
  });
});
