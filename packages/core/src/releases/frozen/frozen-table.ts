import { quoteIdentifier } from '@kvalreg/expression';
import type { FrozenColumn } from '../release.js';

/** Id and columns of a release: what its cases are read with. */
export interface FrozenCases {
  readonly id: string;
  readonly columns: readonly FrozenColumn[];
}

/** Stands in a statement where the case table stood: the same columns, with the values that were kept. */
export function frozenTable({ id, columns }: FrozenCases): string {
  if (!/^[0-9a-f-]{36}$/u.test(id)) throw new RangeError('A release has a UUID.');
  const record = columns.map(({ name, type }) => `${quoteIdentifier(name)} ${checkedType(type)}`);
  return `(select f.case_key, r.* from register.figure_release_case f
  cross join lateral jsonb_to_record(f.content) as r(${record.join(', ')})
  where f.release_id = '${id}' order by f.case_no) frozen`;
}

/** A statement over the case table, made to read another table in its place. */
export function readingFrom(sql: string, caseTable: string, replacement: string): string {
  return sql.replaceAll(`analysis.${quoteIdentifier(caseTable)}`, replacement);
}

/** Types come from the database's own catalogue; one that it cannot have written is none. */
function checkedType(type: string): string {
  if (/^[a-z][a-z0-9 ]*(\(\d+(,\d+)?\))?(\[\])?$/u.test(type)) return type;
  throw new RangeError(`"${type}" is no type of a column.`);
}
