import { at } from '../../at.js';
import { adjustedMeanOf, adjustedMeans } from '../../case-mix/adjusted-means.js';
import {
  adjustedProportionOf,
  adjustedProportions,
  type AdjustedProportion,
} from '../../case-mix/adjusted-proportions.js';
import { randomInterceptLogistic } from '../../mixed-models/random-intercept-logistic.js';
import { linearRegression } from '../../regression/linear-regression.js';
import { logisticRegression } from '../../regression/logistic-regression.js';
import type { ModelProblem } from '../../regression/model-problem.js';
import { readCategories, readNumber, readNumbers, readObject, type JsonObject } from '../read-input.js';
import { brierScore } from '../../validation/prediction-scores.js';
import { discrimination } from '../../validation/discrimination.js';
import type { Methods } from '../method.js';
import { readDesign, readFormula, readRowsOf } from './model-terms.js';

/** Case-mix adjustment by logistic and linear regression. */
export const caseMixMethods: Methods = {
  casemix_logistic: ({ input, call }) => {
    const { outcome, terms } = readFormula({ input, call }, 'y', ['clinic']);
    const { design, rows } = readDesign(input, terms, input, [outcome, 'clinic']);
    const y = readRowsOf(input, outcome, rows).map((value) => value === 1);
    const model = logisticRegression(y, design, { eventsPerCoefficient: 0 });
    if (model.status === 'failed') return refused(model);
    const fitted = [...model.fitted];
    const units = adjustedProportions(clinicsOf(input, rows), y, fitted);
    const column = <K extends keyof AdjustedProportion>(key: K): AdjustedProportion[K][] =>
      units.map((unit) => unit[key]);
    return {
      coef_names: model.coefficients.map(({ name }) => name),
      coef: model.coefficients.map(({ estimate }) => estimate),
      se: model.coefficients.map(({ standardError }) => standardError),
      z: model.coefficients.map(({ statistic }) => statistic),
      p: model.coefficients.map(({ pValue }) => pValue),
      odds_ratio: model.coefficients.map(({ estimate }) => Math.exp(estimate)),
      or_ci95_wald: model.coefficients.map(({ lower, upper }) => [Math.exp(lower), Math.exp(upper)]),
      vcov: model.covariance,
      deviance: model.deviance,
      null_deviance: model.nullDeviance,
      loglik: model.logLikelihood,
      aic: model.aic,
      fitted,
      auc: discrimination(fitted, y).auc,
      brier: brierScore(fitted, y).brier,
      national_rate: model.events / model.n,
      clinics: {
        clinic: column('unit'),
        n: column('n'),
        observed: column('observed'),
        expected: column('expected'),
        o_over_e: column('ratio'),
        crude_rate: column('crude'),
        adjusted_rate: column('adjusted'),
        poisson_lower: units.map(({ poisson }) => poisson?.[0] ?? null),
        poisson_upper: units.map(({ poisson }) => poisson?.[1] ?? null),
        wilson_scaled_lower: units.map(({ wilsonScaled }) => wilsonScaled?.[0] ?? null),
        wilson_scaled_upper: units.map(({ wilsonScaled }) => wilsonScaled?.[1] ?? null),
        h0_var_observed: column('variance'),
        z_score: column('z'),
        normal_lower: units.map(({ normal }) => normal?.[0] ?? null),
        normal_upper: units.map(({ normal }) => normal?.[1] ?? null),
      },
    };
  },

  casemix_linear: ({ input, call }) => {
    const { outcome, terms } = readFormula({ input, call }, 'odi12', ['clinic']);
    const { design, rows } = readDesign(input, terms, input, [outcome, 'clinic']);
    const y = readRowsOf(input, outcome, rows);
    const model = linearRegression(y, design);
    if (model.status === 'failed') return refused(model);
    const units = adjustedMeans(clinicsOf(input, rows), y, model);
    return {
      coef_names: model.coefficients.map(({ name }) => name),
      coef: model.coefficients.map(({ estimate }) => estimate),
      se: model.coefficients.map(({ standardError }) => standardError),
      t: model.coefficients.map(({ statistic }) => statistic),
      p: model.coefficients.map(({ pValue }) => pValue),
      sigma: model.sigma,
      r_squared: model.rSquared,
      coef_ci95: model.coefficients.map(({ lower, upper }) => [lower, upper]),
      vcov: model.covariance,
      fitted: [...model.fitted],
      national_mean: y.reduce((sum, value) => sum + value, 0) / y.length,
      clinics: {
        clinic: units.map(({ unit }) => unit),
        n: units.map(({ n }) => n),
        observed_mean: units.map(({ observed }) => observed),
        expected_mean: units.map(({ expected }) => expected),
        adjusted_mean: units.map(({ adjusted }) => adjusted),
        lower: units.map(({ lower }) => lower),
        upper: units.map(({ upper }) => upper),
      },
    };
  },

  casemix_unit_ratios: ({ input }) => {
    const [n, observed, expected] = sumsOf(input, 'observed', 'expected');
    const overall = readNumber(input['overall_rate'], 'overall_rate');
    const units = n.map((cases, unit) =>
      adjustedProportionOf(
        { unit, n: cases, observed: at(observed, unit), expected: at(expected, unit), variance: 0 },
        overall,
      ),
    );
    return {
      o_over_e: units.map(({ ratio }) => ratio),
      o_over_e_lower: units.map(({ ratioLimits }) => ratioLimits?.[0] ?? null),
      o_over_e_upper: units.map(({ ratioLimits }) => ratioLimits?.[1] ?? null),
      wilson_scaled_lower: units.map(({ wilsonScaled }) => wilsonScaled?.[0] ?? null),
      wilson_scaled_upper: units.map(({ wilsonScaled }) => wilsonScaled?.[1] ?? null),
    };
  },

  casemix_unit_differences: ({ input }) => {
    const [n, observed, expected] = sumsOf(input, 'observed_mean', 'expected_mean');
    const sigma = readNumber(input['sigma'], 'sigma');
    const overall = readNumber(input['overall_mean'], 'overall_mean');
    const units = n.map((cases, unit) =>
      adjustedMeanOf(
        { unit, n: cases, observed: at(observed, unit), expected: at(expected, unit) },
        { overall, sigma },
      ),
    );
    return {
      difference: units.map(({ difference }) => difference),
      difference_lower: units.map(({ differenceLower }) => differenceLower),
      difference_upper: units.map(({ differenceUpper }) => differenceUpper),
      lower: units.map(({ lower }) => lower),
      upper: units.map(({ upper }) => upper),
    };
  },

  casemix_glmer: ({ input, call }) => {
    const { outcome, terms } = readFormula({ input, call }, 'y', ['clinic']);
    const { design, rows } = readDesign(input, terms, input, [outcome, 'clinic']);
    const y = readRowsOf(input, outcome, rows).map((value) => value === 1);
    const units = clinicsOf(input, rows).map((clinic) => clinic ?? '');
    const model = randomInterceptLogistic(y, units, design);
    if (model.status === 'failed') return refused(model);
    return {
      coef_names: model.coefficients.map(({ name }) => name),
      coef: model.coefficients.map(({ estimate }) => estimate),
      sd_random: model.sd,
      loglik: model.logLikelihood,
      ranef: model.units.map(({ effect }) => effect),
    };
  },

  casemix_separation: ({ input, call }) => {
    const data: JsonObject = 'columns' in input ? input : { ...input, columns: input };
    const { outcome, terms } = readFormula({ input: data, call }, 'y', ['clinic']);
    const { design, rows } = readDesign(data, terms, data, [outcome]);
    const y = readRowsOf(data, outcome, rows).map((value) => value === 1);
    const model = logisticRegression(y, design, { eventsPerCoefficient: 0 });
    return { must_flag_separation: model.status === 'failed' && model.reason === 'separation' };
  },
};

function sumsOf(
  input: JsonObject,
  observed: string,
  expected: string,
): readonly [readonly number[], readonly number[], readonly number[]] {
  const read = (name: string) => readNumbers(input[name], name);
  return [read('n'), read(observed), read(expected)];
}

/** A model without figures, as the statistic's refusal of the data. */
export function refused({ message }: ModelProblem): never {
  throw new RangeError(message);
}

function clinicsOf(
  input: JsonObject,
  rows: readonly number[],
): readonly (string | number | boolean | null)[] {
  const columns = readObject(input['columns'], 'columns');
  const clinics = readCategories(columns['clinic'], 'columns.clinic');
  return rows.map((row) => at(clinics, row));
}
