import type { Direction, TimeToEventIndicator, TransitionIndicator } from '@kvalreg/declaration';

/** What a tally carries of the declaration of its indicator, so that a result can be made of it alone. */

export function statesOf({ options, better = 'higher' }: TransitionIndicator): {
  readonly codes: readonly string[];
  readonly better: Direction;
} {
  return { codes: options.map(({ code }) => code), better };
}

export function curveOf({ at, competing }: TimeToEventIndicator): {
  readonly at: readonly number[];
  readonly competes: boolean;
} {
  return { at, competes: competing !== undefined };
}
