import { quoteIdentifier } from '@kvalreg/expression';
import type { FormTable, RowsColumn, RowsView } from './analysis-plan.js';
import { formTableColumns } from './names.js';
import { qualified } from './sql-parts.js';

/** Creates the views of a form's repeated groups; who reads them sees the rows of the form's table that he may see. */
export function createRowsViews(form: FormTable): readonly string[] {
  return form.rows.map((rows) => createRowsView(form, rows));
}

function createRowsView({ table }: FormTable, { view, columns }: RowsView): string {
  const fixed = formTableColumns.map((name) => `f.${quoteIdentifier(name)}`);
  const names = ['row_number', ...columns.map(({ name }) => name)].map(quoteIdentifier);
  const count = Math.max(...columns.map(({ from }) => from.length));
  const values = Array.from({ length: count }, (_, at) =>
    [String(at + 1), ...columns.map(({ from }) => `f.${quoteIdentifier(from[at] ?? '')}`)].join(', '),
  );
  return `create view ${qualified(view)} with (security_invoker = true) as
select ${[...fixed, ...names.map((name) => `v.${name}`)].join(', ')}
from ${qualified(table)} f
cross join lateral (values
${values.map((row) => `  (${row})`).join(',\n')}
) as v (${names.join(', ')})
where ${columns.map(isAnswered).join(' or ')};
grant select on ${qualified(view)} to kvalreg_app;`;
}

/** As answers are judged: no value, no text and no code are no answer. */
function isAnswered({ name, type }: RowsColumn): string {
  const column = `v.${quoteIdentifier(name)}`;
  if (type === 'codes') return `cardinality(${column}) > 0`;
  return type === 'text' ? `${column} <> ''` : `${column} is not null`;
}
