import type { Overdispersion } from '@kvalreg/statistics';

type LimitsFor = (n: number, level: number) => readonly [number, number];

/** What units are compared with, and how far chance lets a unit of n lie from it. */
export interface FunnelScale {
  readonly target: number;
  /** φ and τ in the unit of the figure; null where chance suffices. */
  readonly overdispersion: { readonly phi: number; readonly tau: number } | null;
  /** Of chance alone, and widened for overdispersion. */
  readonly limits: { readonly exact: LimitsFor; readonly widened: LimitsFor };
}

/**
 * What was found where units differ by more than chance: the sum of squared z-scores passes `largest`, its quantile by
 * chance, and there is something left between units.
 */
export function foundIn(
  { phi, tau2 }: Overdispersion,
  units: number,
  largest: number,
): { readonly phi: number; readonly tau2: number } | null {
  if (phi === null || units < 2 || tau2 === 0) return null;
  return units * phi > largest ? { phi, tau2 } : null;
}

/** Limits within what can be. */
export function heldWithin(
  [low, high]: readonly [number, number],
  [least, greatest]: readonly [number, number],
): readonly [number, number] {
  const held = (limit: number) => Math.min(greatest, Math.max(least, limit));
  return [held(low), held(high)];
}
