import { at } from '../../at.js';
import { readCategories, readObject, type JsonObject } from '../read-input.js';

const prefix = /^vld_verdi_(intern|ekstern)_/;
const typeName = /^\p{L}[\p{L}\p{N}_]*$/u;

/** What a value is, of which the two of a pair must be the same. */
type Kind = 'number' | 'string' | 'boolean';

/**
 * The two values of each row, of the pair of columns of its type. Throws a `RangeError` unless the columns are a data
 * set of re-registered values as `er_valideringsdatasett_gyldig` of the registers knows it.
 */
export function validatedPairs(json: unknown): readonly (readonly [unknown, unknown])[] {
  const columns = readObject(json, 'columns');
  requireValidationData(columns);
  return readNames(columns, 'vld_vartype').map((type, row) => {
    const [intern, extern] = pairOf(columns, type);
    return [at(intern, row), at(extern, row)];
  });
}

/**
 * Name and type of the variable in each row, a pair of columns of one kind for each type, values only in the pair of the
 * row's own type, no two rows of the same index, and no other column that begins with `vld_`.
 */
function requireValidationData(columns: JsonObject): void {
  const names = Object.keys(columns);
  readNames(columns, 'vld_varnamn');
  const types = readNames(columns, 'vld_vartype');
  const wrong = types.find((type) => !typeName.test(type));
  if (wrong !== undefined) throw new RangeError(`vld_vartype holds ${wrong}, which is no name of a type.`);
  const ownNames = ['vld_varnamn', 'vld_vartype'];
  for (const name of names.filter((one) => one.startsWith('vld_') && !ownNames.includes(one))) {
    if (!prefix.test(name))
      throw new RangeError(`${name} is no column of a data set of re-registered values.`);
  }
  const known = new Set([...types, ...names.filter((name) => prefix.test(name)).map(typeOfColumn)]);
  for (const type of known) requirePair(columns, type, types);
  const index = names.filter((name) => !prefix.test(name) && name !== 'vld_vartype');
  const values = index.map((name) => readCategories(columns[name], name));
  const keys = types.map((_, row) => JSON.stringify(values.map((list) => list[row] ?? null)));
  if (new Set(keys).size < keys.length) throw new RangeError('Two rows have the same index and variable.');
}

function typeOfColumn(name: string): string {
  return name.replace(prefix, '');
}

function readNames(columns: JsonObject, name: string): readonly string[] {
  if (columns[name] === undefined) throw new RangeError(`The column ${name} is missing.`);
  return readCategories(columns[name], name).map((value) => {
    if (typeof value === 'string' && value !== '') return value;
    throw new RangeError(`${name} must hold a text in every row.`);
  });
}

type Column = ReturnType<typeof readCategories>;

function pairOf(columns: JsonObject, type: string): readonly [Column, Column] {
  const column = (side: 'intern' | 'ekstern'): Column => {
    const name = `vld_verdi_${side}_${type}`;
    if (columns[name] === undefined) throw new RangeError(`The column ${name} is missing.`);
    return readCategories(columns[name], name);
  };
  return [column('intern'), column('ekstern')];
}

function requirePair(columns: JsonObject, type: string, types: readonly string[]): void {
  const pair = pairOf(columns, type);
  const kinds = pair.map(
    (column) => new Set(column.flatMap((value) => (value === null ? [] : [kindOf(value)]))),
  );
  if (new Set(kinds.flatMap((kind) => [...kind])).size > 1) {
    throw new RangeError(`The two columns of ${type} hold values of different kinds.`);
  }
  const stray = types.findIndex(
    (own, row) => own !== type && pair.some((column) => (column[row] ?? null) !== null),
  );
  if (stray >= 0)
    throw new RangeError(`Row ${stray + 1} is of another type than ${type}, and has a value of it.`);
}

function kindOf(value: unknown): Kind {
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string';
}
