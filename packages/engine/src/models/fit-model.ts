import {
  brierScore,
  calibration,
  concordance,
  discrimination,
  hosmerLemeshow,
  linearRegression,
  logisticRegression,
  mean,
  multinomialLogit,
  multinomialProbabilities,
  ordinalLogit,
  ordinalProbabilities,
  rankedProbabilityScore,
  type Coefficient,
  type ModelProblem,
} from '@kvalreg/statistics';
import { completeCases, type CompleteCases } from './complete-cases.js';
import type {
  FitResult,
  FittedCoefficient,
  FittedModel,
  ModelFit,
  ModelTerm,
  UnitYear,
} from './fitted-model.js';
import { meanGroups } from './mean-groups.js';
import type { ModelData } from './model-data.js';

type Estimates = Pick<
  FittedModel,
  'coefficients' | 'covariance' | 'sigma' | 'rSquared' | 'logLikelihood' | 'ranked'
> & {
  /** For each row what is expected of it: of each level, or one number. */
  readonly expected: readonly (readonly number[])[];
};

/**
 * Fits a model to the cases with everything known. A model with too few cases of its rarest outcome for each
 * coefficient, that is separated or aliased, or that does not converge, is answered with the reason and no number.
 */
export function fitModel(data: ModelData): FitResult {
  const complete = completeCases(data);
  const { cases, terms } = complete;
  const shape = { kind: data.kind, levels: data.levels, cases, parameters: terms.length };
  const estimates = tooFew(data, complete) ?? estimatesOf(data, complete);
  if ('status' in estimates) {
    const { reason, message } = estimates;
    return { ...shape, status: 'failed', reason, message };
  }
  const { expected, ...rest } = estimates;
  const observed = observedOf(data, complete.outcome);
  const levels = data.levels.length > 0 ? data.levels : [null];
  return {
    ...shape,
    ...rest,
    status: 'fitted',
    terms,
    references: complete.references,
    overall: levels.map((_, at) => mean(observed.map((row) => row[at] ?? 0)) ?? 0),
    fit: levels.map((level, at) =>
      fitOf(
        data.kind === 'linear',
        level,
        observed.map((row) => row[at] ?? 0),
        expected.map((row) => row[at] ?? 0),
      ),
    ),
    units: unitYears(data, complete.rows, observed, expected),
  };
}

function tooFew(
  { kind, minimumEvents }: ModelData,
  { cases, outcome, terms }: CompleteCases,
): ModelProblem | null {
  if (outcome.length === 0)
    return failed('too-few-observations', 'No case has everything known that the model needs.');
  const needed = minimumEvents * terms.length;
  if (kind === 'linear') {
    if (outcome.length >= needed) return null;
    return failed(
      'too-few-observations',
      `${String(outcome.length)} cases are too few for ${String(terms.length)} coefficients: the model needs ${String(minimumEvents)} for each.`,
    );
  }
  const [events = 0] = cases.events;
  const rarest = kind === 'logistic' ? Math.min(events, outcome.length - events) : Math.min(...cases.events);
  // Where nobody has an outcome the fit itself says so.
  if (rarest === 0 || rarest >= needed) return null;
  return failed(
    'too-few-events',
    `${String(rarest)} cases of the rarest outcome are too few for ${String(terms.length)} coefficients: the model needs ${String(minimumEvents)} for each.`,
  );
}

function failed(reason: ModelProblem['reason'], message: string): ModelProblem {
  return { status: 'failed', reason, message };
}

function estimatesOf(data: ModelData, { outcome, design, terms }: CompleteCases): Estimates | ModelProblem {
  const none = { sigma: null, rSquared: null, logLikelihood: null, ranked: null };
  switch (data.kind) {
    case 'logistic': {
      const model = logisticRegression(
        outcome.map((y) => y === 1),
        design,
        { eventsPerCoefficient: 0 },
      );
      if (model.status === 'failed') return model;
      const { coefficients, covariance, logLikelihood, fitted } = model;
      return {
        ...none,
        coefficients: coefficientsOf(coefficients, [null, ...terms], null),
        covariance,
        logLikelihood,
        expected: Array.from(fitted, (p) => [p]),
      };
    }
    case 'linear': {
      const model = linearRegression(outcome, design);
      if (model.status === 'failed') return model;
      const { coefficients, covariance, sigma, rSquared, fitted } = model;
      return {
        ...none,
        coefficients: coefficientsOf(coefficients, [null, ...terms], null),
        covariance,
        sigma,
        rSquared,
        expected: Array.from(fitted, (value) => [value]),
      };
    }
    case 'ordinal': {
      const model = ordinalLogit(outcome, data.levels, design);
      if (model.status === 'failed') return model;
      const { thresholds, coefficients, covariance, logLikelihood } = model;
      const expected = ordinalProbabilities(
        thresholds.map(({ estimate }) => estimate),
        coefficients.map(({ estimate }) => estimate),
        design,
      );
      const score = expected.map((row) => row.reduce((sum, p, level) => sum + p * level, 0));
      return {
        ...none,
        coefficients: [
          ...thresholds.flatMap((one, at) => coefficientsOf([one], [null], data.levels[at] ?? null)),
          ...coefficientsOf(coefficients, terms, null),
        ],
        covariance,
        logLikelihood,
        ranked: { score: rankedProbabilityScore(expected, outcome), cIndex: concordance(score, outcome) },
        expected,
      };
    }
    case 'multinomial': {
      const model = multinomialLogit(outcome, data.levels, design);
      if (model.status === 'failed') return model;
      const { coefficients, covariance, logLikelihood } = model;
      return {
        ...none,
        coefficients: coefficients.flatMap((block, at) =>
          coefficientsOf(block, [null, ...terms], data.levels[at + 1] ?? null),
        ),
        covariance,
        logLikelihood,
        expected: multinomialProbabilities(
          coefficients.map((block) => block.map(({ estimate }) => estimate)),
          design,
        ),
      };
    }
  }
}

function coefficientsOf(
  coefficients: readonly Coefficient[],
  terms: readonly (ModelTerm | null)[],
  level: string | null,
): readonly FittedCoefficient[] {
  return coefficients.map(({ estimate, standardError, lower, upper, pValue }, at) => ({
    term: terms[at] ?? null,
    level,
    estimate,
    standardError,
    low: lower,
    high: upper,
    pValue,
  }));
}

/** What was seen of each row: of each level 0 or 1, or one number. */
function observedOf({ levels }: ModelData, outcome: readonly number[]): readonly (readonly number[])[] {
  return levels.length === 0
    ? outcome.map((y) => [y])
    : outcome.map((y) => levels.map((_, level) => (y === level ? 1 : 0)));
}

function fitOf(
  isLinear: boolean,
  level: string | null,
  observed: readonly number[],
  expected: readonly number[],
): ModelFit {
  if (isLinear) {
    const none = { intercept: null, slope: null, brier: null, scaledBrier: null, cStatistic: null };
    return { ...none, level, groups: meanGroups(observed, expected) };
  }
  const events = observed.map((y) => y === 1);
  const line = calibration(expected, events);
  const { brier, scaled } = brierScore(expected, events);
  const { auc, lower, upper } = discrimination(expected, events);
  return {
    level,
    groups: hosmerLemeshow(expected, events).groups,
    intercept: line.status === 'fitted' ? line.inTheLarge : null,
    slope: line.status === 'fitted' ? line.slope : null,
    brier,
    scaledBrier: scaled,
    cStatistic: auc === null ? null : { value: auc, low: lower, high: upper },
  };
}

function unitYears(
  { units, years, levels, kind }: ModelData,
  rows: readonly number[],
  observed: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): readonly UnitYear[] {
  const sums = new Map<string, { -readonly [K in keyof UnitYear]: UnitYear[K] }>();
  const named = levels.length > 0 ? levels : [null];
  rows.forEach((row, at) => {
    const [unit, year] = [units[row] ?? '', years[row] ?? 0];
    named.forEach((level, place) => {
      const key = JSON.stringify([unit, year, level]);
      const sum = sums.get(key) ?? { unit, year, level, n: 0, observed: 0, expected: 0, variance: 0 };
      sums.set(key, sum);
      const p = expected[at]?.[place] ?? 0;
      sum.n += 1;
      sum.observed += observed[at]?.[place] ?? 0;
      sum.expected += p;
      if (kind !== 'linear') sum.variance += p * (1 - p);
    });
  });
  return [...sums.values()].sort(
    (a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.year - b.year) || 0,
  );
}
