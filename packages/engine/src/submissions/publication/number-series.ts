import type { Measure, Submission } from '@kvalreg/declaration';
import { periodOfMeasure } from '../periods/measures-to-file.js';
import type { UnitFigures } from './published-figure.js';

/** What the units filed for one measure, or one share of it, in one year. */
export interface NumberSeries {
  readonly name: string;
  readonly measure: Measure;
  readonly share: string | null;
  readonly filingYear: number;
  /** Series of the same population and period tell each other's numbers; null for one that stands alone. */
  readonly population: string | null;
  readonly units: readonly SeriesUnit[];
}
export interface SeriesUnit {
  readonly unit: string;
  readonly n: number;
  /** Of a share: the numerator. */
  readonly k: number | null;
  /** The figure with a path below the measure. */
  readonly figure: (...path: readonly string[]) => number | null;
}

/** Every series of some years, in declared order. */
export function seriesOf(submission: Submission, filings: readonly UnitFigures[]): readonly NumberSeries[] {
  const years = [...new Set(filings.map(({ filingYear }) => filingYear))].sort((a, b) => a - b);
  return years.flatMap((filingYear) =>
    Object.entries(submission.measures).flatMap(([name, measure]) => {
      const filed = filings.filter((one) => one.filingYear === filingYear && one.measures.includes(name));
      if (filed.length === 0) return [];
      const shares = measure.kind === 'share' ? Object.keys(measure.shares) : [null];
      return shares.map((share, at): NumberSeries => ({
        name,
        measure,
        share,
        filingYear,
        // The first share is about the population of the measure; what others count is their own.
        population: at === 0 ? populationOf(measure, filingYear) : null,
        units: filed.map((one) => unitOf(name, share, measure, one)),
      }));
    }),
  );
}

function populationOf(measure: Measure, filingYear: number): string | null {
  const period = periodOfMeasure(measure, filingYear);
  return measure.population === undefined || !period
    ? null
    : `${measure.population} ${period.from} ${period.to}`;
}

function unitOf(name: string, share: string | null, { kind }: Measure, filed: UnitFigures): SeriesUnit {
  const figure = (...path: readonly string[]) => filed.figures[[name, ...path].join('.')] ?? null;
  const number =
    share !== null ? figure(share, 'denominator') : kind === 'count' ? figure('total') : figure('n');
  return {
    unit: filed.unit,
    n: number ?? 0,
    k: share === null ? null : (figure(share, 'numerator') ?? 0),
    figure,
  };
}
