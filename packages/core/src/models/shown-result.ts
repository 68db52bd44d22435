import type { FailedModel, FitResult, FittedModel, ModelCases, ModelFit } from '@kvalreg/engine';
import type { Viewer } from '../indicators/disclosure/viewer.js';
import { pooledGroups } from './pooled-groups.js';
import { roundedCoefficient, type ToldCoefficient } from './rounded-coefficient.js';
import { aboutTens, roundOr, roundTo } from './told-numbers.js';

/** Cases of a fit; null where few are not told, and to the nearest ten where `isRounded`. */
export interface ShownCases {
  readonly population: number | null;
  readonly unknownOutcome: number | null;
  readonly missing: readonly { readonly predictor: string; readonly n: number | null }[];
  readonly complete: number;
  readonly events: readonly number[];
  readonly isRounded: boolean;
}
/** A fit as a reader may see it; its units have an answer of their own. */
export type ShownResult =
  | { readonly status: 'withheld' }
  | (Pick<FailedModel, 'status' | 'reason'> & {
      /** With numbers of cases, for those who may read the answers. */
      readonly message: string | null;
      readonly cases: ShownCases | null;
      /** Coefficients beside the intercept, for those who are told of the cases. */
      readonly parameters: number | null;
    })
  | (Omit<FittedModel, 'units' | 'cases' | 'coefficients'> & {
      readonly cases: ShownCases;
      readonly coefficients: readonly ToldCoefficient[];
    });

/** Fewer cases are not told to those who do not read the answers. */
const fewestTold = 5;

/**
 * For readers who do not read the answers, groups of cases with few on either side are put together, and numbers of few
 * whose answers are missing are not told; a model that rests on few elsewhere is not shown at all. What is shown is
 * rounded: all cases of a model are what the figures of its outcome have besides those that it left out.
 */
export function shownResult(
  result: FitResult,
  viewer: Viewer,
  isShown: boolean,
  decimals: number,
): ShownResult {
  const seesAll = viewer.kind === 'all';
  if (result.status === 'failed') {
    const { status, reason, message, cases, parameters } = result;
    return seesAll
      ? { status, reason, message, cases: { ...cases, isRounded: false }, parameters }
      : { status, reason, message: null, cases: null, parameters: null };
  }
  if (!isShown) return { status: 'withheld' };
  const { units: _, ...model } = result;
  if (seesAll) return { ...model, cases: { ...result.cases, isRounded: false } };
  return {
    ...model,
    cases: fewHidden(result.cases),
    coefficients: model.coefficients.map((one) => roundedCoefficient(one, toldFreedom(model))),
    // Of a model of a few groups it tells how many each of them has.
    covariance: [],
    sigma: roundOr(model.sigma, 2),
    rSquared: roundOr(model.rSquared, 2),
    logLikelihood: null,
    ranked: model.ranked && {
      score: roundOr(model.ranked.score, 3),
      cIndex: roundOr(model.ranked.cIndex, 2),
    },
    overall: model.overall.map((value) => roundTo(value, decimals)),
    fit: model.fit.map((fit) => roundedFit(fit, model.kind, decimals)),
  };
}

/** Degrees of freedom of a test by the told number of cases. */
function toldFreedom({
  kind,
  cases,
  parameters,
}: Pick<FittedModel, 'kind' | 'cases' | 'parameters'>): number {
  return kind === 'linear' ? Math.max(1, aboutTens(cases.complete) - parameters - 1) : Infinity;
}

function roundedFit(fit: ModelFit, kind: FittedModel['kind'], decimals: number): ModelFit {
  const { cStatistic } = fit;
  return {
    ...fit,
    intercept: roundOr(fit.intercept, 2),
    slope: roundOr(fit.slope, 2),
    brier: roundOr(fit.brier, 3),
    scaledBrier: roundOr(fit.scaledBrier, 3),
    cStatistic: cStatistic && {
      value: roundTo(cStatistic.value, 2),
      low: roundOr(cStatistic.low, 2),
      high: roundOr(cStatistic.high, 2),
    },
    groups: pooledGroups(fit.groups, kind, fewestTold).map((group) => {
      const n = aboutTens(group.n);
      // Sums of events are told as the rounded share of as many cases as are told.
      const told = (value: number) =>
        kind === 'linear'
          ? roundTo(value, decimals)
          : roundTo(roundTo(value / group.n, decimals) * n, decimals);
      return { n, observed: told(group.observed), expected: told(group.expected) };
    }),
  };
}

function fewHidden({ unknownOutcome, missing, complete, events }: ModelCases): ShownCases {
  const told = (n: number): number | null => (n === 0 || n >= fewestTold ? aboutTens(n) : null);
  return {
    population: null,
    unknownOutcome: told(unknownOutcome),
    missing: missing.map(({ predictor, n }) => ({ predictor, n: told(n) })),
    complete: aboutTens(complete),
    events: events.map(aboutTens),
    isRounded: true,
  };
}
