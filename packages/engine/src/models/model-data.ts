import type { ModelKind } from '@kvalreg/declaration';

/** A predictor as the fit reads it. */
export interface PredictorShape {
  readonly name: string;
  /** Of a category: its codes, the reference first; null for a number. */
  readonly codes: readonly string[] | null;
  /** What a number is divided by. */
  readonly per: number;
}

/** What a model is fitted to, column by column; plain, so that it can be handed to another thread. */
export interface ModelData {
  readonly kind: ModelKind;
  /** Codes of the outcome, of an ordinal model from the lowest; empty of others. */
  readonly levels: readonly string[];
  readonly predictors: readonly PredictorShape[];
  readonly minimumEvents: number;
  readonly units: readonly string[];
  readonly years: readonly number[];
  /** 0 or 1, a number, or the place of a level; null where unknown. */
  readonly outcome: readonly (number | null)[];
  /** For each predictor: numbers already divided, or the place of a code; null where unknown. */
  readonly values: readonly (readonly (number | null)[])[];
}
