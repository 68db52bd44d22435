import { relativeChange, standardisedChange, type Estimate, type PairedSummaries } from '@kvalreg/statistics';
import type { ChangeIndicator } from '@kvalreg/declaration';

/** How a change is told, which its declaration says. */
export type ChangeScale =
  | { readonly as: 'difference' }
  | { readonly as: 'percentage' }
  | { readonly as: 'effect-size'; readonly effect: NonNullable<ChangeIndicator['effect']> };

/** An effect size without its formula is none: the declaration is refused before anything is counted. */
export function scaleOf({ as = 'difference', effect }: ChangeIndicator): ChangeScale {
  if (as !== 'effect-size') return { as };
  if (effect) return { as, effect };
  throw new RangeError('An effect size must name its formula: average-sd, baseline-sd or difference-sd.');
}

/** The change in per cent or in standard deviations; null where it is told as a difference. */
export function scaledChange(summaries: PairedSummaries, scale: ChangeScale): Estimate | null {
  switch (scale.as) {
    case 'difference':
      return null;
    case 'percentage':
      return relativeChange(summaries);
    case 'effect-size':
      return standardisedChange(summaries, scale.effect);
  }
}
