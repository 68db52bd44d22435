import type { FigureSource } from '@kvalreg/declaration';
import { quoteIdentifier, toSql, type Cell, type ScalarType } from '@kvalreg/expression';
import type { FigurePlan } from '../../analysis/analysis-plan.js';
import { caseColumnName } from '../../analysis/names.js';
import { qualified } from '../../analysis/sql-parts.js';
import { unknownGroup } from '../request/indicator-request.js';
import { isPictured, type RequestPart } from '../request/request-parts.js';
import { snapshotColumns } from '../request/snapshot-periods.js';
import { withoutWindows } from '../request/sum-windows.js';
import { caseDateColumn, dimensionSql } from './dimension-sql.js';
import { picturesSql } from './pictures-sql.js';

export type CaseParam = (value: Cell | readonly number[], type: ScalarType | 'numbers') => string;

export interface ChosenCases {
  readonly from: string;
  /** Conditions that hold together. */
  readonly where: readonly string[];
}

/** The cases that a part of a request is about, whatever is counted of them. */
export function chosenCases(
  plan: FigurePlan,
  source: FigureSource,
  part: RequestPart,
  param: CaseParam,
): ChosenCases {
  const read = withoutWindows(part);
  const { request } = read;
  const isPicture = isPictured(read);
  const table = qualified(plan.caseTable.table);
  const pictures = isPicture ? ` cross join ${picturesSql(table, source.begins, read, param)}` : '';
  const day = isPicture ? snapshotColumns.day : read.date ? quoteIdentifier(caseDateColumn) : 'index_date';
  return {
    from: `${table}${pictures}${caseDateSql(read, param)}`,
    where: [
      ...Object.entries(request.filter ?? {}).map(([dimension, values]) =>
        chosen(dimension, dimensionSql(source, dimension, read), values, param),
      ),
      // Who begins later is not in the picture yet.
      ...(isPicture ? [`index_date <= ${snapshotColumns.day}`] : []),
      ...(request.from === undefined ? [] : [`${day} >= ${param(request.from, 'date')}::date`]),
      ...(request.to === undefined
        ? []
        : [`${isPicture ? 'index_date' : day} <= ${param(request.to, 'date')}::date`]),
    ],
  };
}

/** The day by which cases count, where that is another than the index date. */
function caseDateSql({ date }: RequestPart, param: CaseParam): string {
  if (!date) return '';
  const sql = toSql(date, { column: (path) => quoteIdentifier(caseColumnName(path)), param });
  return ` cross join lateral (select ${sql} as ${quoteIdentifier(caseDateColumn)}) b`;
}

function chosen(dimension: string, column: string, values: readonly string[], param: CaseParam): string {
  const known = values.filter((value) => value !== unknownGroup);
  const listed =
    dimension === 'year'
      ? `${column} = any(${param(known.map(yearOf), 'numbers')}::int[])`
      : `${column} = any(${param(known, 'codes')}::text[])`;
  return known.length < values.length ? `(${listed} or ${column} is null)` : listed;
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text))
    throw new RangeError(`"${text}" is not a year: write four digits, for example 2024.`);
  return Number(text);
}
