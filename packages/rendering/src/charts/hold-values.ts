import type { Estimate } from '../format/format-interval.js';
import type { ChartSpec } from './chart-spec.js';

/**
 * The chart with a scale on which every value lies. A change is not on the scale of what has changed: pain from 7 to 3 is
 * −4 on a scale from 0 to 10. Where a value lies outside, the scale is that of the data, with zero on it.
 */
export function holdValues(spec: ChartSpec): ChartSpec {
  if (!('range' in spec) || spec.range === null) return spec;
  const [low, high] = spec.range;
  const estimates = estimatesOf(spec);
  const values = estimates.flatMap(({ value }) => value ?? []);
  if (values.every((value) => value >= low && value <= high)) return spec;
  const ends = estimates.flatMap((estimate) => [estimate.value, estimate.low, estimate.high]);
  const known = [0, ...ends.filter((end) => end !== null)];
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
      return spec.values.map(plain);
    case 'small-multiples':
      return [...spec.panels.flatMap(({ values }) => values), ...(spec.reference?.values ?? [])].map(plain);
    default:
      return [];
  }
}

function plain(value: number | null): Estimate {
  return { value, low: null, high: null };
}
