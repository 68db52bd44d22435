import type { FailedModel, FitResult, FittedModel, ModelCases } from '@kvalreg/engine';
import type { Viewer } from '../indicators/disclosure/viewer.js';
import { pooledGroups } from './pooled-groups.js';

/** Cases of a fit; null where few are not told. */
export interface ShownCases {
  readonly population: number | null;
  readonly unknownOutcome: number | null;
  readonly missing: readonly { readonly predictor: string; readonly n: number | null }[];
  readonly complete: number;
  readonly events: readonly number[];
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
  | (Omit<FittedModel, 'units' | 'cases'> & { readonly cases: ShownCases });

/** Fewer cases are not told to those who do not read the answers. */
const fewestTold = 5;

/**
 * For readers who do not read the answers, groups of cases with few on either side are put together, and numbers of few
 * whose answers are missing are not told; a model that rests on few elsewhere is not shown at all.
 */
export function shownResult(result: FitResult, viewer: Viewer, isShown: boolean): ShownResult {
  const seesAll = viewer.kind === 'all';
  if (result.status === 'failed') {
    const { status, reason, message, cases, parameters } = result;
    return seesAll
      ? { status, reason, message, cases, parameters }
      : { status, reason, message: null, cases: null, parameters: null };
  }
  if (!isShown) return { status: 'withheld' };
  const { units: _, ...model } = result;
  if (seesAll) return model;
  return {
    ...model,
    cases: fewHidden(result.cases),
    fit: result.fit.map((fit) => ({
      ...fit,
      groups: pooledGroups(fit.groups, result.kind, fewestTold),
    })),
  };
}

function fewHidden({ unknownOutcome, missing, complete, events }: ModelCases): ShownCases {
  const told = (n: number): number | null => (n === 0 || n >= fewestTold ? n : null);
  return {
    population: null,
    unknownOutcome: told(unknownOutcome),
    missing: missing.map(({ predictor, n }) => ({ predictor, n: told(n) })),
    complete,
    events,
  };
}
