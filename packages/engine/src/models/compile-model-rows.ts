import type { Model, Pathway } from '@kvalreg/declaration';
import { quoteIdentifier, toSql, type Node } from '@kvalreg/expression';
import type { FigurePlan } from '../analysis/analysis-plan.js';
import { caseColumnName, dataDateKey } from '../analysis/names.js';
import { qualified } from '../analysis/sql-parts.js';
import type { ModelData } from './model-data.js';
import { modelParts, predictorShapes } from './model-parts.js';

const usualEvents = 10;

/**
 * One SELECT of the cases that a model is about, with its outcome and its predictors; `readModelRows` understands its
 * rows. In the order of the episodes, so that the same cases give the same model to the last digit.
 */
export function compileModelRows(
  plan: FigurePlan,
  pathway: Pathway,
  model: Model,
  dataDate: string,
): { readonly sql: string; readonly params: readonly unknown[] } {
  const params: unknown[] = [];
  const sql = (node: Node): string =>
    toSql(node, {
      column: (path) =>
        path.join('.') === dataDateKey
          ? `($${String(params.push(dataDate))}::date)`
          : quoteIdentifier(caseColumnName(path)),
      param: (value) => `$${String(params.push(value))}`,
    });
  const { population, exclusions, denominator, outcome } = modelParts(pathway, model);
  const [first, second] = outcome.map(sql);
  const value = second === undefined ? String(first) : `(${second}) - (${String(first)})`;
  const asked = denominator ? `case when ${sql(denominator)} then ${value} end` : value;
  const select = [
    'unit_id as "unit"',
    'index__year as "year"',
    `${asked} as "y"`,
    ...Object.values(model.predictors).map((predictor, at) => `${sql(predictor.value)} as "x${String(at)}"`),
  ];
  const where = [
    ...population.map(sql),
    ...exclusions.map(({ when }) => `(${sql(when)} is not true)`),
    ...(denominator ? [`(${sql(denominator)} is not false)`] : []),
  ];
  return {
    sql: [
      `select ${select.join(',\n  ')}`,
      `from ${qualified(plan.caseTable.table)}`,
      ...(where.length > 0 ? [`where ${where.join('\n  and ')}`] : []),
      'order by episode_id',
    ].join('\n'),
    params,
  };
}

/** The columns that a model is fitted to, from the rows of that SELECT. A code that is not declared is unknown. */
export function readModelRows(
  pathway: Pathway,
  model: Model,
  rows: readonly Readonly<Record<string, unknown>>[],
): ModelData {
  const levels = modelParts(pathway, model).options.map(({ code }) => code);
  const predictors = predictorShapes(model);
  return {
    kind: model.kind,
    levels,
    predictors,
    minimumEvents: model.minimumEventsPerParameter ?? usualEvents,
    units: rows.map(({ unit }) => textOf(unit)),
    years: rows.map(({ year }) => Number(year)),
    outcome: rows.map(({ y }) => outcomeIn(model, levels, y)),
    values: predictors.map(({ codes, per }, at) =>
      rows.map((row) => {
        const value = row[`x${String(at)}`];
        return codes === null ? numberIn(value, per) : placeIn(codes, value);
      }),
    ),
  };
}

function outcomeIn({ kind }: Model, levels: readonly string[], value: unknown): number | null {
  if (kind === 'linear') return numberIn(value, 1);
  if (kind === 'logistic') return typeof value === 'boolean' ? Number(value) : null;
  return placeIn(levels, value);
}

function numberIn(value: unknown, per: number): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value / per : null;
}

function placeIn(codes: readonly string[], value: unknown): number | null {
  const place = value === null || value === undefined ? -1 : codes.indexOf(textOf(value));
  return place < 0 ? null : place;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
