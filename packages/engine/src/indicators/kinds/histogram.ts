import type { ValueCount } from '@kvalreg/statistics';

/** How many cases have each value, by value: it adds up over groups without any rounding. */
export type Histogram = readonly ValueCount[];

export function histogramOf(values: Iterable<number>): Histogram {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return fromCounts(counts);
}

export function mergeHistograms(parts: readonly Histogram[]): Histogram {
  const [only, another] = parts;
  if (only && !another) return only;
  const counts = new Map<number, number>();
  for (const { value, count } of parts.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
  return fromCounts(counts);
}

/** What the database counted, each value written as text: the shortest text that is read as the same number. */
export function readHistogram(counted: unknown): Histogram {
  if (counted === null) return [];
  if (typeof counted !== 'object') {
    throw new TypeError('The rows do not belong to this request: a column holds no counts of values.');
  }
  return fromCounts(
    new Map(Object.entries(counted).map(([value, count]) => [Number(value), Number(count)] as const)),
  );
}

export function sizeOf(histogram: Histogram): number {
  return histogram.reduce((sum, { count }) => sum + count, 0);
}

/** Zero has one sign, as in the database. */
function fromCounts(counts: ReadonlyMap<number, number>): Histogram {
  return [...counts]
    .map(([value, count]) => ({ value: value === 0 ? 0 : value, count }))
    .sort((a, b) => a.value - b.value);
}
