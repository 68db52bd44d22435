import type { Model, Pathway } from '@kvalreg/declaration';
import type { FittedModel } from '@kvalreg/engine';

/** Decimals of what is told of a model to readers with limits: whole percents of shares, those of the outcome of means. */
export function toldDecimals({ kind, outcome }: Pick<Model, 'kind' | 'outcome'>, pathway: Pathway): number {
  if (kind !== 'linear') return 2;
  const indicator = 'indicator' in outcome ? pathway.indicators[outcome.indicator] : undefined;
  return indicator && 'decimals' in indicator ? Math.max(1, indicator.decimals) : 1;
}

export function roundTo(value: number, decimals: number): number {
  // Zero has no sign, which would be printed and tell on which side of it the value is.
  return Number(value.toFixed(decimals)) + 0;
}

export function roundOr(value: number | null, decimals: number): number | null {
  return value === null ? null : roundTo(value, decimals);
}

/** To the nearest ten, and ten at least where there is somebody. */
export function aboutTens(n: number): number {
  return n === 0 ? 0 : Math.max(10, 10 * Math.round(n / 10));
}

/** The outcome of all cases as it is told: with all its digits a share is a fraction that tells both of its numbers. */
export function toldOverall(
  { overall, levels }: Pick<FittedModel, 'overall' | 'levels'>,
  level: string | null,
  decimals: number,
): number {
  return roundTo(overall[level === null ? 0 : levels.indexOf(level)] ?? 0, decimals);
}
