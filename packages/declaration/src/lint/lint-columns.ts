import { columnOf, fieldsOf } from '@kvalreg/expression';
import type { Form } from '../form.js';
import type { FigureSource } from '../figure-source.js';
import { nodesOfIndicator } from '../nodes-of-indicator.js';
import { dataDate } from '../pathway.js';
import { rowNumbers } from '../repeat.js';
import type { Register } from '../register.js';
import type { Lint, Path } from './declaration-problem.js';

// PostgreSQL cuts longer names silently, and holds at most 1 600 columns in a table; some are kept for later versions.
const longestName = 63;
const mostColumns = 1500;
const formColumns = [
  'episode_id',
  'occasion',
  'unit_id',
  'register_id',
  'filled_on',
  'form_version',
  'channel',
];
const caseColumns = ['episode_id', 'register_id', 'unit_id', 'region', 'index_date'];
const rowColumns = ['row_key', 'register_id', 'unit_id', 'region', 'index_date'];

/** The analysis tables that follow from the register have names and columns of their own, and not too many. */
export function lintColumns(register: Register, lint: Lint): void {
  const tables: { readonly name: string; readonly path: Path; readonly mayBeCut?: true }[] = [];
  for (const [name, pathway] of Object.entries(register.pathways)) {
    const path = ['pathways', name];
    const prefix = `${columnOf([register.id])}_${columnOf([name])}`;
    tables.push({ name: `${prefix}_case`, path });
    lintTable(caseColumns, fieldsRead(pathway), path, lint);
    for (const [formName, form] of Object.entries(pathway.forms)) {
      const at = [...path, 'forms', formName];
      tables.push({ name: `${prefix}_f_${columnOf([formName])}`, path: at });
      lintTable(formColumns, formFields(form), at, lint);
      for (const group of Object.keys(form.repeats ?? {}))
        tables.push({
          name: `${prefix}_r_${columnOf([formName])}_${columnOf([group])}`,
          path: [...at, 'repeats', group],
          mayBeCut: true,
        });
    }
  }
  for (const [name, feed] of Object.entries(register.feeds ?? {})) {
    const path = ['feeds', name];
    tables.push({ name: `${columnOf([register.id])}_${columnOf([name])}_row`, path });
    lintTable(rowColumns, fieldsRead(feed), path, lint);
  }
  for (const { name, path, mayBeCut } of tables) {
    if (name.length > longestName && mayBeCut !== true) {
      lint.report(
        path,
        'table-name',
        `Table ${name} has ${name.length} characters, at most ${longestName} are possible: shorten a name.`,
      );
    }
    if (tables.find((other) => other.name === name)?.path !== path) {
      lint.report(
        path,
        'table-name',
        `Table ${name} is there already: rename the form, the feed or the pathway.`,
      );
    }
  }
}

function lintTable(
  fixed: readonly string[],
  fields: readonly (readonly string[])[],
  path: Path,
  { report }: Lint,
): void {
  const taken = new Map<string, string>(fixed.map((column) => [column, 'every row']));
  for (const field of fields) {
    const column = columnOf(field);
    const owner = taken.get(column);
    if (owner !== undefined) {
      report(
        path,
        'column-taken',
        `${field.join('.')} and ${owner} would share the column ${column}: rename one.`,
      );
    }
    taken.set(column, field.join('.'));
  }
  if (taken.size > mostColumns) {
    report(
      path,
      'too-many-columns',
      `There are ${taken.size} columns, at most ${mostColumns} are possible: divide the form.`,
    );
  }
}

function formFields(form: Form): readonly (readonly string[])[] {
  const nested = Object.entries(form.instruments).flatMap(([name, { items, scores }]) =>
    // A score that is called as an item is reported as such.
    [...new Set([...Object.keys(items), ...Object.keys(scores)])].map((key) => [name, key]),
  );
  const repeated = Object.entries(form.repeats ?? {}).flatMap(([name, repeat]) =>
    rowNumbers(repeat).flatMap((row) => Object.keys(repeat.items).map((item) => [name, row, item])),
  );
  return [...Object.keys(form.items).map((name) => [name]), ...nested, ...repeated];
}

function fieldsRead({ dimensions, indicators }: FigureSource): readonly (readonly string[])[] {
  const nodes = [
    ...Object.values(dimensions).map(({ value }) => value),
    ...Object.values(indicators).flatMap(nodesOfIndicator),
  ];
  const read = new Map(nodes.flatMap(fieldsOf).map(({ path }) => [path.join('.'), path]));
  read.delete(dataDate.path.join('.'));
  return [...read.values(), ...Object.keys(dimensions).map((name) => ['d', name])];
}
