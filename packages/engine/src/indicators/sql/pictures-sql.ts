import { firstPictureDay } from '../request/first-day.js';
import { snapshotColumns, lastKnownDay } from '../request/snapshot-periods.js';
import type { RequestPart } from '../request/request-parts.js';
import { periodOfDay } from './dimension-sql.js';

/**
 * The days that pictures are taken on, from the month of the first case that can have begun, as a table expression `p`: the last day of each
 * month, or the last known day of the month in progress. Which of them are chosen by year and month is left to `where`.
 */
export function picturesSql(
  table: string,
  begins: string | undefined,
  { basis, request }: RequestPart,
  param: (value: string, type: 'date' | 'text') => string,
): string {
  const lastKnown = lastKnownDay(request);
  const last = `${param(lastKnown, 'date')}::date`;
  const first = param(firstPictureDay(begins, lastKnown), 'date');
  const inProgress = () => `to_char(m, 'YYYY-MM') = ${param(lastKnown.slice(0, 7), 'text')}::text`;
  const isChosen = request.filter?.['month'] !== undefined;
  const ends: Readonly<Partial<Record<RequestPart['basis'], string>>> = {
    year: 'extract(month from m) = 12 or ',
    half: 'extract(month from m) in (6, 12) or ',
    quarter: 'extract(month from m) in (3, 6, 9, 12) or ',
  };
  const where = basis === 'month' || isChosen ? '' : `\n  where ${ends[basis] ?? ''}${inProgress()}`;
  const { day, month, quarter, half, year } = snapshotColumns;
  return `(
  select least((m + interval '1 month')::date - 1, ${last}) as ${day}, ${periodOfDay('month', 'm')} as ${month}, ${periodOfDay('quarter', 'm')} as ${quarter},
    ${periodOfDay('half', 'm')} as ${half}, ${periodOfDay('year', 'm')} as ${year}
  from generate_series(
    date_trunc('month', (select min(index_date) from ${table} where index_date >= ${first}::date)::timestamp), ${last}::timestamp, interval '1 month') m${where}
) p`;
}
