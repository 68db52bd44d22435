interface SummaryOfUnit {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
}

/**
 * Mean and spread of all cases from those of each unit: the mean weighted by n, and the variance within units plus that
 * between them. Null where somebody's mean is missing, or the spread of several.
 */
export function pooledSummary(units: readonly SummaryOfUnit[]): {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
} {
  const some = units.filter(({ n }) => n > 0);
  const n = some.reduce((sum, one) => sum + one.n, 0);
  if (n === 0 || some.some(({ mean }) => mean === null)) return { n, mean: null, sd: null };
  const mean = some.reduce((sum, one) => sum + one.n * (one.mean ?? 0), 0) / n;
  if (n < 2 || some.some((one) => one.n > 1 && one.sd === null)) return { n, mean, sd: null };
  const squares = some.reduce(
    (sum, one) => sum + (one.n - 1) * (one.sd ?? 0) ** 2 + one.n * ((one.mean ?? 0) - mean) ** 2,
    0,
  );
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}
