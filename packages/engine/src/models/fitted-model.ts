import type { ModelKind } from '@kvalreg/declaration';
import type { ModelProblemReason } from '@kvalreg/statistics';

/** A column of a model: a number, or one code of a category. */
export interface ModelTerm {
  readonly predictor: string;
  /** Null for a number. */
  readonly code: string | null;
}
export interface FittedCoefficient {
  /** Null for an intercept or a threshold. */
  readonly term: ModelTerm | null;
  /** Of a multinomial model: the level that it is of; of a threshold: the last level below it. */
  readonly level: string | null;
  readonly estimate: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number | null;
}
/** Cases that a model was fitted to, and why others were not. */
export interface ModelCases {
  /** Inside the denominator, or with an unknown one. */
  readonly population: number;
  readonly unknownOutcome: number;
  /** With a known outcome and an unknown predictor; a case with several counts under each. */
  readonly missing: readonly { readonly predictor: string; readonly n: number }[];
  /** With everything known: those that the model rests on. */
  readonly complete: number;
  /** Of a logistic model those with the outcome; of a model of levels the cases of each. */
  readonly events: readonly number[];
}
/** Cases with neighbouring predictions: what was expected of them and what was seen. */
export interface CalibrationGroup {
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
}
/** How a model fits the cases that it was made from. Of a model of levels one for each level. */
export interface ModelFit {
  readonly level: string | null;
  /** Tenths of the cases by prediction; sums of events, or of a linear model means. */
  readonly groups: readonly CalibrationGroup[];
  readonly intercept: number | null;
  readonly slope: number | null;
  readonly brier: number | null;
  readonly scaledBrier: number | null;
  readonly cStatistic: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
}
/** One unit's cases of one year. `observed` and `expected` are sums. */
export interface UnitYear {
  readonly unit: string;
  readonly year: number;
  /** Null but for models of levels. */
  readonly level: string | null;
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
  /** Σ p(1 − p); of a linear model 0. */
  readonly variance: number;
}
interface Shape {
  readonly kind: ModelKind;
  readonly levels: readonly string[];
  readonly cases: ModelCases;
  /** Coefficients besides intercepts and thresholds. */
  readonly parameters: number;
}
export interface FittedModel extends Shape {
  readonly status: 'fitted';
  readonly terms: readonly ModelTerm[];
  /** The code of each category that the others are compared with: the first one that some case has. */
  readonly references: Readonly<Record<string, string>>;
  /** As they stand in the covariance: intercepts or thresholds among them. */
  readonly coefficients: readonly FittedCoefficient[];
  readonly covariance: readonly (readonly number[])[];
  /** Residual standard deviation and the share of variance explained, of a linear model. */
  readonly sigma: number | null;
  readonly rSquared: number | null;
  readonly logLikelihood: number | null;
  /** Ranked probability score and c-index over all levels, of an ordinal model. */
  readonly ranked: { readonly score: number | null; readonly cIndex: number | null } | null;
  /** The outcome of all cases together: a share, or a mean; of levels the share of each. */
  readonly overall: readonly number[];
  readonly fit: readonly ModelFit[];
  readonly units: readonly UnitYear[];
}
/** A model without a number, and why. */
export interface FailedModel extends Shape {
  readonly status: 'failed';
  readonly reason: ModelProblemReason;
  readonly message: string;
}
export type FitResult = FittedModel | FailedModel;
