/** Why a model has no result. */
export type ModelProblemReason =
  | 'too-few-observations'
  | 'no-variation'
  | 'too-few-events'
  | 'aliased'
  | 'empty-level'
  | 'separation'
  | 'no-convergence';

/**
 * A model that was not fitted. It says why and has no figures: a coefficient that depends on when the search was given
 * up is worse than none.
 */
export interface ModelProblem {
  readonly status: 'failed';
  readonly reason: ModelProblemReason;
  readonly message: string;
}

/** A model that was not fitted, with the reason in a sentence. */
export function modelProblem(reason: ModelProblemReason, message: string): ModelProblem {
  return { status: 'failed', reason, message };
}
