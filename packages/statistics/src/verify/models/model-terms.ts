import { at } from '../../at.js';
import { designMatrix, type Design, type Predictor } from '../../regression/design.js';
import type { Category } from '../../tables/frequency-table.js';
import type { MethodCase } from '../method.js';
import {
  isObject,
  MalformedCaseError,
  readCategories,
  readEvent,
  readList,
  readObject,
  readTexts,
  type JsonObject,
} from '../read-input.js';
import { readFormulaTerms, type Formula } from './formula-terms.js';
import type { Variable } from './formula-variable.js';
import { readModelCall, type ModelKind } from './model-call.js';
import { termColumns } from './term-columns.js';
import { UnreadableModelError } from './unreadable-model-error.js';

/** What a case asks a model for. */
export interface ModelTerms extends Omit<Formula, 'randomIntercepts'> {
  readonly outcome: string;
}

/**
 * The outcome and the terms of the formula in the call, `y~a+b`. Without a formula: the outcome given, and all other
 * columns in their order, then the categories. Throws an `UnreadableModelError` for a model that the kind is not, so
 * that no other one is compared in its place.
 */
export function readFormula(
  { call, input }: Pick<MethodCase, 'call' | 'input'>,
  outcome: string,
  notTerms: readonly string[],
  kind: ModelKind,
): ModelTerms {
  const model = readModelCall(call, kind);
  if (model) {
    const { terms, offsets, randomIntercepts } = readFormulaTerms(model.predictors);
    const argument = model.offset === null ? [] : readFormulaTerms(`offset(${model.offset})`).offsets;
    const all = [...offsets, ...argument];
    if (all.length > 0 && !kind.offset) {
      throw new UnreadableModelError('an offset cannot be taken into account');
    }
    const expected = kind.randomIntercept === null ? [] : [kind.randomIntercept];
    if (randomIntercepts.join() !== expected.join()) {
      const needed =
        expected.length === 0 ? 'no random intercept' : `the random intercept (1 | ${expected[0]})`;
      throw new UnreadableModelError(`the model must have ${needed}`);
    }
    return { outcome: model.outcome, terms, offsets: all };
  }
  const columns = Object.keys(readObject(input['columns'], 'columns'));
  const categories = Object.keys(input).filter((key) => `${key}_levels` in input);
  const names = [...columns, ...categories].filter((name) => ![outcome, ...notTerms].includes(name));
  return {
    outcome,
    terms: names.map((name) => [{ label: name, column: name, isFactor: false, transform: null }]),
    offsets: [],
  };
}

/** The values of a column or of a category beside the columns. */
function readColumn(data: JsonObject, name: string): readonly (Category | null)[] {
  const columns = readObject(data['columns'] ?? data, 'columns');
  const values = columns[name] ?? data[name];
  if (values === undefined) throw new MalformedCaseError(`The model names ${name}, which is no column.`);
  return readCategories(values, name);
}

export interface ModelData {
  readonly design: Design;
  readonly rows: readonly number[];
  /** The sum of the offsets in each row; absent without any. */
  readonly offset: readonly number[] | undefined;
  /** The levels of the categories, by the variable, for other data of the same model. */
  readonly levels: ReadonlyMap<string, readonly string[]>;
}

/**
 * The design of the terms from the columns of `data`, and the rows that have them all. The levels of a category are
 * those that the case lists and that somebody has, of which the first is the reference; of `factor(x)` the numbers in
 * their order; of truth values false, then true.
 */
export function readDesign(
  data: JsonObject,
  { terms, offsets }: Pick<ModelTerms, 'terms' | 'offsets'>,
  declared: JsonObject,
  required: readonly string[] = [],
  known: ModelData['levels'] = new Map(),
): ModelData {
  const variables = [...new Map([...terms.flat(), ...offsets].map((one) => [one.label, one])).values()];
  const columns = new Map(
    [...variables.map(({ column }) => column), ...required].map((name) => [name, readColumn(data, name)]),
  );
  const all = [...columns.values()];
  const count = all[0]?.length ?? countRows(data);
  if (all.some((list) => list.length !== count))
    throw new MalformedCaseError('The columns differ in length.');
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) =>
    all.every((list) => at(list, row) !== null),
  );
  const predictors = new Map(
    variables.map((variable): readonly [string, Predictor] => {
      const column = columns.get(variable.column) ?? [];
      const values = rows.flatMap((row) => column[row] ?? []);
      const levels = known.get(variable.label) ?? levelsOf(variable, values, declared);
      const name = variable.label;
      if (levels !== null) return [name, { name, values: values.map(levelOf), levels }];
      return [name, { name, values: values.map((value) => numberOf(value, variable)) }];
    }),
  );
  const predictorOf = ({ label }: Variable): Predictor =>
    predictors.get(label) ?? { name: label, values: [] };
  const added = offsets.map((variable) => {
    const predictor = predictorOf(variable);
    if (!('levels' in predictor)) return predictor.values;
    throw new UnreadableModelError(`the offset ${variable.label} is a category`);
  });
  return {
    design: designMatrix(termColumns(terms, predictorOf), rows.length),
    rows,
    offset:
      added.length === 0
        ? undefined
        : rows.map((_, row) => added.reduce((sum, one) => sum + at(one, row), 0)),
    levels: new Map(
      [...predictors].flatMap(([name, predictor]) =>
        'levels' in predictor ? [[name, predictor.levels]] : [],
      ),
    ),
  };
}

/** The levels of a category, as R has them after `drop.unused.levels`; null for a number. */
function levelsOf(
  { column, isFactor, transform }: Variable,
  values: readonly Category[],
  declared: JsonObject,
): readonly string[] | null {
  const used = new Set(values.map(levelOf));
  const listed = declared[`${column}_levels`];
  if (listed !== undefined && transform === null) {
    const levels = readTexts(listed, `${column}_levels`);
    // A value that is not listed is refused with the levels, of which none is left out then.
    return [...used].every((level) => levels.includes(level))
      ? levels.filter((level) => used.has(level))
      : levels;
  }
  if (transform !== null) return null;
  const isLogical = values.length > 0 && values.every((value) => typeof value === 'boolean');
  if (isLogical) return ['FALSE', 'TRUE'];
  if (!isFactor) return null;
  if (values.some((value) => typeof value !== 'number')) {
    throw new UnreadableModelError(`the levels of ${column} are not listed; give them as ${column}_levels`);
  }
  return [...new Set(values as readonly number[])].sort((a, b) => a - b).map(String);
}

function levelOf(value: Category): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function numberOf(value: Category, { column, label, transform }: Variable): number {
  const plain = typeof value === 'boolean' ? Number(value) : value;
  if (typeof plain !== 'number') {
    throw new MalformedCaseError(
      `${column} holds ${plain}: a model needs a number or the levels of a category.`,
    );
  }
  const result = transform ? transform(plain) : plain;
  if (!Number.isNaN(result)) return result;
  throw new UnreadableModelError(
    `the term ${label} is no number where ${column} is ${plain}; give it as a column`,
  );
}

/** The rows of data of which a model uses no column. */
function countRows(data: JsonObject): number {
  const columns = isObject(data['columns']) ? data['columns'] : data;
  const [first] = Object.entries(columns);
  return first ? readList(first[1], first[0]).length : 0;
}

/** The numbers of a column in the rows given, where they are known to exist. */
export function readRowsOf(data: JsonObject, name: string, rows: readonly number[]): readonly number[] {
  const variable = { label: name, column: name, isFactor: false, transform: null };
  const values = readColumn(data, name);
  return rows.flatMap((row) => {
    const value = values[row] ?? null;
    return value === null ? [] : [numberOf(value, variable)];
  });
}

/** Whether each of the rows given had the event: 0 or 1, true or false, and nothing else. */
export function readEventsOf(data: JsonObject, name: string, rows: readonly number[]): readonly boolean[] {
  const values = readColumn(data, name);
  return rows.map((row) => readEvent(at(values, row), `${name}[${row}]`));
}
