import { isTimeDimension, type FigureSource } from '@kvalreg/declaration';
import { columnOfDimension, requestParts, unknownGroup, type IndicatorRequest } from '@kvalreg/engine';
import { quoteIdentifier } from '@kvalreg/expression';
import type { FrozenColumn } from '../release.js';

/** Id and columns of a release: what its cases are read with. */
export interface FrozenCases {
  readonly id: string;
  readonly columns: readonly FrozenColumn[];
}
interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * A statement over the case table, made to read the cases of a release in its place: the same columns, as far as the
 * statement names them, with the values that were kept. Cases that the request does not choose are passed over before
 * their values are taken apart.
 *
 * @param order by their numbers, so that sums come out to the last bit, or as they are found fastest
 */
export function readingFrozen<S extends Statement>(
  statement: S,
  caseTable: string,
  { id, columns }: FrozenCases,
  source: FigureSource,
  request: IndicatorRequest,
  order: 'numbered' | 'any',
): S {
  if (!/^[0-9a-f-]{36}$/u.test(id)) throw new RangeError('A release has a UUID.');
  const params = [...statement.params];
  const chosen = choicesAmong(columns, source, request).map(
    ({ column, values }) =>
      `and f.content ->> ${quoteLiteral(column)} = any($${String(params.push(values))}::text[])`,
  );
  const named = new Set(statement.sql.match(/[\w$]+/gu) ?? []);
  const table = [
    `(select ${['f.case_key', ...columns.filter(({ name }) => named.has(name)).map(valueOf)].join(', ')}`,
    'from register.figure_release_case f',
    [
      `where f.release_id = '${id}'`,
      ...chosen,
      // Either keeps a value from being taken out once for every place that names it.
      order === 'numbered' ? 'order by f.case_no' : 'offset 0',
      ') frozen',
    ].join('\n'),
  ].join('\n');
  return { ...statement, sql: readingFrom(statement.sql, caseTable, table), params };
}

/** A statement over the case table, made to read another table in its place. */
export function readingFrom(sql: string, caseTable: string, replacement: string): string {
  return sql.replaceAll(`analysis.${quoteIdentifier(caseTable)}`, () => replacement);
}

/** A kept value with its type; null where it was not kept. */
function valueOf({ name, type }: FrozenColumn): string {
  const [key, alias] = [quoteLiteral(name), quoteIdentifier(name)];
  const checked = checkedType(type);
  if (!checked.endsWith('[]')) return `(f.content ->> ${key})::${checked} as ${alias}`;
  const elements = `array(select jsonb_array_elements_text(f.content -> ${key}))::${checked}`;
  return `case when f.content -> ${key} is not null then ${elements} end as ${alias}`;
}

/** What a request chooses by columns of text, and by the year that a case counts in where that is the one of its index date. */
function choicesAmong(
  columns: readonly FrozenColumn[],
  source: FigureSource,
  request: IndicatorRequest,
): readonly { readonly column: string; readonly values: readonly string[] }[] {
  const [part, another] = requestParts(source, request);
  const isByIndexDate = part?.basis === 'index' && part.date === undefined && another === undefined;
  return Object.entries(request.filter ?? {}).flatMap(([dimension, values]) => {
    if (values.includes(unknownGroup)) return [];
    if (isTimeDimension(dimension))
      return isByIndexDate && dimension === 'year' && columns.some(({ name }) => name === yearColumn)
        ? [{ column: yearColumn, values }]
        : [];
    const column = columnOfDimension(source, dimension);
    const kept = columns.find(({ name }) => name === column);
    return kept?.type === 'text' ? [{ column: kept.name, values }] : [];
  });
}

const yearColumn = 'index__year';

function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Types come from the database's own catalogue; one that it cannot have written is none. */
function checkedType(type: string): string {
  if (/^[a-z][a-z0-9 ]*(\(\d+(,\d+)?\))?(\[\])?$/u.test(type)) return type;
  throw new RangeError(`"${type}" is no type of a column.`);
}
