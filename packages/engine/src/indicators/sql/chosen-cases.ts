import type { FigureSource } from '@kvalreg/declaration';
import { quoteIdentifier, type Cell, type ScalarType } from '@kvalreg/expression';
import type { FigurePlan } from '../../analysis/analysis-plan.js';
import { qualified } from '../../analysis/sql-parts.js';
import { dimensionColumn } from '../request/case-dimension.js';
import { unknownGroup } from '../request/indicator-request.js';
import type { RequestPart } from '../request/request-parts.js';
import { snapshotColumns } from '../request/snapshot-periods.js';
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
  const { basis, request } = part;
  const isPicture = basis !== 'index';
  const column = (dimension: string) => quoteIdentifier(dimensionColumn(source, dimension, basis));
  const table = qualified(plan.caseTable.table);
  return {
    from: `${table}${isPicture ? ` cross join ${picturesSql(table, part, param)}` : ''}`,
    where: [
      ...Object.entries(request.filter ?? {}).map(([dimension, values]) =>
        chosen(dimension, column(dimension), values, param),
      ),
      // Who begins later is not in the picture yet.
      ...(isPicture ? [`index_date <= ${snapshotColumns.day}`] : []),
      ...(request.from === undefined
        ? []
        : [`${isPicture ? snapshotColumns.day : 'index_date'} >= ${param(request.from, 'date')}::date`]),
      ...(request.to === undefined ? [] : [`index_date <= ${param(request.to, 'date')}::date`]),
    ],
  };
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
