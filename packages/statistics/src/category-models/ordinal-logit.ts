import { at } from '../at.js';
import type { IntervalOptions } from '../intervals/estimate.js';
import type { Matrix } from '../linear-algebra/cholesky.js';
import { waldCoefficients, type Coefficient } from '../regression/coefficients.js';
import { linearPredictor, type Design } from '../regression/design.js';
import { explain, logisticProbability, symmetric } from '../regression/logistic-regression.js';
import { maximise, type Curvature } from '../regression/maximise.js';
import type { ModelProblem } from '../regression/model-problem.js';
import { standardise, transform, transformCovariance, unscaling } from '../regression/standardise.js';
import { levelProblem } from './level-problem.js';

export interface OrdinalModel {
  readonly status: 'fitted';
  readonly n: number;
  readonly levels: readonly string[];
  /** θₖ, one fewer than the levels, named by the two levels that it parts. */
  readonly thresholds: readonly Coefficient[];
  /** β; positive where the column goes with later levels. */
  readonly coefficients: readonly Coefficient[];
  /** Of thresholds and coefficients, in this order. */
  readonly covariance: Matrix;
  readonly logLikelihood: number;
  readonly iterations: number;
}

/**
 * The proportional-odds model P(Y ≤ k) = logit⁻¹(θₖ − xβ) (McCullagh 1980) by maximum likelihood, as `clm` of the R
 * package ordinal; standard errors from the observed information. The outcome is the index of the level, from 0. Levels
 * that nobody has, separation and aliased columns give a problem instead of figures. Throws a `RangeError` when outcome
 * and design differ in length or an outcome is no index of a level.
 */
export function ordinalLogit(
  outcome: readonly number[],
  levels: readonly string[],
  design: Design,
  options: IntervalOptions = {},
): OrdinalModel | ModelProblem {
  const problem = levelProblem(outcome, levels, design.rows);
  if (problem) return problem;
  const scaled = standardise(design);
  if ('status' in scaled) return scaled;
  const cuts = levels.length - 1;
  const n = outcome.length;
  const cumulative = levels.slice(0, cuts).map((_, k) => outcome.filter((level) => level <= k).length / n);
  const start = [...cumulative.map((share) => Math.log(share / (1 - share))), ...design.names.map(() => 0)];
  const names = levels.slice(0, cuts).map((level, k) => `${level}|${at(levels, k + 1)}`);
  const maximum = maximise(start, (parameters) => evaluate(outcome, cuts, scaled.design, parameters));
  if (maximum.status !== 'found') return explain(maximum, [...names, ...design.names]);
  const map = unscaling(scaled, cuts, -1);
  const estimates = transform(map, maximum.parameters);
  const covariance = transformCovariance(map, maximum.covariance);
  const all = waldCoefficients([...names, ...design.names], estimates, covariance, options);
  return {
    status: 'fitted',
    n,
    levels,
    thresholds: all.slice(0, cuts),
    coefficients: all.slice(cuts),
    covariance,
    logLikelihood: maximum.logLikelihood,
    iterations: maximum.iterations,
  };
}

/** The probability of each level for each row of a design, from the estimates of a model. */
export function ordinalProbabilities(
  thresholds: readonly number[],
  coefficients: readonly number[],
  design: Design,
): readonly (readonly number[])[] {
  return Array.from(linearPredictor(design, 0, coefficients), (eta) => {
    const below = [...thresholds.map((threshold) => logisticProbability(threshold - eta)), 1];
    return below.map((share, k) => share - (below[k - 1] ?? 0));
  });
}

function evaluate(
  outcome: readonly number[],
  cuts: number,
  design: Design,
  parameters: readonly number[],
): Curvature {
  const { rows, values } = design;
  const width = design.names.length;
  const size = cuts + width;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const predictor = linearPredictor(design, 0, parameters.slice(cuts));
  let logLikelihood = 0;
  const add = (row: number, column: number, value: number): void => {
    const cell = Math.max(row, column) * size + Math.min(row, column);
    information[cell] = at(information, cell) + value;
  };
  for (let i = 0; i < rows; i += 1) {
    const level = at(outcome, i);
    const eta = at(predictor, i);
    const upper = level < cuts ? at(parameters, level) - eta : Infinity;
    const lower = level > 0 ? at(parameters, level - 1) - eta : -Infinity;
    if (!(upper > lower)) return { logLikelihood: -Infinity, gradient: [], information: [] };
    const { log, du, dl, duu, dll, dul } = intervalTerms(upper, lower);
    logLikelihood += log;
    if (level < cuts) {
      gradient[level] = at(gradient, level) + du;
      add(level, level, -duu);
    }
    if (level > 0) {
      gradient[level - 1] = at(gradient, level - 1) + dl;
      add(level - 1, level - 1, -dll);
      if (level < cuts) add(level, level - 1, -dul);
    }
    for (let a = 0; a < width; a += 1) {
      const xa = values[i * width + a] ?? 0;
      const place = cuts + a;
      gradient[place] = at(gradient, place) - xa * (du + dl);
      if (level < cuts) add(place, level, (duu + dul) * xa);
      if (level > 0) add(place, level - 1, (dll + dul) * xa);
      const weighted = -(duu + 2 * dul + dll) * xa;
      for (let b = 0; b <= a; b += 1) add(place, cuts + b, weighted * (values[i * width + b] ?? 0));
    }
  }
  return { logLikelihood, gradient: [...gradient], information: symmetric(information, size) };
}

interface IntervalTerms {
  readonly log: number;
  readonly du: number;
  readonly dl: number;
  readonly duu: number;
  readonly dll: number;
  readonly dul: number;
}

/**
 * ln(F(u) − F(l)) of the logistic distribution with its derivatives, by way of F(u)(1 − F(l))(1 − e^{l−u}), which loses
 * no digits where both are near 0 or 1.
 */
function intervalTerms(upper: number, lower: number): IntervalTerms {
  const below = logisticProbability(upper);
  const above = logisticProbability(-lower);
  const gap = upper - lower;
  const ratio = gap === Infinity ? 0 : 1 / Math.expm1(gap);
  const bend = ratio * (1 + ratio);
  const logGap = gap === Infinity ? 0 : Math.log(-Math.expm1(-gap));
  return {
    log: Math.log(below) + Math.log(above) + logGap,
    du: 1 - below + ratio,
    dl: -(1 - above) - ratio,
    duu: -below * (1 - below) - bend,
    dll: -above * (1 - above) - bend,
    dul: bend,
  };
}
