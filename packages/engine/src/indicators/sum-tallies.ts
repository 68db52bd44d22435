import type { Indicator } from '@kvalreg/declaration';
import type { Summary } from '@kvalreg/statistics';
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
      return {
        ...flow,
        kind,
        summary: pooled(tallies.flatMap((tally) => (tally.kind === kind ? [tally.summary] : []))),
      };
    case 'change': {
      const own = tallies.flatMap((tally) => (tally.kind === kind ? [tally] : []));
      return {
        ...flow,
        kind,
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
  }
}

/** Number, mean and standard deviation of all values, from those of each part. */
function pooled(parts: readonly Summary[]): Summary {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return { n, mean: null, sd: null };
  const mean = parts.reduce((sum, part) => sum + part.n * (part.mean ?? 0), 0) / n;
  const squares = parts.reduce(
    (sum, part) =>
      part.n === 0 ? sum : sum + (part.n - 1) * (part.sd ?? 0) ** 2 + part.n * ((part.mean ?? 0) - mean) ** 2,
    0,
  );
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}
