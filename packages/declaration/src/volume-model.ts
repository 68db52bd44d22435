import type { Text } from './text.js';

/** One step on the way, from the many to the few. */
export interface VolumeStep {
  readonly title: Text;
  /** How many come so far by the model. */
  readonly model: number;
  /** A count of a pathway or a feed; left out where nobody counts them. */
  readonly count?: { readonly source: string; readonly indicator: string };
}
/**
 * How many are expected to come how far, beside how many did. What is counted is set against the model at the first step
 * that is counted.
 */
export interface VolumeModel {
  readonly title: Text;
  readonly intro: Text;
  /** Publication that the model comes from. */
  readonly source: string;
  readonly steps: readonly VolumeStep[];
}
