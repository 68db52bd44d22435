import { ageClasses, type FigureSource, type TimeDimension } from '@kvalreg/declaration';
import { inlineSql, quoteIdentifier } from '@kvalreg/expression';
import { ageColumn, dimensionSource } from '../request/case-dimension.js';
import type { RequestPart } from '../request/request-parts.js';
import { snapshotColumns } from '../request/snapshot-periods.js';

/** The column that holds the day by which cases count, where that is another than the index date. */
export const caseDateColumn = 'case__date';

/** A dimension of a case as text or number, null where it is unknown. Throws a `RangeError` for one that there is not. */
export function dimensionSql(source: FigureSource, dimension: string, part: RequestPart): string {
  const value = dimensionSource(source, dimension);
  switch (value.from) {
    case 'column':
      return quoteIdentifier(value.column);
    case 'age':
      return ageClassSql();
    case 'period':
      return periodSql(value.dimension, part);
  }
}

function ageClassSql(): string {
  const age = quoteIdentifier(ageColumn);
  const classes = ageClasses
    .toReversed()
    .map(({ code, from }) => `when ${age} >= ${String(from)} then ${inlineSql(code, 'text')}`);
  return `case ${classes.join(' ')} end`;
}

function periodSql(dimension: TimeDimension, { basis, date }: RequestPart): string {
  if (dimension === 'rolling')
    throw new RangeError('Twelve months up to each month are the sum of months: count those.');
  if (basis !== 'index' && basis !== 'windows') return quoteIdentifier(snapshotColumns[dimension]);
  if (date === undefined && dimension === 'year') return quoteIdentifier('index__year');
  if (date === undefined && dimension === 'month') return quoteIdentifier('index__month');
  return periodOfDay(dimension, date === undefined ? 'index_date' : quoteIdentifier(caseDateColumn));
}

/** The period that a day lies in, as `periodOfMonth` writes it; the year is a number. */
export function periodOfDay(dimension: Exclude<TimeDimension, 'rolling'>, day: string): string {
  switch (dimension) {
    case 'year':
      return `extract(year from ${day})::int`;
    case 'half':
      return `(to_char(${day}, 'YYYY') || case when extract(month from ${day}) < 7 then '-H1' else '-H2' end)`;
    case 'quarter':
      return `to_char(${day}, 'YYYY-"Q"Q')`;
    case 'month':
      return `to_char(${day}, 'YYYY-MM')`;
  }
}
