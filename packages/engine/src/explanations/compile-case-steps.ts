import type { FigureSource } from '@kvalreg/declaration';
import { fieldsOf, quoteIdentifier, toSql, type FieldNode, type Node } from '@kvalreg/expression';
import type { FigurePlan } from '../analysis/analysis-plan.js';
import { caseColumnName, dataDateKey } from '../analysis/names.js';
import { knownDataDate } from '../indicators/request/indicator-request.js';
import { indicatorOf, isSnapshot, type RequestPart } from '../indicators/request/request-parts.js';
import { snapshotColumns } from '../indicators/request/snapshot-periods.js';
import { chosenCases } from '../indicators/sql/chosen-cases.js';
import { placeholders } from '../indicators/sql/compile-indicators.js';
import { isTrue, judgementOf } from './case-judgement.js';
import { firstOf, missingFieldSql } from './missing-field.js';

/** Where a case ends on the way from the population to the numerator; `excluded:1` by the second exclusion. */
export type CaseStep = `excluded:${number}` | 'unknown' | 'outside' | 'denominator' | 'numerator';

export interface CompiledCaseSteps {
  /** One row a case of the population: the source's key columns, `step`, and of an unknown one `missing`. */
  readonly sql: string;
  readonly params: readonly unknown[];
  /** What `missing` counts in, from 0. */
  readonly fields: readonly FieldNode[];
}

/**
 * Each case of the population of one indicator with the step that it ends at, by the same conditions as the figure is
 * counted with. `keys` are columns of the case table to be read beside them. The part is one of `requestParts` and names
 * one indicator; throws a `RangeError` for several.
 */
export function compileCaseSteps(
  plan: FigurePlan,
  source: FigureSource,
  part: RequestPart,
  keys: readonly string[],
): CompiledCaseSteps {
  const { request } = part;
  const [name, another] = request.indicators;
  if (name === undefined || another !== undefined)
    throw new RangeError('The steps of cases are those of one indicator: name one.');
  const indicator = indicatorOf(source, name);
  const params: unknown[] = [];
  const param = placeholders(params);
  const sql = (node: Node): string =>
    toSql(node, {
      column: (path) =>
        path.join('.') !== dataDateKey
          ? quoteIdentifier(caseColumnName(path))
          : isSnapshot(indicator)
            ? snapshotColumns.day
            : `(${param(knownDataDate(request.dataDate), 'date')}::date)`,
      param,
    });
  const { denominator, value, numerator, read } = judgementOf(indicator);
  const { population, exclusions = [] } = indicator;
  const isUnknown = (node: Node) => `(${sql(node)}) is null`;
  const inside = denominator === null || isTrue(denominator) ? null : denominator;
  const known = [...(inside ? [inside] : []), ...(value && value !== inside ? [value] : [])];
  const fields = [...new Map(read.flatMap(fieldsOf).map((field) => [field.path.join('.'), field])).values()];
  const branches = [
    ...exclusions.map(({ when }, at) => `when ${sql(when)} then 'excluded:${String(at)}'`),
    ...(inside ? [`when not (${sql(inside)}) then 'outside'`] : []),
    ...(known.length > 0 ? [`when ${known.map(isUnknown).join(' or ')} then 'unknown'`] : []),
    ...(numerator ? [`when ${sql(numerator)} then 'numerator'`] : []),
  ];
  const cases = chosenCases(plan, source, part, param);
  const where = [...(population && !isTrue(population) ? [`(${sql(population)})`] : []), ...cases.where];
  const step = branches.length === 0 ? `'denominator'` : `case ${branches.join(' ')} else 'denominator' end`;
  const missing = firstOf(read, isUnknown, (node) => missingFieldSql(node, fields, sql));
  const columns = keys.map(quoteIdentifier);
  return {
    sql: `select ${[...columns, 'step', `case when step = 'unknown' then missing end as missing`].join(', ')}
from (select ${[...columns, `${step} as step`, `${missing} as missing`].join(',\n  ')}
from ${cases.from}${where.length > 0 ? `\nwhere ${where.join('\n  and ')}` : ''}) judged`,
    params,
    fields,
  };
}
