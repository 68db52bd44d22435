import type { FigureSource } from '@kvalreg/declaration';
import type { FigurePlan } from '../../analysis/analysis-plan.js';
import { aggregatesOf, countedSql } from './aggregates.js';
import { partOf } from '../request/request-parts.js';
import { distinctGroups, type IndicatorRequest } from '../request/indicator-request.js';
import { scanPartOf } from '../request/sum-windows.js';
import { chosenCases, type CaseParam } from './chosen-cases.js';
import { dimensionSql } from './dimension-sql.js';

export interface CompiledIndicators {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * One SELECT over the case table for every indicator and every group of a request that is one of its `requestParts`;
 * `readIndicatorRows` understands its rows. Values are parameters, names come from the declaration alone. Throws a
 * `RangeError` for an indicator or dimension that there is not: `checkIndicatorRequest` says so to people beforehand.
 */
export function compileIndicators(
  plan: FigurePlan,
  source: FigureSource,
  request: IndicatorRequest,
): CompiledIndicators {
  const params: unknown[] = [];
  const param = placeholders(params);
  const part = scanPartOf(partOf(source, request));
  const { columns, gathered, where: meant } = aggregatesOf(source, part.request, param);
  const groups = distinctGroups(part.request);
  const dimensions = dimensionsIn(groups);
  const column = (dimension: string) => dimensionSql(source, dimension, part);
  const select = [
    ...(dimensions.length > 0 ? [`grouping(${dimensions.map(column).join(', ')}) as "set"`] : []),
    ...dimensions.map((dimension, at) => `${column(dimension)} as "d${String(at)}"`),
    ...[...columns].map(([alias, aggregate]) => `${aggregate} as "${alias}"`),
  ];
  const cases = chosenCases(plan, source, part, param);
  const where = [...(meant === null ? [] : [meant]), ...cases.where];
  const sql = [
    `select ${select.join(',\n  ')}`,
    `from ${cases.from}`,
    ...(where.length > 0 ? [`where ${where.join('\n  and ')}`] : []),
    ...groupBy(groups.map((group) => group.map(column))),
  ].join('\n');
  const names = dimensions.length > 0 ? ['set', ...dimensions.map((_, at) => `d${String(at)}`)] : [];
  return { sql: gathered.size === 0 ? sql : counting(sql, [...names, ...columns.keys()], gathered), params };
}

/** Counts what was gathered outside of the scan: within it, PostgreSQL would not spread the scan over several processes. */
function counting(scan: string, names: readonly string[], gathered: ReadonlySet<string>): string {
  const select = names.map((name) => {
    const column = `"${name}"`;
    return gathered.has(name) ? `${countedSql(column)} as ${column}` : column;
  });
  return `select ${select.join(', ')}\nfrom (\n${scan}\n) s`;
}

/** Plain grouping where it suffices: PostgreSQL spreads it over several processes, grouping sets it does not. */
function groupBy(groups: readonly (readonly string[])[]): readonly string[] {
  const [only = [], another] = groups;
  if (another !== undefined) {
    return [`group by grouping sets (${groups.map((group) => `(${group.join(', ')})`).join(', ')})`];
  }
  return only.length === 0 ? [] : [`group by ${only.join(', ')}`];
}

/** Every dimension that makes rows, in the order in which the columns `d0`, `d1` … stand. */
export function dimensionsIn(groups: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(groups.flat())];
}

/** The same value of the same type is one parameter, so that equal aggregates are seen to be equal. */
export function placeholders(params: unknown[]): CaseParam {
  const known = new Map<string, string>();
  return (value, type) => {
    const key = JSON.stringify([type, value]);
    const placeholder = known.get(key) ?? `$${String(params.push(value))}`;
    known.set(key, placeholder);
    return placeholder;
  };
}
