import { dataDate } from '@kvalreg/declaration';
import { columnOf } from '@kvalreg/expression';

const longestIdentifier = 63;

/** What the names of a pathway's tables begin with. */
export function prefixOf(registerId: string, pathwayId: string): string {
  return shortened(`${columnOf([registerId])}_${columnOf([pathwayId])}`, longestIdentifier - 20);
}

/** The name of a table or function of a pathway. */
export function nameUnder(prefix: string, ...parts: readonly string[]): string {
  return shortened([prefix, ...parts.map((part) => columnOf([part]))].join('_'), longestIdentifier);
}

/** Columns that every form table has beside its fields. */
export const formTableColumns = [
  'episode_id',
  'occasion',
  'register_id',
  'unit_id',
  'filled_on',
  'form_version',
  'channel',
] as const;

/** The column of a field or score in its form's table; a field that is named as one of the table's own gives way. */
export function formColumnName(path: readonly string[]): string {
  const name = columnOf(path);
  return (formTableColumns as readonly string[]).includes(name) ? columnOf(['field', ...path]) : name;
}

/** Columns of the case table that do not belong to an occasion, by the path that expressions know them under. */
export const caseColumns: Readonly<Record<string, string>> = {
  'person.sex': 'person__sex',
  'person.age': 'person__age',
  'index.date': 'index_date',
  'index.year': 'index__year',
  'index.month': 'index__month',
};

/** The day of the figures: a parameter of a request, and no column. */
export const dataDateKey = dataDate.path.join('.');

/** The column of a variable of a case. */
export function caseColumnName(path: readonly string[]): string {
  return caseColumns[path.join('.')] ?? columnOf(path);
}

/** The column of a declared dimension. */
export function dimensionColumnName(dimension: string): string {
  return columnOf(['d', dimension]);
}

/** PostgreSQL cuts longer names silently, and two names that are cut alike would be one. */
function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return `${name.slice(0, longest - 9)}_${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
