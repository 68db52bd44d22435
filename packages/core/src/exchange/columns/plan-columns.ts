import type { Form } from '@kvalreg/declaration';
import { fieldsOfForm, type FormField } from '@kvalreg/engine';
import type { CsvFileProblem } from '../csv/csv-file-error.js';
import { closestNames } from './closest-names.js';
import { fixedColumns, isFixedColumn, type FixedColumn } from './fixed-columns.js';

/** What a column of the file holds; one for each header cell, in order. */
export type Column =
  | { readonly kind: 'fixed'; readonly name: FixedColumn }
  | { readonly kind: 'field'; readonly name: string; readonly field: FormField }
  /** A calculated score of an export: compared with what the answers give, never stored as such. */
  | { readonly kind: 'score'; readonly name: string };

export interface ColumnPlan {
  readonly columns: readonly Column[];
  readonly problems: readonly CsvFileProblem[];
}
export interface ColumnRules {
  /** Rows without a unit column belong to this unit. */
  readonly defaultUnit?: string | undefined;
  /** Key of the field that gives the index date, if this form has it: `date` stands in for it. */
  readonly indexField?: string | undefined;
}

/** Matches a header with a form; lists everything that is wrong with the header at once. */
export function planColumns(
  form: Form,
  header: readonly string[],
  line: number,
  rules: ColumnRules = {},
): ColumnPlan {
  const fields = fieldsOfForm(form);
  const find = columnFinder(form, fields);
  const columns: Column[] = [];
  const problems: CsvFileProblem[] = [];
  const report = (code: CsvFileProblem['code'], column: string, message: string): void => {
    problems.push({ code, line, column, message });
  };

  header.forEach((title, index) => {
    const found =
      title === '' ? `Column ${String(index + 1)} has no name. Give it one or take it out.` : find(title);
    if (typeof found === 'string') report('unknown-column', title, found);
    else columns.push(found);
  });
  for (const name of duplicates(columns.map((column) => column.name))) {
    report('duplicate-column', name, `The column "${name}" is there more than once. Keep one of them.`);
  }
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  if (!has('personalNumber') && !has('personId')) {
    report(
      'missing-column',
      'personalNumber',
      'The column "personalNumber" is missing. Add it, or "personId" with the ids of an export.',
    );
  }
  if (has('personalNumber') && has('personId')) {
    report(
      'duplicate-column',
      'personId',
      'Both "personalNumber" and "personId" are there. Keep the one that identifies the persons.',
    );
  }
  if (!has('unit') && rules.defaultUnit === undefined)
    report(
      'missing-column',
      'unit',
      'The column "unit" is missing. Add it with the id of the unit in every row.',
    );
  if (!has('date'))
    report(
      'missing-column',
      'date',
      'The column "date" is missing. Add it with the day that the form was filled in, as YYYY-MM-DD.',
    );
  for (const field of fields) {
    if (field.key !== rules.indexField && isAlwaysRequired(form, field) && !has(field.key)) {
      report(
        'missing-column',
        field.key,
        `The column "${field.key}" is missing, and the form requires an answer to it.`,
      );
    }
  }
  return { columns, problems };
}

/** Finds the column of a header cell, or says why there is none and which names come closest. */
function columnFinder(form: Form, fields: readonly FormField[]): (title: string) => Column | string {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const byItem = groupByItem(fields.filter((field) => field.key.includes('.')));
  const scores = new Set(scoreKeys(form));
  const names = [...fixedColumns, ...byKey.keys(), ...scores];
  return (title) => {
    if (isFixedColumn(title)) return { kind: 'fixed', name: title };
    const field = byKey.get(title);
    if (field) return { kind: 'field', name: field.key, field };
    if (scores.has(title)) return { kind: 'score', name: title };
    const [one, other] = byItem.get(title) ?? [];
    if (one && !other) return { kind: 'field', name: one.key, field: one };
    if (one)
      return `The column "${title}" could be ${quoted((byItem.get(title) ?? []).map(({ key }) => key))}. Write the full name.`;
    const closest = closestNames(title, names);
    return `The column "${title}" is not known${closest.length > 0 ? `. Did you mean ${quoted(closest)}?` : ' to this form. Take it out.'}`;
  };
}

export function scoreKeys(form: Form): readonly string[] {
  return Object.entries(form.instruments).flatMap(([name, instrument]) =>
    Object.keys(instrument.scores).map((score) => `${name}.${score}`),
  );
}

function isAlwaysRequired(form: Form, field: FormField): boolean {
  const { item, repeat, group } = field;
  const isThere = !repeat || repeat.row <= (repeat.repeat.min ?? 0);
  return item.required === true && isThere && form.visibleIf[group] === undefined;
}

function itemOf(field: FormField): string {
  return field.key.slice(field.key.indexOf('.') + 1);
}

function groupByItem(fields: readonly FormField[]): Map<string, FormField[]> {
  const groups = new Map<string, FormField[]>();
  for (const field of fields) groups.set(itemOf(field), [...(groups.get(itemOf(field)) ?? []), field]);
  return groups;
}

function duplicates(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' or ');
}
