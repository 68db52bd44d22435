import { isTimeDimension, type TimeDimension } from '@kvalreg/declaration';
import { evaluate, type Cell } from '@kvalreg/expression';
import { caseColumnName } from '../analysis/names.js';
import { addDays, addPeriod } from '../schedule/add-period.js';
import type { CaseRow } from './case-row.js';
import { firstPictureDay } from './request/first-day.js';
import { unknownGroup, type IndicatorRequest } from './request/indicator-request.js';
import {
  finestLevel,
  monthsOfPeriod,
  periodLevels,
  periodOfMonth,
  type PeriodLevel,
} from './request/periods.js';
import type { RequestPart } from './request/request-parts.js';
import {
  lastDayOf,
  lastKnownDay,
  monthsBetween,
  pictureDay,
  snapshotColumns,
} from './request/snapshot-periods.js';

/** Where the evaluator keeps the periods of a case, beside its columns. */
export function periodColumn(dimension: TimeDimension): string {
  return `in ${dimension}`;
}

/** The day by which a case counts. */
export const dayColumn = 'on';

/** Of periods that reach back: the first day that the row of a case reaches back to. */
export const beginsColumn = 'begins';

function withPeriods(row: CaseRow, day: Cell): CaseRow {
  const month = typeof day === 'string' ? day.slice(0, 7) : null;
  return {
    ...row,
    [dayColumn]: day,
    ...Object.fromEntries(
      periodLevels.map((level) => [periodColumn(level), month === null ? null : periodOfMonth(level, month)]),
    ),
  };
}

/** Every case in the periods of the day by which it counts. */
export function datedCases({ date }: RequestPart, cases: readonly CaseRow[]): readonly CaseRow[] {
  return cases.map((row) =>
    withPeriods(
      row,
      date ? evaluate(date, (path) => row[caseColumnName(path)]) : (row['index_date'] ?? null),
    ),
  );
}

/** Every case once for each row of a group whose periods cover its day; a case without a day is in none of them. */
export function inWindows(
  { request, lookBack = 0 }: RequestPart,
  dimensions: readonly string[],
  cases: readonly CaseRow[],
): readonly CaseRow[] {
  const named = dimensions.filter(isTimeDimension);
  const periods = periodsFor(request, named, cases).map((period) => ({
    time: Object.fromEntries(
      named.map((dimension) => [
        periodColumn(dimension),
        period.month === null ? null : periodOfMonth(dimension, period.month),
      ]),
    ),
    days: period.month === null ? null : daysOf(period.month, { ...period, lookBack }),
    own: period.month === null ? '' : firstDayOf(period.month, period.level),
  }));
  const begins = new Map<string, string>();
  for (const { time, days, own } of named.length > 0 ? periods : []) {
    const key = JSON.stringify(time);
    const isBack = days !== null && days.first < own;
    if (isBack && days.first < (begins.get(key) ?? own)) begins.set(key, days.first);
  }
  return cases.flatMap((row) => {
    const day = row[dayColumn];
    const found = new Map<string, CaseRow>();
    for (const { time, days } of periods) {
      const covers =
        days === null ? day === null : typeof day === 'string' && day >= days.first && day <= days.last;
      const key = JSON.stringify(time);
      if (covers) found.set(key, { ...row, ...time, [beginsColumn]: begins.get(key) ?? null });
    }
    return [...found.values()];
  });
}

interface EvaluatedPeriod {
  /** Its last month; null for that of cases without a day. */
  readonly month: string | null;
  readonly level: PeriodLevel;
  readonly isRolling: boolean;
}

/** Each period that has begun and is chosen, as fine as the group and the choice name them. */
function periodsFor(
  { filter = {}, from, to, dataDate }: IndicatorRequest,
  named: readonly TimeDimension[],
  cases: readonly CaseRow[],
): readonly EvaluatedPeriod[] {
  const choices = Object.entries(filter).flatMap(([dimension, values]) =>
    isTimeDimension(dimension) ? [{ dimension, values }] : [],
  );
  const finest =
    finestLevel([...named, ...choices.map(({ dimension }) => dimension)]) ??
    (from === undefined ? null : 'year');
  const isRolling = finest === 'rolling';
  const level = finest === null || isRolling ? 'month' : finest;
  const days = cases.flatMap(({ [dayColumn]: day }) => (typeof day === 'string' ? [day] : [])).sort();
  const end = lastKnownDay({ to, dataDate });
  const lasts = new Set(
    monthsBetween(days[0] ?? '9999-01', end).map(
      (month) => monthsOfPeriod(periodOfMonth(level, month))?.last ?? '',
    ),
  );
  const isChosen = (month: string | null) =>
    choices.every(({ dimension, values }) =>
      values.includes(month === null ? unknownGroup : periodOfMonth(dimension, month)),
    );
  const withoutDay = from === undefined && to === undefined && isChosen(null) ? [null] : [];
  return [
    ...[...lasts].filter((month) => isChosen(month) && (from === undefined || lastDayOf(month) >= from)),
    ...withoutDay,
  ].map((month) => ({ month, level, isRolling }));
}

/** The days of a period, and before it as far as is looked back from its last day. */
function daysOf(
  month: string,
  { level, isRolling, lookBack }: Omit<EvaluatedPeriod, 'month'> & { readonly lookBack: number },
): { readonly first: string; readonly last: string } {
  const last = lastDayOf(month);
  const own = firstDayOf(month, level);
  const back = addPeriod(addDays(last, 1), { months: -Math.max(lookBack, isRolling ? 12 : 0) });
  return { first: back < own ? back : own, last };
}

function firstDayOf(month: string, level: PeriodLevel): string {
  return `${monthsOfPeriod(periodOfMonth(level, month))?.first ?? ''}-01`;
}

/** Every case as it is in each picture: once for each day that one is taken on and the case has begun. */
export function picturesOf(
  { basis, request }: RequestPart,
  begins: string | undefined,
  cases: readonly CaseRow[],
): readonly CaseRow[] {
  const lastKnown = lastKnownDay(request);
  const from = firstPictureDay(begins, lastKnown);
  const [first] = cases
    .map((row) => String(row['index_date']))
    .filter((day) => day >= from)
    .sort();
  if (first === undefined) return [];
  const chosen = request.filter?.['month'];
  const months = monthsBetween(first, lastKnown).filter((month) => {
    if (basis === 'month' || chosen || month === lastKnown.slice(0, 7)) return true;
    const level = periodLevels.find((each) => each === basis);
    return level !== undefined && monthsOfPeriod(periodOfMonth(level, month))?.last === month;
  });
  return months.flatMap((month) => {
    const day = pictureDay(month, lastKnown);
    return cases
      .filter((row) => String(row['index_date']) <= day)
      .map((row) => ({ ...withPeriods(row, day), [snapshotColumns.day]: day }));
  });
}
