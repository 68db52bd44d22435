import { at } from '../at.js';
import { requireFinite } from '../require-finite.js';

/** A numeric variable, or a category with its levels, of which the first is the reference. */
export type Predictor =
  | { readonly name: string; readonly values: readonly number[] }
  | { readonly name: string; readonly values: readonly string[]; readonly levels: readonly string[] };

/** The columns of a model without its intercept, row after row. */
export interface Design {
  readonly names: readonly string[];
  readonly rows: number;
  readonly values: Float64Array;
}

/**
 * The columns of a model: a number as it is, a category as one column of 0 and 1 for each level but the reference
 * (treatment contrasts), named by the variable and the level. `rows` is needed where there are no predictors. Throws a
 * `RangeError` for predictors of different length, a value that is not finite and a level that is not listed.
 */
export function designMatrix(
  predictors: readonly Predictor[],
  rows = predictors[0]?.values.length ?? 0,
): Design {
  const columns = predictors.flatMap(columnsOf);
  const width = columns.length;
  const values = new Float64Array(rows * width);
  columns.forEach(({ name, values: column }, j) => {
    if (column.length !== rows) {
      throw new RangeError(`${name} holds ${column.length} values for ${rows} rows.`);
    }
    for (let i = 0; i < rows; i += 1) values[i * width + j] = at(column, i);
  });
  return { names: columns.map(({ name }) => name), rows, values };
}

/** The design of some of the rows, in the order given. */
export function selectRows(design: Design, rows: readonly number[]): Design {
  const width = design.names.length;
  const values = new Float64Array(rows.length * width);
  rows.forEach((row, i) => values.set(design.values.subarray(row * width, (row + 1) * width), i * width));
  return { names: design.names, rows: rows.length, values };
}

/** Σ coefficient × column of each row, plus the intercept. */
export function linearPredictor(
  design: Design,
  intercept: number,
  coefficients: readonly number[],
): Float64Array {
  const width = design.names.length;
  if (coefficients.length !== width) {
    throw new RangeError(`There are ${coefficients.length} coefficients for ${width} columns.`);
  }
  const result = new Float64Array(design.rows);
  for (let i = 0; i < design.rows; i += 1) {
    let sum = intercept;
    for (let j = 0; j < width; j += 1) sum += (design.values[i * width + j] ?? 0) * at(coefficients, j);
    result[i] = sum;
  }
  return result;
}

function columnsOf(
  predictor: Predictor,
): readonly { readonly name: string; readonly values: readonly number[] }[] {
  const { name } = predictor;
  if (!('levels' in predictor)) {
    requireFinite(name, predictor.values);
    return [{ name, values: predictor.values }];
  }
  const known = new Set(predictor.levels);
  for (const value of predictor.values) {
    if (!known.has(value)) {
      throw new RangeError(
        `${name} is ${value}, which is none of the levels ${predictor.levels.join(', ')}.`,
      );
    }
  }
  return predictor.levels.slice(1).map((level) => ({
    name: `${name}${level}`,
    values: predictor.values.map((value) => (value === level ? 1 : 0)),
  }));
}
