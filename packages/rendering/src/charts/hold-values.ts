import type { Estimate } from '../format/format-interval.js';
import type { ChartSpec } from './chart-spec.js';

/** Where everything lies in this lowest part of the scale, the rest of it is left out: a share of 5 % is a line at the bottom of 100. */
const lowPart = 0.25;

/** Columns, lines and bars begin at zero, and so do not mislead where the scale ends earlier; a goal is seen in full. */
function mayEndBelow(spec: ChartSpec): boolean {
  return (
    (spec.kind === 'columns' || spec.kind === 'trend' || spec.kind === 'units') &&
    (spec.bands ?? []).length === 0
  );
}

/**
 * The chart with a scale on which every value lies. A change is not on the scale of what has changed: pain from 7 to 3 is
 * −4 on a scale from 0 to 10. Where a value lies outside, the scale is that of the data, with zero on it.
 */
export function holdValues(spec: ChartSpec): ChartSpec {
  if (!('range' in spec) || spec.range === null) return spec;
  const [low, high] = spec.range;
  const estimates = estimatesOf(spec);
  const values = estimates.flatMap(({ value }) => value ?? []);
  const ends = estimates
    .flatMap((estimate) => [estimate.value, estimate.low, estimate.high])
    .filter((end) => end !== null);
  if (values.every((value) => value >= low && value <= high)) {
    const top = Math.max(...ends);
    const isLow = low === 0 && top > 0 && top <= high * lowPart && mayEndBelow(spec);
    return isLow ? { ...spec, range: [0, top] } : spec;
  }
  const known = [0, ...ends];
  return { ...spec, range: [Math.min(...known), Math.max(...known)] };
}

function estimatesOf(spec: ChartSpec): readonly Estimate[] {
  switch (spec.kind) {
    case 'columns':
    case 'trend':
      return spec.series.flatMap(({ estimates }) => estimates.filter((estimate) => estimate !== null));
    case 'units':
      return [
        ...spec.rows.map(({ estimate }) => estimate),
        ...(spec.reference ? [plain(spec.reference.value)] : []),
      ];
    case 'run':
      return [...spec.values, ...(spec.alongside ?? [])].map(plain);
    case 'small-multiples':
      return [...spec.panels.flatMap(({ values }) => values), ...(spec.reference?.values ?? [])].map(plain);
    default:
      return [];
  }
}

function plain(value: number | null): Estimate {
  return { value, low: null, high: null };
}
