import { isTimeDimension } from '@kvalreg/declaration';
import { distinctGroups, type IndicatorRequest } from '../indicators/request/indicator-request.js';
import type { DisclosedResult } from '../indicators/indicator-result.js';
import { grainOf, reachesBeforeFirst, windowRows } from '../indicators/request/look-back.js';
import {
  monthAt,
  monthNumber,
  monthsOfPeriod,
  periodLevels,
  periodOfMonth,
  type PeriodLevel,
} from '../indicators/request/periods.js';
import type { TalliedGroup } from '../indicators/tallied-group.js';
import type { DisclosurePlan } from './plan/disclosure-plan.js';
import { withoutTime } from './plan/disclosure-plan.js';
import type { Row } from './figure-row.js';
import { pooledRows } from './pooled-rows.js';
import { figureOf, rowsFor, tablesOf, type CountedIndicator, type Protection } from './protected-figures.js';

/**
 * The figures of periods that overlap. Each is a sum of periods that do not, and is shown when all of those may be shown
 * alone: then it tells nothing new. A sum is judged by the longest periods that it consists of, so that twelve months
 * that are a year have the year's fate.
 */
export function windowFigures(
  plan: DisclosurePlan,
  request: IndicatorRequest,
  tallied: readonly TalliedGroup[],
  protectionOf: (indicator: string) => Protection | null,
): readonly DisclosedResult[] {
  const { source, reading } = plan;
  const { lookBack = 0 } = reading;
  const grain = grainOf(request, lookBack);
  const tables = tablesOf(tallied);
  const known = new Set(tallied.flatMap(({ group }) => group[grain] ?? []));
  const plain = withoutTime(request);
  return request.indicators.flatMap((name) => {
    const indicator = source.indicators[name];
    if (!indicator) return [];
    const counted = { name, tables, protection: protectionOf(name) };
    const rowsOfGroup = (group: readonly string[]) =>
      windowsOf({ plan, request, lookBack, grain, known, plain }, group, counted);
    return distinctGroups(request).flatMap((group) =>
      [...rowsOfGroup(group), ...(plan.poolsUnits ? pooledRows(request, group, rowsOfGroup) : [])].map(
        (row) => figureOf(source, name, row),
      ),
    );
  });
}

interface Windows {
  readonly plan: DisclosurePlan;
  readonly request: IndicatorRequest;
  readonly lookBack: number;
  /** The periods that do not overlap, of which there are cases. */
  readonly grain: PeriodLevel;
  readonly known: ReadonlySet<string>;
  /** The request without its periods. */
  readonly plain: IndicatorRequest;
}

/** The rows of one breakdown, each put together from those of the periods that it consists of. */
function windowsOf(
  { plan, request, lookBack, grain, known, plain }: Windows,
  group: readonly string[],
  counted: CountedIndicator,
): readonly Row[] {
  const others = group.filter((dimension) => !isTimeDimension(dimension));
  const byLevel = new Map<PeriodLevel, ReadonlyMap<string, ReadonlyMap<string, Row>>>();
  const rowsAt = (level: PeriodLevel) => {
    const rows =
      byLevel.get(level) ?? byOthers(rowsFor(plan, plain, [...others, level], counted), others, level);
    byLevel.set(level, rows);
    return rows;
  };
  const windows = windowRows(request, group, lookBack, known).map(({ time, periods, begins }) => ({
    time,
    begins,
    pieces: piecesOf(periods, known, grain),
  }));
  const keys = new Map(
    windows
      .flatMap(({ pieces }) => pieces.map(({ level }) => level))
      .flatMap((level) =>
        [...rowsAt(level)].flatMap(([key, rows]) => [...rows.values()].map((row) => [key, row] as const)),
      )
      .map(([key, row]) => [key, valuesOf(row, others)] as const),
  );
  if (others.length === 0) keys.set(keyOf([]), {});
  return [...keys].flatMap(([key, own]) =>
    windows.flatMap(({ time, begins, pieces }): readonly Row[] => {
      const rows = pieces.flatMap(({ level, code }) => rowsAt(level).get(key)?.get(code) ?? []);
      const isWithheld = rows.some((row) => row.isWithheld);
      const tallies = rows.flatMap((row) => row.tallies);
      const isEmpty = !tallies.some(({ n }) => n > 0);
      if (group.length > 0 && !isWithheld && (rows.length === 0 || (others.length > 0 && isEmpty))) return [];
      const short = reachesBeforeFirst({ begins }, countedIn(rowsAt(grain).get(key)));
      const hasFlow = rows.every((row) => row.hasFlow);
      return [{ group: { ...own, ...time }, tallies, isWithheld, hasFlow, short }];
    }),
  );
}

/** The periods of a row in which it has cases. */
function countedIn(rows: ReadonlyMap<string, Row> | undefined): readonly string[] {
  return [...(rows ?? [])].flatMap(([code, { tallies }]) =>
    tallies.some(({ population }) => population > 0) ? [code] : [],
  );
}

type Values = Readonly<Record<string, string>>;

function valuesOf({ group }: Row, dimensions: readonly string[]): Values {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, group[dimension] ?? '']));
}

function keyOf(values: readonly string[]): string {
  return JSON.stringify(values);
}

/** Values of the other dimensions → code of the period → row. */
function byOthers(
  rows: readonly Row[],
  others: readonly string[],
  level: PeriodLevel,
): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const found = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const key = keyOf(Object.values(valuesOf(row, others)));
    const own = found.get(key) ?? new Map<string, Row>();
    found.set(key, own);
    own.set(row.group[level] ?? '', row);
  }
  return found;
}

interface Piece {
  readonly level: PeriodLevel;
  readonly code: string;
}

/** The longest periods that have all their cases in a window, and together all of it. */
function piecesOf(
  periods: ReadonlySet<string>,
  known: ReadonlySet<string>,
  grain: PeriodLevel,
): readonly Piece[] {
  const left = new Set(periods);
  const pieces: Piece[] = [];
  for (const level of periodLevels.slice(0, periodLevels.indexOf(grain))) {
    const candidates = new Set([...left].flatMap((code) => longer(code, level)));
    for (const code of candidates) {
      const parts = partsOf(code, grain);
      if (!parts.every((part) => left.has(part) || !known.has(part))) continue;
      pieces.push({ level, code });
      for (const part of parts) left.delete(part);
    }
  }
  return [...pieces, ...[...left].map((code) => ({ level: grain, code }))];
}

/** The longer period that a period lies in; none of cases without a day. */
function longer(code: string, level: PeriodLevel): readonly string[] {
  const months = monthsOfPeriod(code);
  return months ? [periodOfMonth(level, months.first)] : [];
}

function partsOf(code: string, grain: PeriodLevel): readonly string[] {
  const months = monthsOfPeriod(code);
  if (!months) return [];
  const parts = new Set<string>();
  for (let month = monthNumber(months.first); month <= monthNumber(months.last); month++)
    parts.add(periodOfMonth(grain, monthAt(month)));
  return [...parts];
}
