import type { Indicator } from '@kvalreg/declaration';
import { sumTallies } from '../indicators/sum-tallies.js';
import type { Tally } from '../indicators/tally.js';
import type { LevelDimensions } from './kept-levels.js';

/** What was counted for one indicator where the dimensions of a level have these values. */
export type KeptCell = readonly [values: readonly string[], tally: Tally];

/** The cells of a coarser level, whose dimensions are some of the finer one's; those that pass the filter alone. */
export function rollUp(
  indicator: Indicator,
  cells: readonly KeptCell[],
  from: LevelDimensions,
  to: LevelDimensions,
  isChosen: (values: readonly string[]) => boolean = () => true,
): readonly KeptCell[] {
  return [...cellsByKey(indicator, cells, from, to, isChosen).values()];
}

/** The same by their values, so that the cells of several indicators find each other. */
export function cellsByKey(
  indicator: Indicator,
  cells: readonly KeptCell[],
  from: LevelDimensions,
  to: LevelDimensions,
  isChosen: (values: readonly string[]) => boolean = () => true,
): ReadonlyMap<string, KeptCell> {
  const places = to.map((dimension) => from.indexOf(dimension));
  const groups = new Map<string, { readonly values: readonly string[]; readonly tallies: Tally[] }>();
  for (const [values, tally] of cells) {
    if (!isChosen(values)) continue;
    const own = places.map((place) => values[place] ?? '');
    // No text of the database holds this character.
    const key = own.join('\0');
    const group = groups.get(key);
    if (group) group.tallies.push(tally);
    else groups.set(key, { values: own, tallies: [tally] });
  }
  const found = new Map<string, KeptCell>();
  for (const [key, { values, tallies }] of groups) found.set(key, [values, together(indicator, tallies)]);
  return found;
}

/** One alone is what was counted, to the last bit. */
function together(indicator: Indicator, tallies: readonly Tally[]): Tally {
  const [only, another] = tallies;
  return only && !another ? only : sumTallies(indicator, tallies);
}
