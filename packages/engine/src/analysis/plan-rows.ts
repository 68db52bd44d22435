import { scalarTypeOf, type Form } from '@kvalreg/declaration';
import { columnOf } from '@kvalreg/expression';
import { fieldsOfForm } from '../forms/fields-of-form.js';
import type { RowsColumn, RowsView } from './analysis-plan.js';
import { formColumnName, formTableColumns, nameUnder } from './names.js';

/** Plans a view for each repeated group of a form, with one row for each of its rows that holds an answer. */
export function planRows(prefix: string, name: string, form: Form): readonly RowsView[] {
  const fields = fieldsOfForm(form);
  return Object.entries(form.repeats ?? {}).map(([group, { items }]) => ({
    repeat: group,
    view: nameUnder(prefix, 'r', name, group),
    columns: Object.entries(items).map(([item, declared]): RowsColumn => ({
      name: rowColumnName(item),
      type: scalarTypeOf(declared),
      item,
      from: fields
        .filter(({ repeat, path }) => repeat?.name === group && path.at(-1) === item)
        .map(({ path }) => formColumnName(path)),
    })),
  }));
}

/** Columns that every such view has beside the questions of its group. */
export const rowsViewColumns = [...formTableColumns, 'row_number'] as const;

function rowColumnName(item: string): string {
  const name = columnOf([item]);
  return (rowsViewColumns as readonly string[]).includes(name) ? columnOf(['field', item]) : name;
}
