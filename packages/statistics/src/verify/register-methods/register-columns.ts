import { at } from '../../at.js';
import { groupRows } from '../../tables/grouped-proportions.js';
import { isObject, readCategories, readList, readTexts, type JsonObject } from '../read-input.js';

/** The confidence level of the arguments, by its own name or as one minus `alfa`. */
export function readLevel(args: JsonObject): { readonly level: number | undefined } {
  const level = readArgument(args, 'konf_niva');
  const alpha = readArgument(args, 'alfa');
  return { level: level ?? (alpha === undefined ? undefined : 1 - alpha) };
}

/** A number among the arguments; absent where not given. Throws a `RangeError`, as the functions refuse another value. */
export function readArgument(args: JsonObject, name: string): number | undefined {
  const value = args[name];
  if (value === undefined || typeof value === 'number') return value;
  throw new RangeError(`${name} must be a number.`);
}

/** A column of numbers and missing values. Throws a `RangeError`, as the functions refuse other data. */
export function readAnswers(columns: JsonObject, name: string): readonly (number | null)[] {
  return readColumn(columns, name).map((value) => {
    if (value === null) return null;
    if (typeof value !== 'number') throw new RangeError(`${name} must be numeric.`);
    return value;
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

/**
 * One row of results for each group that occurs, with the values of the groups; one for all without `group_by`. Where
 * groups sort differently in another language, the order of the expected rows holds: rows are known by their group.
 */
export function byRegisterGroups(
  columns: JsonObject,
  args: JsonObject,
  expected: unknown,
  compute: (rows: readonly number[]) => JsonObject,
): readonly JsonObject[] {
  const names =
    args['group_by'] === undefined || args['group_by'] === null
      ? []
      : readTexts(args['group_by'], 'group_by');
  const groupings = names.map((name) => readCategories(columns[name], name));
  const [first] = Object.entries(columns);
  const count = first ? readList(first[1], first[0]).length : 0;
  const results = groupRows(count, groupings).map(({ group, rows }) => ({
    ...Object.fromEntries(names.map((name, index) => [name, at(group, index)])),
    ...compute(rows),
  }));
  return names.length === 0 ? results : inOrderOf(expected, names, results);
}

function inOrderOf(
  expected: unknown,
  names: readonly string[],
  results: readonly JsonObject[],
): readonly JsonObject[] {
  const keyOf = (row: JsonObject): string => JSON.stringify(names.map((name) => row[name] ?? null));
  const places = new Map(
    (Array.isArray(expected) ? expected : []).map((row, index) => [isObject(row) ? keyOf(row) : '', index]),
  );
  if (results.some((row) => !places.has(keyOf(row)))) return results;
  return results.toSorted((a, b) => (places.get(keyOf(a)) ?? 0) - (places.get(keyOf(b)) ?? 0));
}
