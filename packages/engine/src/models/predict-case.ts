import {
  designMatrix,
  logisticProbability,
  multinomialProbabilities,
  normalQuantile,
  ordinalProbabilities,
} from '@kvalreg/statistics';
import type { FittedModel } from './fitted-model.js';
import type { PredictorShape } from './model-data.js';

/** The answers of one person, by predictor; null or left out where unknown. */
export type CaseValues = Readonly<Record<string, number | string | boolean | null | undefined>>;

export type Prediction =
  /** `low` and `high`: the 95 % interval of the expectation, without the spread of single persons. */
  | { readonly status: 'share' | 'mean'; readonly value: number; readonly low: number; readonly high: number }
  | {
      readonly status: 'levels';
      readonly levels: readonly { readonly level: string; readonly share: number }[];
    }
  /** Predictors that are unknown, or whose code the model has never seen. */
  | { readonly status: 'unknown'; readonly missing: readonly string[] };

/** What a model expects of one person, from its stored coefficients. */
export function predictCase(
  model: FittedModel,
  predictors: readonly PredictorShape[],
  values: CaseValues,
): Prediction {
  const read = predictors.map((predictor) => ({ predictor, value: valueOf(model, predictor, values) }));
  const missing = read.flatMap(({ predictor, value }) => (value === null ? [predictor.name] : []));
  if (missing.length > 0) return { status: 'unknown', missing };
  const row = model.terms.map((term) => {
    const value = read.find(({ predictor }) => predictor.name === term.predictor)?.value ?? null;
    if (term.code !== null) return value === term.code ? 1 : 0;
    return typeof value === 'number' ? value : 0;
  });
  const estimates = model.coefficients.map(({ estimate }) => estimate);
  if (model.kind === 'ordinal' || model.kind === 'multinomial')
    return { status: 'levels', levels: levelsOf(model, estimates, row) };
  const x = [1, ...row];
  const centre = x.reduce((sum, value, at) => sum + value * (estimates[at] ?? 0), 0);
  const variance = x.reduce(
    (sum, a, i) => sum + x.reduce((inner, b, j) => inner + a * b * (model.covariance[i]?.[j] ?? 0), 0),
    0,
  );
  const margin = normalQuantile(0.975) * Math.sqrt(Math.max(0, variance));
  const scale = model.kind === 'logistic' ? logisticProbability : (value: number) => value;
  return {
    status: model.kind === 'logistic' ? 'share' : 'mean',
    value: scale(centre),
    low: scale(centre - margin),
    high: scale(centre + margin),
  };
}

function valueOf(
  model: FittedModel,
  { name, codes, per }: PredictorShape,
  values: CaseValues,
): number | string | null {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === null || value === undefined) return null;
  if (codes === null) return typeof value === 'number' && Number.isFinite(value) ? value / per : null;
  const code = String(value);
  return codes.includes(code) && isSeen(model, name, code) ? code : null;
}

/** A code that no case of the fit had has no coefficient; the reference needs none. */
function isSeen({ terms, references }: FittedModel, name: string, code: string): boolean {
  return references[name] === code || terms.some((term) => term.predictor === name && term.code === code);
}

function levelsOf(
  { kind, levels, terms }: FittedModel,
  estimates: readonly number[],
  row: readonly number[],
): readonly { readonly level: string; readonly share: number }[] {
  const design = designMatrix(
    row.map((value, at) => ({ name: String(at), values: [value] })),
    1,
  );
  const cuts = levels.length - 1;
  const block = terms.length + 1;
  const [shares = []] =
    kind === 'ordinal'
      ? ordinalProbabilities(estimates.slice(0, cuts), estimates.slice(cuts), design)
      : multinomialProbabilities(
          Array.from({ length: cuts }, (_, at) => estimates.slice(at * block, (at + 1) * block)),
          design,
        );
  return levels.map((level, at) => ({ level, share: shares[at] ?? 0 }));
}
