import { nodesOfIndicator, nodesOfModel, scalarTypeOf, type Form, type Pathway } from '@kvalreg/declaration';
import { fieldsOf, type FieldNode, type Node, type ScalarType } from '@kvalreg/expression';
import { fieldsOfForm } from '../forms/fields-of-form.js';
import { carryPlan } from '../versions/carry/carry-plan.js';
import type { AnalysisPlan, CaseColumn, CaseTable, FormColumn, FormTable } from './analysis-plan.js';
import {
  caseColumnName,
  caseColumns,
  dataDateKey,
  dimensionColumnName,
  formColumnName,
  nameUnder,
  prefixOf,
} from './names.js';
import { planRows, rowsViewColumns } from './plan-rows.js';

/**
 * Plans the analysis tables of a pathway: one for each form with every field and score, and the case table with
 * what indicators and dimensions read. Throws a `RangeError` when two fields would share a column or an expression
 * reads a field that there is not; `lintRegister` reports both beforehand.
 */
export function planAnalysis(registerId: string, pathwayId: string, pathway: Pathway): AnalysisPlan {
  const prefix = prefixOf(registerId, pathwayId);
  const forms = Object.entries(pathway.forms).map(([name, form]) => planForm(prefix, name, form));
  const occasions = Object.fromEntries(
    Object.entries(pathway.occasions).map(([name, { form }]) => [name, form]),
  );
  return {
    registerId,
    pathwayId,
    prefix,
    forms,
    occasions,
    caseTable: planCases(prefix, pathway, forms),
    projectFunction: nameUnder(prefix, 'project'),
  };
}

function planForm(prefix: string, name: string, form: Form): FormTable {
  const answers = fieldsOfForm(form).map(({ key, path, item }): FormColumn => ({
    name: formColumnName(path),
    type: scalarTypeOf(item),
    key,
    source: 'answers',
  }));
  const scores = Object.entries(form.instruments).flatMap(([instrument, { scores: declared }]) =>
    Object.keys(declared).map((score): FormColumn => ({
      name: formColumnName([instrument, score]),
      type: 'number',
      key: `${instrument}.${score}`,
      source: 'scores',
    })),
  );
  const columns = [...answers, ...scores];
  const rows = planRows(prefix, name, form);
  refuseSharedNames(
    `form "${name}"`,
    columns.map(({ name: column, key }) => [column, key]),
  );
  for (const { repeat, columns: own } of rows)
    refuseSharedNames(`repeated group "${repeat}" of form "${name}"`, [
      ...rowsViewColumns.map((column) => [column, column] as const),
      ...own.map((c) => [c.name, c.item] as const),
    ]);
  return {
    form: name,
    table: nameUnder(prefix, 'f', name),
    columns,
    rows,
    carry: carryPlan(form),
    carryFunction: nameUnder(prefix, 'carried', name),
  };
}

/**
 * PostgreSQL reads a row from its first column to the last one that is needed: what figures are computed from stands
 * before what is seldom read and longer.
 */
const columnOrder: readonly ScalarType[] = ['boolean', 'number', 'date', 'text', 'codes'];

function planCases(prefix: string, pathway: Pathway, forms: readonly FormTable[]): CaseTable {
  const answered = Object.keys(pathway.occasions).flatMap((occasion): FieldNode[] => [
    { op: 'field', type: 'boolean', path: [occasion, 'answered'] },
    { op: 'field', type: 'date', path: [occasion, 'answeredOn'] },
  ]);
  const nodes: readonly Node[] = [
    ...Object.values(pathway.indicators).flatMap(nodesOfIndicator),
    ...Object.values(pathway.models ?? {}).flatMap(nodesOfModel),
    ...Object.values(pathway.dimensions).map(({ value }) => value),
  ];
  const fields = new Map<string, FieldNode>();
  for (const field of [...answered, ...nodes.flatMap(fieldsOf)]) {
    const key = field.path.join('.');
    if (key !== dataDateKey && !Object.hasOwn(caseColumns, key) && !fields.has(key)) fields.set(key, field);
  }
  const columns = [...fields.values()]
    .map((field) => planCaseColumn(field, pathway, forms))
    .sort((a, b) => columnOrder.indexOf(a.type) - columnOrder.indexOf(b.type));
  const dimensions = Object.entries(pathway.dimensions).map(([dimension, { value }]) => ({
    dimension,
    name: dimensionColumnName(dimension),
    value,
  }));
  refuseSharedNames('the case table', [
    ...[
      'episode_id',
      'register_id',
      'unit_id',
      'region',
      'hospital',
      'residence',
      ...Object.values(caseColumns),
    ].map((name) => [name, name] as const),
    ...[...fields].map(([key, field]) => [caseColumnName(field.path), key] as const),
    ...dimensions.map(({ name, dimension }) => [name, `dimension ${dimension}`] as const),
  ]);
  return { table: nameUnder(prefix, 'case'), columns, dimensions };
}

function planCaseColumn(field: FieldNode, pathway: Pathway, forms: readonly FormTable[]): CaseColumn {
  const [occasion = '', ...rest] = field.path;
  const formName = pathway.occasions[occasion]?.form;
  const shape = { name: caseColumnName(field.path), type: field.type, occasion, table: 'form' } as const;
  if (formName !== undefined && rest.length === 1 && rest[0] === 'answered')
    return { ...shape, from: 'episode_id' };
  if (formName !== undefined && rest.length === 1 && rest[0] === 'answeredOn')
    return { ...shape, from: 'filled_on' };
  if (formName !== undefined && rest.length === 1 && rest[0] === 'closesOn')
    return { ...shape, table: 'schedule', from: 'closes_on' };
  const key = rest.join('.');
  const column = forms
    .find(({ form }) => form === formName)
    ?.columns.find((candidate) => candidate.key === key);
  if (!column)
    throw new RangeError(
      `An expression reads "${field.path.join('.')}", which no occasion of the pathway has.`,
    );
  if (column.type !== field.type) {
    throw new RangeError(
      `An expression reads "${field.path.join('.')}" as ${field.type}, but it is ${column.type}.`,
    );
  }
  return { ...shape, from: column.name };
}

function refuseSharedNames(
  where: string,
  columns: readonly (readonly [column: string, key: string])[],
): void {
  const owners = new Map<string, string>();
  for (const [column, key] of columns) {
    const other = owners.get(column);
    if (other !== undefined) {
      throw new RangeError(
        `In ${where}, "${other}" and "${key}" would both become column "${column}": rename one.`,
      );
    }
    owners.set(column, key);
  }
}
