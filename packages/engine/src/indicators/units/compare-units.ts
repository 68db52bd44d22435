import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '../indicator-result.js';
import { withoutFew } from '../request/mark-result.js';
import type { TalliedGroup } from '../tallied-group.js';
import { sumTallies } from '../sum-tallies.js';
import { resultOf, type Tally } from '../tally.js';

/** Stand in the place of a unit: all that take part together, and the small ones among them. */
export const allUnits = '(all)';
export const otherUnits = '(others)';

export interface UnitRowsRequest {
  readonly indicators: readonly string[];
  /** Whether a unit takes part in the comparison. */
  readonly takesPart: (unit: string) => boolean;
  /** Units with fewer cases stand together in one row; null where each has its own. */
  readonly poolBelow: number | null;
  /** What the reader may not see: of a unit, or with null of all units, also those that take no part. */
  readonly isWithheld: (indicator: string, unit: string | null) => boolean;
}

/**
 * One row for each unit that takes part and has cases, one for the small ones together, and one for all together.
 *
 * Where something is withheld, the sums are shown only as far as a reader could work them out anyway: all that take part
 * are the nation without those that do not, each of which is shown; the others are what remains without those shown.
 * A unit that is withheld is one of the others; without a row of others it keeps a row without numbers.
 */
export function compareUnits(
  source: FigureSource,
  { indicators, takesPart, poolBelow, isWithheld }: UnitRowsRequest,
  tallied: readonly TalliedGroup[],
): readonly DisclosedResult[] {
  return indicators.flatMap((name) => {
    const indicator = source.indicators[name];
    if (!indicator) return [];
    const units = tallied
      .filter((one) => one.indicator === name && one.tally.n > 0)
      .map(({ group, tally }) => ({ unit: group['unit'] ?? '', tally }));
    const inside = units.filter(({ unit }) => takesPart(unit));
    const shown = inside.filter(({ unit, tally }) => tally.n >= (poolBelow ?? 0) && !isWithheld(name, unit));
    const rest = inside.filter((one) => !shown.includes(one));
    const isKnown =
      !isWithheld(name, null) && units.every(({ unit }) => takesPart(unit) || !isWithheld(name, unit));
    const figureOf = (group: { readonly unit: string }, tally: Tally) =>
      withoutFew(source, resultOf(name, group, tally));
    const sumAs = (unit: string, parts: readonly { readonly tally: Tally }[]) =>
      isKnown
        ? figureOf(
            { unit },
            sumTallies(
              indicator,
              parts.map(({ tally }) => tally),
            ),
          )
        : withheldRow(name, indicator, unit);
    const ofRest =
      poolBelow === null
        ? rest.map(({ unit }) => withheldRow(name, indicator, unit))
        : rest.length > 0
          ? [sumAs(otherUnits, rest)]
          : [];
    return [
      ...shown.map(({ unit, tally }) => figureOf({ unit }, tally)),
      ...ofRest,
      ...(inside.length > 0 ? [sumAs(allUnits, inside)] : []),
    ];
  });
}

function withheldRow(indicator: string, { kind }: Indicator, unit: string): DisclosedResult {
  const nothing = { population: null, excluded: null, unknown: null, n: null };
  return {
    indicator,
    kind,
    group: { unit },
    suppressed: 'withheld',
    ...nothing,
    value: null,
    low: null,
    high: null,
  };
}
