import { at } from '../../at.js';
import { designMatrix, type Predictor } from '../../regression/design.js';
import type { Variable } from './formula-variable.js';
import { UnreadableModelError } from './unreadable-model-error.js';

/** A column of the design, or several of one term. */
export type NamedColumn = Extract<Predictor, { readonly values: readonly number[] }>;

/**
 * The columns of the terms: of an interaction the products of the columns of its variables, of which those of the first
 * vary fastest. Throws an `UnreadableModelError` for an interaction that R does not code by treatment contrasts, because
 * the term without one of its categories is not in the model.
 */
export function termColumns(
  terms: readonly (readonly Variable[])[],
  predictorOf: (variable: Variable) => Predictor,
): readonly NamedColumn[] {
  const keyOf = (term: readonly Variable[]): string =>
    term
      .map(({ label }) => label)
      .sort()
      .join(':');
  const keys = new Set(terms.map(keyOf));
  return terms.flatMap((term) => {
    const predictors = term.map(predictorOf);
    const unmarked = term.find((variable, index) => {
      const margin = term.filter((other) => other !== variable);
      return margin.length > 0 && 'levels' in at(predictors, index) && !keys.has(keyOf(margin));
    });
    if (unmarked) {
      const label = term.map((variable) => variable.label).join(':');
      throw new UnreadableModelError(
        `the term ${label} cannot be read without the terms that it consists of; give it as columns`,
      );
    }
    return predictors
      .map(columnsOf)
      .reduce((products, columns) =>
        columns.flatMap((column) => products.map((product) => multiplied(product, column))),
      );
  });
}

function columnsOf(predictor: Predictor): readonly NamedColumn[] {
  const { names, values } = designMatrix([predictor]);
  return names.map((name, column) => ({
    name,
    values: predictor.values.map((_, row) => at(values, row * names.length + column)),
  }));
}

function multiplied(first: NamedColumn, second: NamedColumn): NamedColumn {
  return {
    name: `${first.name}:${second.name}`,
    values: first.values.map((value, row) => value * at(second.values, row)),
  };
}
