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
import {
  readCategories,
  readNumber,
  readNumbers,
  readNumbersLike,
  readObject,
  type JsonObject,
} from '../read-input.js';
import { brierScore } from '../../validation/prediction-scores.js';
import { discrimination } from '../../validation/discrimination.js';
import type { Methods } from '../method.js';
import { readDesign, readEventsOf, readFormula, readRowsOf } from '../models/model-terms.js';
import type { ModelKind } from '../models/model-call.js';

const logistic: ModelKind = {
  functions: ['glm', 'lrm'],
  family: 'binomial',
  offset: true,
  categories: false,
  randomIntercept: null,
};
const linear: ModelKind = { ...logistic, functions: ['lm', 'glm', 'ols'], family: 'gaussian', offset: false };
const mixed: ModelKind = { ...logistic, functions: ['glmer'], offset: false, randomIntercept: 'clinic' };

/** Case-mix adjustment by logistic and linear regression. */
export const caseMixMethods: Methods = {
  casemix_logistic: ({ input, call }) => {
    const formula = readFormula({ input, call }, 'y', ['clinic'], logistic);
    const { design, rows, offset } = readDesign(input, formula, input, [formula.outcome, 'clinic']);
    const y = readEventsOf(input, formula.outcome, rows);
    const model = logisticRegression(y, design, { eventsPerCoefficient: 0, offset });
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
    const formula = readFormula({ input, call }, 'odi12', ['clinic'], linear);
    const { design, rows } = readDesign(input, formula, input, [formula.outcome, 'clinic']);
    const y = readRowsOf(input, formula.outcome, rows);
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
    const formula = readFormula({ input, call }, 'y', ['clinic'], mixed);
    const { design, rows } = readDesign(input, formula, input, [formula.outcome, 'clinic']);
    const y = readEventsOf(input, formula.outcome, rows);
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
    const formula = readFormula({ input: data, call }, 'y', ['clinic'], logistic);
    const { design, rows, offset } = readDesign(data, formula, data, [formula.outcome]);
    const y = readEventsOf(data, formula.outcome, rows);
    const model = logisticRegression(y, design, { eventsPerCoefficient: 0, offset });
    return { must_flag_separation: model.status === 'failed' && model.reason === 'separation' };
  },
};

function sumsOf(
  input: JsonObject,
  observed: string,
  expected: string,
): readonly [readonly number[], readonly number[], readonly number[]] {
  const n = readNumbers(input['n'], 'n');
  const read = (name: string): readonly number[] => readNumbersLike(n, input[name], name);
  return [n, read(observed), read(expected)];
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
