import type { Indicator } from '@kvalreg/declaration';
import type { Summary } from '@kvalreg/statistics';
import { scaleOf } from './kinds/change-result.js';
import { curveOf, statesOf } from './kinds/declared-parts.js';
import { mergeHistograms, type Histogram } from './kinds/histogram.js';
import type { Tally } from './tally.js';

/** What would have been counted for all cases of some groups together; of no groups, what an empty group counts. */
export function sumTallies(indicator: Indicator, tallies: readonly Tally[]): Tally {
  const total = (of: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + of(tally), 0);
  const flow = {
    population: total(({ population }) => population),
    excluded: (indicator.exclusions ?? []).map((_, at) => total(({ excluded }) => excluded[at] ?? 0)),
    unknown: total(({ unknown }) => unknown),
    n: total(({ n }) => n),
  };
  const { kind } = indicator;
  switch (kind) {
    case 'count':
      return { ...flow, kind };
    case 'proportion':
      return { ...flow, kind, k: total((tally) => (tally.kind === kind ? tally.k : 0)) };
    case 'mean':
    case 'spread':
      return {
        ...flow,
        kind,
        summary: pooled(tallies.flatMap((tally) => (tally.kind === kind ? [tally.summary] : []))),
      };
    case 'quantile':
      return { ...flow, kind, probability: indicator.probability ?? 0.5, histogram: merged(tallies) };
    case 'change': {
      const own = tallies.flatMap((tally) => (tally.kind === kind ? [tally] : []));
      return {
        ...flow,
        kind,
        scale: scaleOf(indicator),
        before: pooled(own.map(({ before }) => before)),
        after: pooled(own.map(({ after }) => after)),
        difference: pooled(own.map(({ difference }) => difference)),
      };
    }
    case 'distribution': {
      const own = tallies.flatMap((tally) => (tally.kind === kind ? [tally] : []));
      const options = indicator.options.map(({ code }, at) => ({
        code,
        k: own.reduce((sum, tally) => sum + (tally.options[at]?.k ?? 0), 0),
      }));
      return { ...flow, kind, options, balance: indicator.balance ?? null };
    }
    case 'ratio':
      return {
        ...flow,
        kind,
        as: indicator.as,
        per: indicator.per ?? 1,
        k: total((tally) => (tally.kind === kind ? tally.k : 0)),
      };
    case 'composite': {
      const own = tallies.flatMap((tally) => (tally.kind === kind ? [tally] : []));
      const parts = indicator.parts.map((_, at) => ({
        n: own.reduce((sum, tally) => sum + (tally.parts[at]?.n ?? 0), 0),
        k: own.reduce((sum, tally) => sum + (tally.parts[at]?.k ?? 0), 0),
      }));
      if (indicator.as === 'average') {
        const summaries = own.flatMap((tally) => (tally.as === 'average' ? [tally.summary] : []));
        return { ...flow, kind, as: indicator.as, parts, summary: pooled(summaries) };
      }
      const k = own.reduce((sum, tally) => sum + (tally.as === 'all-or-none' ? tally.k : 0), 0);
      return { ...flow, kind, as: indicator.as, parts, k };
    }
    case 'transition':
      return { ...flow, kind, ...statesOf(indicator), histogram: merged(tallies) };
    case 'time-to-event':
      return { ...flow, kind, ...curveOf(indicator), histogram: merged(tallies) };
  }
}

function merged(tallies: readonly Tally[]): Histogram {
  return mergeHistograms(tallies.flatMap((tally) => ('histogram' in tally ? [tally.histogram] : [])));
}

/** Number, mean and standard deviation of all values, from those of each part. */
function pooled(parts: readonly Summary[]): Summary {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return { n, mean: null, sd: null };
  const mean = parts.reduce((sum, part) => sum + sumOf(part), 0) / n;
  const squares = parts.reduce(
    (sum, part) =>
      part.n === 0 ? sum : sum + (part.n - 1) * (part.sd ?? 0) ** 2 + part.n * ((part.mean ?? 0) - mean) ** 2,
    0,
  );
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

/**
 * The sum that a mean was computed from. Of whole numbers it is whole, and multiplying back must not lose that: else the
 * mean of all would differ in the last bit from the one that is counted from the cases, and now and then be rounded otherwise.
 */
function sumOf({ n, mean }: Summary): number {
  const sum = n * (mean ?? 0);
  const whole = Math.round(sum);
  return Math.abs(sum - whole) <= Math.abs(sum) * 4 * Number.EPSILON ? whole : sum;
}
