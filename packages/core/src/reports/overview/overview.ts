import type { FigureSource, Indicator } from '@kvalreg/declaration';
import {
  comparePair,
  goalYears,
  judgeTogether,
  levelOf,
  untested,
  yearsOverlap,
  type ComparedResult,
  type DisclosedResult,
  type GoalLevel,
  type PairResult,
} from '@kvalreg/engine';
import type { Unit } from '../../organisation/unit.js';

/** One measure at a glance: the last year that is complete, the one before, and all beside. */
export interface OverviewMeasure {
  readonly indicator: string;
  readonly declared: Indicator;
  /** Null where no year is complete. */
  readonly year: string | null;
  /** Of the unit, or of all where none is shown. */
  readonly latest: DisclosedResult | null;
  readonly before: DisclosedResult | null;
  /** All units together; null where they are what is shown. */
  readonly nation: DisclosedResult | null;
  /** What the goal is judged on; null without a goal, or where no year is complete. */
  readonly judged: JudgedYears | null;
  /** Null without a goal, with too few cases or without a value. */
  readonly level: GoalLevel | null;
  /** The latest year against the one before, judged together with all measures; null where there is none before. */
  readonly change: ComparedResult | null;
}
/** The years that a goal is declared on, the last complete one being the last of them, and their figure. */
export interface JudgedYears {
  readonly first: number;
  readonly last: number;
  readonly result: DisclosedResult | null;
}
export interface OverviewPart {
  readonly sourceId: string;
  readonly source: FigureSource;
  readonly measures: readonly OverviewMeasure[];
}
export interface Overview {
  /** Null for somebody who sees all units. */
  readonly unit: Unit | null;
  /** The moment that the figures show. */
  readonly asOfTime: string;
  readonly parts: readonly OverviewPart[];
}

/** By year: of the unit, where there is one, and of all. */
export interface OverviewResults {
  readonly own: readonly DisclosedResult[] | null;
  readonly nation: readonly DisclosedResult[];
}
/** The figure of the years that a goal is judged on together. */
export interface JudgedGoal {
  readonly indicator: string;
  readonly result: DisclosedResult | null;
}

/** As many as one takes in at a glance. */
const mostMeasures = 8;

/**
 * What a source is about: its measures with a goal, else those of its reports that have a better and a worse, and first
 * of these the ones that are public.
 */
export function measuresOf({ indicators, reports, publication }: FigureSource): readonly string[] {
  const published = publication?.indicators ?? [];
  const names = Object.keys(indicators)
    .filter((name) => indicators[name]?.kind !== 'distribution')
    .toSorted((a, b) => Number(published.includes(b)) - Number(published.includes(a)));
  const withGoal = names.filter((name) => indicators[name]?.goal);
  const shown = new Set(
    Object.values(reports).flatMap(({ tabs }) =>
      tabs.flatMap(({ figures }) => figures.flatMap((figure) => figure.indicators)),
    ),
  );
  const judged = names.filter((name) => indicators[name]?.better);
  const inReports = judged.filter((name) => shown.has(name));
  const chosen = [withGoal, inReports, judged, names].find(({ length }) => length > 0) ?? [];
  return chosen.slice(0, mostMeasures);
}

/** The measures of a source by year, with what has changed. */
export function overviewPart(
  { sourceId, source }: Pick<OverviewPart, 'sourceId' | 'source'>,
  results: OverviewResults,
  goals: readonly JudgedGoal[] = [],
): OverviewPart {
  const shown = results.own ?? results.nation;
  const rows = measuresOf(source).flatMap((indicator) => {
    const declared = source.indicators[indicator];
    if (!declared) return [];
    const year = lastComplete(shown, indicator);
    const of = (list: readonly DisclosedResult[], wanted: number) =>
      resultOf(list, indicator, String(wanted));
    const latest = year === null ? null : of(shown, year);
    const before = year === null ? null : of(shown, year - 1);
    return [{ indicator, declared, year, latest, before }];
  });
  const judged = judgeTogether(
    rows.flatMap(({ declared, year, latest, before }) =>
      latest && before ? [pairOf(declared, Number(year), latest, before)] : [],
    ),
  );
  return {
    sourceId,
    source,
    measures: rows.map(({ year, ...row }) => {
      const years = goalYearsOf(row.declared, year);
      const found = goals.find(({ indicator }) => indicator === row.indicator);
      const result = years?.first === years?.last ? row.latest : (found?.result ?? null);
      return {
        ...row,
        year: year === null ? null : String(year),
        nation:
          year === null || results.own === null
            ? null
            : resultOf(results.nation, row.indicator, String(year)),
        judged: years && { ...years, result },
        level: levelReached(row.declared, result),
        change: judged.find(({ indicator }) => indicator === row.indicator) ?? null,
      };
    }),
  };
}

/** Goals that are judged on several years together, which no figure of one year tells of: what must be asked for. */
export function pooledGoals(
  source: FigureSource,
  { own, nation }: OverviewResults,
): readonly (Omit<JudgedYears, 'result'> & { readonly indicator: string })[] {
  return measuresOf(source).flatMap((indicator) => {
    const declared = source.indicators[indicator];
    const years = declared ? goalYearsOf(declared, lastComplete(own ?? nation, indicator)) : null;
    return years && years.first < years.last ? [{ indicator, ...years }] : [];
  });
}

function goalYearsOf({ goal }: Indicator, year: number | null): Omit<JudgedYears, 'result'> | null {
  return goal && year !== null ? goalYears({ years: goal.years, lag: 0 }, year) : null;
}

function pairOf(
  declared: Indicator,
  year: number,
  latest: DisclosedResult,
  before: DisclosedResult,
): PairResult {
  if (!yearsOverlap(declared, [String(year)], [String(year - 1)]))
    return comparePair(declared, latest, before);
  return { indicator: latest.indicator, first: latest, second: before, ...untested('overlap') };
}

/** The last year whose answers have all come in, as far as there are cases. */
function lastComplete(results: readonly DisclosedResult[], indicator: string): number | null {
  const years = results.flatMap(({ indicator: of, group, n, suppressed, incomplete }) => {
    const year = Number(group['year']);
    const counts = of === indicator && !incomplete && (suppressed !== undefined || n > 0);
    return counts && Number.isInteger(year) ? [year] : [];
  });
  return years.length === 0 ? null : Math.max(...years);
}

function resultOf(
  results: readonly DisclosedResult[],
  indicator: string,
  year: string,
): DisclosedResult | null {
  return results.find((result) => result.indicator === indicator && result.group['year'] === year) ?? null;
}

function levelReached({ goal }: Indicator, result: DisclosedResult | null): GoalLevel | null {
  if (!goal || !result || result.value === null || result.n < goal.smallestN) return null;
  return levelOf(goal, result.value);
}
