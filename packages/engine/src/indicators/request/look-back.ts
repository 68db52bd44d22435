import { isTimeDimension } from '@kvalreg/declaration';
import { addDays, addPeriod } from '../../schedule/add-period.js';
import { distinctGroups, unknownGroup, type IndicatorRequest } from './indicator-request.js';
import {
  finestLevel,
  isFiner,
  monthAt,
  monthNumber,
  monthsOfPeriod,
  periodLevels,
  periodOfMonth,
  wholePeriods,
  type PeriodLevel,
} from './periods.js';
import { lastDayOf, lastKnownDay } from './snapshot-periods.js';

const rollingMonths = 12;

/** Whether the periods of a request of one group count cases from before them: of twelve months, or of a look-back. */
export function looksBack(request: IndicatorRequest, lookBack: number): boolean {
  if (request.ownPeriods) return false;
  const finest = finestLevel(timesOf(request));
  return finest === 'rolling' || (lookBack > 0 && (finest !== null || periodInYears(request) !== null));
}

/** A request without periods, from as long before its first day as an indicator looks back from its last one. */
export function withFormerCases(request: IndicatorRequest, lookBack: number): IndicatorRequest {
  const { from } = request;
  if (from === undefined || lookBack === 0 || request.ownPeriods || timesOf(request).length > 0)
    return request;
  const day = request.to ?? request.dataDate;
  if (day === undefined) return request;
  const start = addPeriod(addDays(day, 1), { months: -lookBack });
  return { ...request, ownPeriods: true, ...(start < from && { from: start }) };
}

/** A row of periods that overlap with others: what it is called, and the periods of which it is the sum. */
export interface WindowRow {
  /** Dimension → value of the periods that the group names; empty for all that are chosen together. */
  readonly time: Readonly<Record<string, string>>;
  /** Codes of `grain`, without repetition. */
  readonly periods: ReadonlySet<string>;
  /** Code of `grain`: the first before its own period that the row reaches back to, with cases or without; else null. */
  readonly begins: string | null;
}

/** The longest periods of which every window of a request is a sum. */
export function grainOf(request: IndicatorRequest, lookBack: number): PeriodLevel {
  const grains = distinctGroups(request).map((group) => grainOfGroup(request, group, lookBack));
  return periodLevels.findLast((level) => grains.includes(level)) ?? 'month';
}

function grainOfGroup(request: IndicatorRequest, group: readonly string[], lookBack: number): PeriodLevel {
  const finest = finestLevel(timesOf(withYears({ ...request, groups: [group] })));
  if (finest === null || finest === 'rolling') return 'month';
  const whole = wholePeriods(lookBack);
  return isFiner(whole, finest) ? whole : finest;
}

/** What is counted so that windows can be summed: each case once, by the periods of which they consist. */
export function scanOfWindows(request: IndicatorRequest, lookBack: number): IndicatorRequest {
  const grain = grainOf(request, lookBack);
  const { from: _, filter = {}, ...rest } = request;
  return {
    ...rest,
    ownPeriods: true,
    groups: distinctGroups(request).map((group) => [...group.filter((one) => !isTimeDimension(one)), grain]),
    filter: Object.fromEntries(Object.entries(filter).filter(([dimension]) => !isTimeDimension(dimension))),
  };
}

/**
 * The rows of a group of a request among periods in which there are cases, from first to last. A period counts from its
 * own first day, or as long before its last one as is looked back; several that make one row count each case once.
 * Periods that have not begun are left out.
 */
export function windowRows(
  asked: IndicatorRequest,
  group: readonly string[],
  lookBack: number,
  known: Iterable<string>,
): readonly WindowRow[] {
  const request = withYears({ ...asked, groups: [group] });
  const grain = grainOf(asked, lookBack);
  const { filter = {}, from, to } = request;
  const times = Object.entries(filter).flatMap(([dimension, values]) =>
    isTimeDimension(dimension) ? [{ dimension, values }] : [],
  );
  const named = group.filter(isTimeDimension);
  const finest = finestLevel([...named, ...times.map(({ dimension }) => dimension)]);
  const isRolling = finest === 'rolling';
  const level: PeriodLevel = finest === null || isRolling ? 'month' : finest;
  const codes = new Set(known);
  const months = [...codes].flatMap((code) => monthsOfPeriod(code)?.first ?? []).sort();
  const [first] = months;
  const rows = new Map<
    string,
    { readonly time: Record<string, string>; readonly periods: Set<string>; begins: string | null }
  >();
  const rowOf = (time: Record<string, string>) => {
    const key = JSON.stringify(Object.values(time));
    const row = rows.get(key) ?? { time, periods: new Set<string>(), begins: null };
    rows.set(key, row);
    return row;
  };
  if (named.length === 0) rowOf({});
  const isChosen = (codeOf: (dimension: (typeof times)[number]['dimension']) => string) =>
    times.every(({ dimension, values }) => values.includes(codeOf(dimension)));
  const lastKnown = lastKnownDay(request);
  if (first !== undefined) {
    const end = monthNumber(lastKnown.slice(0, 7));
    for (let at = monthNumber(first); at <= end;) {
      const period = monthsOfPeriod(periodOfMonth(level, monthAt(at))) ?? { first: '', last: '' };
      const last = monthNumber(period.last);
      at = last + 1;
      if (!isChosen((dimension) => periodOfMonth(dimension, period.last))) continue;
      if (from !== undefined && lastDayOf(period.last) < from) continue;
      const back = Math.max(lookBack, isRolling ? rollingMonths : 0);
      const start = Math.min(monthNumber(period.first), last - back + 1);
      const row = rowOf(
        Object.fromEntries(named.map((dimension) => [dimension, periodOfMonth(dimension, period.last)])),
      );
      const begins = periodOfMonth(grain, monthAt(start));
      const isBack = named.length > 0 && start < monthNumber(period.first);
      if (isBack && (row.begins === null || begins < row.begins)) row.begins = begins;
      for (let month = start; month <= last; month++) {
        const code = periodOfMonth(grain, monthAt(month));
        if (codes.has(code)) row.periods.add(code);
      }
    }
  }
  if (codes.has(unknownGroup) && from === undefined && to === undefined && isChosen(() => unknownGroup))
    rowOf(Object.fromEntries(named.map((dimension) => [dimension, unknownGroup]))).periods.add(unknownGroup);
  return [...rows.values()].filter(({ periods }) => named.length === 0 || periods.size > 0);
}

/**
 * Whether a row of overlapping periods reaches back before the first period that has cases, so that it holds less time
 * than its name says: the first eleven of twelve months.
 *
 * @param periods those of `grain` in which the row's own cases lie, whatever is chosen of them
 */
export function reachesBeforeFirst(
  { begins }: Pick<WindowRow, 'begins'>,
  periods: Iterable<string>,
): boolean {
  const [first] = [...periods].filter((code) => code !== unknownGroup).sort();
  return begins !== null && first !== undefined && begins < first;
}

/** Whole years from one to another are a choice of those years; null where days are chosen, or everything to a day. */
function periodInYears({ from, to, dataDate }: IndicatorRequest): readonly [number, number] | null {
  const end = to ?? dataDate;
  if (!from?.endsWith('-01-01') || end === undefined || (to !== undefined && !to.endsWith('-12-31')))
    return null;
  return [Number(from.slice(0, 4)), Number(end.slice(0, 4))];
}

function withYears(request: IndicatorRequest): IndicatorRequest {
  const years = periodInYears(request);
  if (!years || timesOf(request).length > 0) return request;
  const [first, last] = years;
  const chosen = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    String(first + at).padStart(4, '0'),
  );
  return { ...request, filter: { ...request.filter, year: chosen } };
}

function timesOf({ groups, filter = {} }: IndicatorRequest): readonly string[] {
  return [...groups.flat(), ...Object.keys(filter)].filter(isTimeDimension);
}

/**
 * The periods that any window of a request covers, of those that it chooses by: null where it chooses none, so that every
 * case is covered.
 */
export function coveredPeriods(
  request: IndicatorRequest,
  lookBack: number,
): { readonly grain: PeriodLevel; readonly periods: readonly string[] } | null {
  const { filter = {} } = withYears({ ...request, groups: [[]] });
  const chosen = Object.entries(filter).flatMap(([dimension, codes]) =>
    isTimeDimension(dimension) ? codes : [],
  );
  if (chosen.length === 0 && !Object.keys(filter).some(isTimeDimension)) return null;
  const grain = grainOf(request, lookBack);
  const months = chosen.flatMap((code) => monthsOfPeriod(code) ?? []);
  const firsts = months.map(({ first }) => monthNumber(first)).sort((one, other) => one - other);
  const lasts = months.map(({ last }) => monthNumber(last)).sort((one, other) => other - one);
  const from = (firsts[0] ?? 0) - Math.max(lookBack, rollingMonths);
  const known = new Set([unknownGroup]);
  for (let month = from; month <= (lasts[0] ?? -1); month++) known.add(periodOfMonth(grain, monthAt(month)));
  const rows = windowRows(request, [], lookBack, known);
  return { grain, periods: [...new Set(rows.flatMap(({ periods }) => [...periods]))] };
}
