import { timeDimensions, type TimeDimension } from '@kvalreg/declaration';
import { unknownGroup } from './indicator-request.js';

/** A period that a case lies in. */
export type PeriodLevel = Exclude<TimeDimension, 'rolling'>;

/** From long to short: each consists of whole periods of those after it. */
export const periodLevels = timeDimensions.filter(
  (dimension): dimension is PeriodLevel => dimension !== 'rolling',
);

const monthsIn: Readonly<Record<PeriodLevel, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** The months that a period has. */
export function lengthOf(level: PeriodLevel): number {
  return monthsIn[level];
}

const patterns: Readonly<Record<TimeDimension, RegExp>> = {
  year: /^\d{4}$/,
  half: /^\d{4}-H[12]$/,
  quarter: /^\d{4}-Q[1-4]$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  rolling: /^\d{4}-(0[1-9]|1[0-2])$/,
};

/** Whether a code names such a period: `2024`, `2024-H1`, `2024-Q3`, `2024-07`. */
export function isPeriodCode(dimension: TimeDimension, code: string): boolean {
  return patterns[dimension].test(code);
}

/** The period that a month (`2024-07`) lies in; of an unknown month, unknown. */
export function periodOfMonth(dimension: TimeDimension, month: string): string {
  if (!isPeriodCode('month', month)) return unknownGroup;
  const [year = '', number = ''] = month.split('-');
  switch (dimension) {
    case 'year':
      return year;
    case 'half':
      return `${year}-H${String(Math.ceil(Number(number) / 6))}`;
    case 'quarter':
      return `${year}-Q${String(Math.ceil(Number(number) / 3))}`;
    case 'month':
    case 'rolling':
      return month;
  }
}

/** Which of the levels a code is of; null where it names no period. */
export function levelOfCode(code: string): PeriodLevel | null {
  return periodLevels.find((level) => isPeriodCode(level, code)) ?? null;
}

/** The first and the last month of a period, by its code; null where it names none. */
export function monthsOfPeriod(code: string): { readonly first: string; readonly last: string } | null {
  const level = levelOfCode(code);
  if (!level) return null;
  const year = Number(code.slice(0, 4));
  const part = level === 'year' ? 1 : Number(code.slice(level === 'month' ? 5 : 6));
  const first = year * 12 + (part - 1) * monthsIn[level];
  return { first: monthAt(first), last: monthAt(first + monthsIn[level] - 1) };
}

/** Months from year 0: so that they can be counted. */
export function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

export function monthAt(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The longest periods of which so many months make whole ones. */
export function wholePeriods(months: number): PeriodLevel {
  return periodLevels.find((level) => months % monthsIn[level] === 0) ?? 'month';
}

/** The finest of some levels; null of none. */
export function finestLevel(dimensions: readonly string[]): TimeDimension | null {
  return timeDimensions.findLast((dimension) => dimensions.includes(dimension)) ?? null;
}

/** Whether periods of one kind lie within those of another. */
export function isFiner(one: TimeDimension, other: TimeDimension): boolean {
  return timeDimensions.indexOf(one) > timeDimensions.indexOf(other);
}
