/** One thing that is not as it was sealed. */
export type ChainFinding =
  | {
      readonly kind: 'event-changed' | 'event-removed' | 'event-inserted';
      readonly event: number;
      readonly block: number;
    }
  /** Its own values do not give its hash: changed, or sealed with another key. */
  | { readonly kind: 'block-changed'; readonly block: number }
  | { readonly kind: 'block-missing'; readonly block: number }
  /** The block that a head kept elsewhere names is another one, or is gone. */
  | { readonly kind: 'head-differs'; readonly block: number; readonly found: string | null }
  /** The table would let its rows be changed or removed. */
  | { readonly kind: 'guard-off'; readonly table: string }
  | { readonly kind: 'unsealed'; readonly events: number; readonly oldest: string };

export interface ChainReport {
  /** Those in blocks that were looked at. */
  readonly events: number;
  readonly blocks: number;
  /** Those of them that were let go when their time was over: their blocks still stand for them. */
  readonly thinnedEvents: number;
  /** The newest block as `<number>:<hash>`, to be kept elsewhere; null before the first. */
  readonly head: string | null;
  readonly unsealed: { readonly events: number; readonly oldest: string | null };
  /** In the order of the log; at most `mostFindings`. */
  readonly findings: readonly ChainFinding[];
}

export interface SealReport {
  readonly blocks: number;
  readonly events: number;
  readonly head: string | null;
  /** Written, but perhaps still surrounded by others that are not committed. */
  readonly waiting: number;
}

/** After so many the rest is not told: it is clear that something happened, and where it began. */
export const mostFindings = 100;
