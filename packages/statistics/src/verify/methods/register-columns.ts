import { at } from '../../at.js';
import { groupRows } from '../../tables/grouped-proportions.js';
import {
  readCategories,
  readList,
  readNumber,
  readOptionalNumber,
  readTexts,
  type JsonObject,
} from '../read-input.js';

/** The confidence level of the arguments, by its own name or as one minus `alfa`. */
export function readLevel(args: JsonObject): { readonly level: number | undefined } {
  const alpha = readOptionalNumber(args['alfa'], 'alfa');
  return { level: readOptionalNumber(args['konf_niva'], 'konf_niva') ?? (alpha === undefined ? undefined : 1 - alpha) };
}

/** A column of numbers and missing values. Throws a `RangeError`, as the functions refuse other data. */
export function readAnswers(columns: JsonObject, name: string): readonly (number | null)[] {
  return readColumn(columns, name).map((value) => {
    if (value === null) return null;
    if (typeof value !== 'number') throw new RangeError(`${name} must be numeric.`);
    return readNumber(value, name);
  });
}

/** A column of truth values, with missing ones where allowed. Throws a `RangeError` as above. */
export function readFlags(
  columns: JsonObject,
  name: string,
  { missing }: { readonly missing: boolean },
): readonly (boolean | null)[] {
  return readColumn(columns, name).map((value) => {
    if (typeof value === 'boolean' || (value === null && missing)) return value;
    throw new RangeError(`${name} must be true or false${missing ? ' or missing' : ''}.`);
  });
}

function readColumn(columns: JsonObject, name: string): readonly unknown[] {
  const column = columns[name];
  if (column === undefined) throw new RangeError(`The column ${name} is missing.`);
  return readList(column, name);
}

/** One row of results for each group that occurs, with the values of the groups; one for all without `group_by`. */
export function byRegisterGroups(
  columns: JsonObject,
  args: JsonObject,
  compute: (rows: readonly number[]) => JsonObject,
): readonly JsonObject[] {
  const names = args['group_by'] === undefined || args['group_by'] === null ? [] : readTexts(args['group_by'], 'group_by');
  const groupings = names.map((name) => readCategories(columns[name], name));
  const first: unknown = Object.values(columns)[0];
  const count = Array.isArray(first) ? first.length : 0;
  return groupRows(count, groupings).map(({ group, rows }) => ({
    ...Object.fromEntries(names.map((name, index) => [name, at(group, index)])),
    ...compute(rows),
  }));
}
