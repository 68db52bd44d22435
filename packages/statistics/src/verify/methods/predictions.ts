import { at } from '../../at.js';
import { multinomialLogit, multinomialProbabilities } from '../../category-models/multinomial-logit.js';
import { ordinalLogit, ordinalProbabilities } from '../../category-models/ordinal-logit.js';
import { mean } from '../../moments/mean.js';
import type { Coefficient } from '../../regression/coefficients.js';
import { linearPredictor, selectRows } from '../../regression/design.js';
import { calibration, hosmerLemeshow } from '../../validation/calibration.js';
import { concordance, discrimination } from '../../validation/discrimination.js';
import { brierScore, rankedProbabilityScore } from '../../validation/prediction-scores.js';
import type { Methods } from '../method.js';
import { readEvents, readNumbers, readObject, readTexts, type JsonObject } from '../read-input.js';
import type { ModelKind } from '../models/model-call.js';
import {
  readDesign,
  readFormula,
  readRowsOf,
  type ModelData,
  type ModelTerms,
} from '../models/model-terms.js';
import { pair } from './proportions.js';
import { refused } from './case-mix.js';

const estimates = (coefficients: readonly Coefficient[]): readonly number[] =>
  coefficients.map(({ estimate }) => estimate);
const errors = (coefficients: readonly Coefficient[]): readonly number[] =>
  coefficients.map(({ standardError }) => standardError);

const ordinal: ModelKind = {
  functions: ['clm', 'polr', 'orm', 'lrm'],
  family: null,
  offset: false,
  categories: true,
  randomIntercept: null,
};
const multinomial: ModelKind = { ...ordinal, functions: ['multinom'] };

/** Ordinal and multinomial models, and how well predictions do. */
export const predictionMethods: Methods = {
  ordinal_logit: ({ input, call }) => {
    const formula = readFormula({ input, call }, 'ga', ['clinic'], ordinal);
    const levels = readTexts(input['levels'], 'levels');
    const data = readDesign(input, formula, input, [formula.outcome]);
    const { design } = data;
    const level = readRowsOf(input, formula.outcome, data.rows).map((code) => code - 1);
    const model = ordinalLogit(level, levels, design);
    if (model.status === 'failed') return refused(model);
    const [thresholds, slopes] = [estimates(model.thresholds), estimates(model.coefficients)];
    const fitted = ordinalProbabilities(thresholds, slopes, design);
    const success = fitted.map((row) => at(row, 0) + at(row, 1));
    const succeeded = level.map((code) => code < 2);
    const hl = hosmerLemeshow(success, succeeded);
    const scores = discrimination(success, succeeded);
    const brier = brierScore(success, succeeded);
    const fit = calibration(success, succeeded);
    return {
      threshold: thresholds,
      coef_names: model.coefficients.map(({ name }) => name),
      coef: slopes,
      se_thresholds_then_coef: [...errors(model.thresholds), ...errors(model.coefficients)],
      loglik: model.logLikelihood,
      fitted_prob_first5: fitted.slice(0, 5),
      new_profile_prob: newProfiles(input, formula, data, (profile) =>
        ordinalProbabilities(thresholds, slopes, profile),
      ),
      mean_fitted_prob: levels.map((_, k) => mean(fitted.map((row) => at(row, k)))),
      rps: rankedProbabilityScore(fitted, level),
      c_index_ordinal_harrell: concordance([...linearPredictor(design, 0, slopes)], level),
      success_auc: scores.auc,
      success_auc_delong_ci95: pair(scores),
      success_brier: brier.brier,
      success_brier_scaled: brier.scaled,
      calibration_in_the_large: fit.status === 'fitted' ? fit.inTheLarge : null,
      calibration_intercept: fit.status === 'fitted' ? fit.intercept : null,
      calibration_slope: fit.status === 'fitted' ? fit.slope : null,
      hosmer_lemeshow: {
        groups: hl.groups.length,
        n: hl.groups.map(({ n }) => n),
        observed: hl.groups.map(({ observed }) => observed),
        expected: hl.groups.map(({ expected }) => expected),
        chisq: hl.chiSquare,
        [`p_df${hl.df}`]: hl.pValue,
      },
      oe_ratio: fit.status === 'fitted' ? fit.ratio : null,
    };
  },

  multinomial_logit: ({ input, call }) => {
    const formula = readFormula({ input, call }, 'ga', ['clinic'], multinomial);
    const levels = readTexts(input['levels'], 'levels');
    const data = readDesign(input, formula, input, [formula.outcome]);
    const { design } = data;
    const level = readRowsOf(input, formula.outcome, data.rows).map((code) => code - 1);
    const model = multinomialLogit(level, levels, design);
    if (model.status === 'failed') return refused(model);
    const coefficients = model.coefficients.map(estimates);
    return {
      coef_rows: levels.slice(1),
      coef_names: model.coefficients[0]?.map(({ name }) => name),
      coef: coefficients,
      se: model.coefficients.map(errors),
      deviance: model.deviance,
      loglik: model.logLikelihood,
      fitted_prob_first5: multinomialProbabilities(coefficients, selectRows(design, firstRows(design.rows))),
      new_profile_prob: newProfiles(input, formula, data, (profile) =>
        multinomialProbabilities(coefficients, profile),
      ),
    };
  },

  prediction_validation: ({ input }) => {
    const p = readNumbers(input['p'], 'p');
    const y = readEvents(input['y'], 'y');
    const scores = discrimination(p, y);
    const fit = calibration(p, y);
    return {
      auc: scores.auc,
      auc_delong_ci95: pair(scores),
      auc_delong_var: scores.variance,
      brier: brierScore(p, y).brier,
      brier_scaled: brierScore(p, y).scaled,
      calibration_intercept: fit.status === 'fitted' ? fit.intercept : null,
      calibration_slope: fit.status === 'fitted' ? fit.slope : null,
      citl: fit.status === 'fitted' ? fit.inTheLarge : null,
      oe_ratio: fit.status === 'fitted' ? fit.ratio : null,
      somers_dxy: scores.auc === null ? null : 2 * scores.auc - 1,
    };
  },
};

function newProfiles<T>(
  input: JsonObject,
  formula: ModelTerms,
  { levels }: ModelData,
  predict: (design: ModelData['design']) => T,
): T | undefined {
  if (input['new_profiles'] === undefined) return undefined;
  const profiles = readObject(input['new_profiles'], 'new_profiles');
  return predict(readDesign(profiles, formula, input, [], levels).design);
}

function firstRows(count: number): readonly number[] {
  return Array.from({ length: Math.min(5, count) }, (_, row) => row);
}
