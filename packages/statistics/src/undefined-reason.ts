/**
 * Why a figure is null: nobody to count; fewer than the method needs; all values alike, or only one outcome or group; no
 * events where the figure divides by them; an expectation of none; or a share of 0 or 1, where the scale of the limits
 * ends.
 */
export type UndefinedReason =
  | 'no-observations'
  | 'too-few-observations'
  | 'no-variation'
  | 'no-events'
  | 'nothing-expected'
  | 'at-boundary';

/** Carried by every result that may hold null; absent where all figures exist. */
export interface MaybeUndefined {
  readonly reason?: UndefinedReason;
}
