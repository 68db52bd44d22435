import type { IndicatorResult } from '../indicators/indicator-result.js';

/**
 * Whether a withheld number follows from those that are shown, for somebody who knows which totals are the sums of
 * which parts: Gaussian elimination over the withheld numbers, written without regard to how `suppress` works.
 */
export function isDetermined(
  target: number,
  results: readonly IndicatorResult[],
  known: readonly (number | null)[],
): boolean {
  const unknowns = known.flatMap((value, at) => (value === null ? [at] : []));
  const equations = results.flatMap((whole, at) => {
    const parts = partsOf(at, results);
    return parts.length === 0
      ? []
      : [unknowns.map((unknown) => (unknown === at ? -1 : parts.includes(unknown) ? 1 : 0))];
  });
  const unit = unknowns.map((unknown) => (unknown === target ? 1 : 0));
  return rank([...equations, unit]) === rank(equations);
}

/** The results one level below. */
function partsOf(at: number, results: readonly IndicatorResult[]): readonly number[] {
  const whole = results[at]?.group ?? {};
  const below = results.flatMap(({ group }, other) =>
    Object.keys(group).length > Object.keys(whole).length &&
    Object.entries(whole).every(([dimension, value]) => group[dimension] === value)
      ? [other]
      : [],
  );
  const nearest = Math.min(...below.map((other) => Object.keys(results[other]?.group ?? {}).length));
  return below.filter((other) => Object.keys(results[other]?.group ?? {}).length === nearest);
}

function rank(rows: readonly (readonly number[])[]): number {
  const matrix = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const pivot = matrix.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    [matrix[found], matrix[pivot]] = [matrix[pivot] ?? [], matrix[found] ?? []];
    const lead = matrix[found] ?? [];
    matrix.forEach((row, at) => {
      if (at === found) return;
      const factor = (row[column] ?? 0) / (lead[column] ?? 1);
      row.forEach((value, cell) => (row[cell] = value - factor * (lead[cell] ?? 0)));
    });
    found += 1;
  }
  return found;
}
