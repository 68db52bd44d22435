import { designMatrix, type Design } from '@kvalreg/statistics';
import type { ModelCases, ModelTerm } from './fitted-model.js';
import type { ModelData, PredictorShape } from './model-data.js';

/** The cases with everything known, and the columns that they make. */
export interface CompleteCases {
  readonly cases: ModelCases;
  readonly rows: readonly number[];
  readonly outcome: readonly number[];
  readonly terms: readonly ModelTerm[];
  readonly references: Readonly<Record<string, string>>;
  readonly design: Design;
}

/**
 * The cases with a known outcome and every predictor known. A code that none of them has makes no column: there is
 * nothing to learn of it, and nothing can be predicted for it. Where that is the reference, the next one stands for it.
 */
export function completeCases(data: ModelData): CompleteCases {
  const { outcome, values, predictors, levels, kind } = data;
  const known = outcome.flatMap((y, row) => (y === null ? [] : [row]));
  const rows = known.filter((row) => values.every((column) => isKnown(column[row])));
  const ys = rows.map((row) => outcome[row] ?? 0);
  const columns = predictors.flatMap((predictor, at) =>
    columnsOf(
      predictor,
      rows.map((row) => values[at]?.[row] ?? 0),
    ),
  );
  return {
    cases: {
      population: outcome.length,
      unknownOutcome: outcome.length - known.length,
      missing: predictors.map(({ name }, at) => ({
        predictor: name,
        n: known.filter((row) => !isKnown(values[at]?.[row])).length,
      })),
      complete: rows.length,
      events:
        kind === 'linear'
          ? []
          : kind === 'logistic'
            ? [ys.filter((y) => y === 1).length]
            : levels.map((_, level) => ys.filter((y) => y === level).length),
    },
    rows,
    outcome: ys,
    terms: columns.map(({ term }) => term),
    references: Object.fromEntries(
      predictors.flatMap(({ name, codes }, at) => {
        const present = new Set(rows.map((row) => values[at]?.[row]));
        const first = codes?.find((_, place) => present.has(place));
        return first === undefined ? [] : [[name, first] as const];
      }),
    ),
    design: designMatrix(
      columns.map(({ term, values: column }) => ({ name: nameOf(term), values: column })),
      rows.length,
    ),
  };
}

function columnsOf(
  { name, codes }: PredictorShape,
  values: readonly number[],
): readonly { readonly term: ModelTerm; readonly values: readonly number[] }[] {
  if (codes === null) return [{ term: { predictor: name, code: null }, values }];
  const present = new Set(values);
  return codes
    .map((code, place) => ({ code, place }))
    .filter(({ place }) => present.has(place))
    .slice(1)
    .map(({ code, place }) => ({
      term: { predictor: name, code },
      values: values.map((value) => (value === place ? 1 : 0)),
    }));
}

/** How a column is called in messages. */
export function nameOf({ predictor, code }: ModelTerm): string {
  return code === null ? predictor : `${predictor}: ${code}`;
}

function isKnown(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}
