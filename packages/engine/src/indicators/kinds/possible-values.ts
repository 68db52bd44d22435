import { caseBounds, type FigureSource, type Indicator } from '@kvalreg/declaration';
import { differenceOf, type Bounds } from '@kvalreg/expression';

/** What the mean of an indicator, and of a change also those before and after, can be; null where nothing limits it. */
export interface PossibleValues {
  readonly value: Bounds | null;
  readonly before: Bounds | null;
  readonly after: Bounds | null;
  readonly difference: Bounds | null;
}

const known = new WeakMap<Indicator, PossibleValues>();

/** The same for every figure of the indicator, and so worked out once. */
export function possibleValues(source: FigureSource, indicator: Indicator): PossibleValues {
  const before = known.get(indicator);
  if (before) return before;
  const found = foundValues(source, indicator);
  known.set(indicator, found);
  return found;
}

const noLimits: PossibleValues = { value: null, before: null, after: null, difference: null };

function foundValues(source: FigureSource, indicator: Indicator): PossibleValues {
  if (indicator.kind === 'mean') return { ...noLimits, value: finite(caseBounds(source, indicator.value)) };
  if (indicator.kind !== 'change') return noLimits;
  const before = finite(caseBounds(source, indicator.before));
  const after = finite(caseBounds(source, indicator.after));
  const difference = before && after ? differenceOf(after, before) : null;
  const isDifference = indicator.as === undefined || indicator.as === 'difference';
  return { before, after, difference, value: isDifference ? difference : null };
}

/** Where nothing limits it on one of its sides, or it is never known, there is nothing to hold a figure by. */
function finite(bounds: Bounds): Bounds | null {
  return bounds.every(Number.isFinite) ? bounds : null;
}
