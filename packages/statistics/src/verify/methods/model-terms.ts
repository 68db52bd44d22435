import { at } from '../../at.js';
import { designMatrix, type Design, type Predictor } from '../../regression/design.js';
import type { MethodCase } from '../method.js';
import {
  MalformedCaseError,
  readCategories,
  readNullableNumbers,
  readObject,
  readTexts,
  type JsonObject,
} from '../read-input.js';

/** What a case asks a model for. */
export interface ModelTerms {
  readonly outcome: string;
  readonly terms: readonly string[];
}

/**
 * The outcome and the terms of the formula in the call, `y~a+b`; a random intercept is no term. Without a formula: the
 * outcome given, and all other columns in their order, then the categories.
 */
export function readFormula(
  { call, input }: Pick<MethodCase, 'call' | 'input'>,
  outcome: string,
  notTerms: readonly string[],
): ModelTerms {
  const match = /\(\s*(\w+)\s*~\s*([^,)]+)/.exec(call);
  if (match) {
    const terms = (match[2] ?? '').split('+').map((term) => term.trim());
    return { outcome: match[1] ?? outcome, terms: terms.filter((term) => /^\w+$/.test(term)) };
  }
  const columns = Object.keys(readObject(input['columns'], 'columns'));
  const categories = Object.keys(input).filter((key) => `${key}_levels` in input);
  return {
    outcome,
    terms: [...columns, ...categories].filter((name) => ![outcome, ...notTerms].includes(name)),
  };
}

/** The values of a column or of a category beside the columns. */
function valuesOf(data: JsonObject, name: string): unknown {
  const columns = readObject(data['columns'] ?? data, 'columns');
  return columns[name] ?? data[name];
}

/**
 * The design of the terms from the columns of `data`, and the rows that have them all. The levels of a category are
 * those of the case, of which the first is the reference.
 */
export function readDesign(
  data: JsonObject,
  terms: readonly string[],
  levels: JsonObject,
  required: readonly string[] = [],
): { readonly design: Design; readonly rows: readonly number[] } {
  const lists = terms.map((name) => ({ name, list: readCategories(valuesOf(data, name), name) }));
  const others = required.map((name) => readCategories(valuesOf(data, name), name));
  const count = [...lists.map(({ list }) => list), ...others][0]?.length ?? 0;
  const all = [...lists.map(({ list }) => list), ...others];
  if (all.some((list) => list.length !== count))
    throw new MalformedCaseError('The columns differ in length.');
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) =>
    all.every((list) => at(list, row) !== null),
  );
  const predictors = lists.map(({ name, list }): Predictor => {
    const declared = levels[`${name}_levels`];
    const values = rows.map((row) => at(list, row));
    if (declared === undefined) return { name, values: values.map((value) => numeric(value, name)) };
    return { name, values: values.map(String), levels: readTexts(declared, `${name}_levels`) };
  });
  return { design: designMatrix(predictors, rows.length), rows };
}

/** The numbers of a column in the rows given, where they are known to exist. */
export function readRowsOf(data: JsonObject, name: string, rows: readonly number[]): readonly number[] {
  const values = readNullableNumbers(valuesOf(data, name), name);
  return rows.map((row) => numeric(at(values, row), name));
}

function numeric(value: unknown, name: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new MalformedCaseError(
    `${name} holds ${String(value)}: a model needs a number or the levels of a category.`,
  );
}
