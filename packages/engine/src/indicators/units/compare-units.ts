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
  /** What the reader may not see: of all units, also those that take no part. */
  readonly isWithheld: (indicator: string) => boolean;
  /** The units that the reader may not see alone, also those without a case: no row would tell that they have none. */
  readonly withheldUnits: (indicator: string) => ReadonlySet<string>;
}
interface ComparedUnit {
  readonly unit: string;
  /** Null of a unit without cases that is withheld. */
  readonly tally: Tally | null;
}

const fewestPooled = 2;

/**
 * One row for each unit that takes part and has cases, one for the small ones together, and one for all together. A unit
 * that would be alone among the small ones takes the next larger one along.
 *
 * Where something is withheld, the sums are shown only as far as a reader could work them out anyway: all that take part
 * are the nation without those that do not, each of which is shown; the others are what remains without those shown.
 * A unit that is withheld is one of the others; without a row of others it keeps a row without numbers.
 */
export function compareUnits(
  source: FigureSource,
  { indicators, takesPart, poolBelow, isWithheld, withheldUnits }: UnitRowsRequest,
  tallied: readonly TalliedGroup[],
): readonly DisclosedResult[] {
  return indicators.flatMap((name) => {
    const indicator = source.indicators[name];
    if (!indicator) return [];
    const withheld = withheldUnits(name);
    const units = unitsOf(name, tallied, withheld);
    const inside = units.filter(({ unit }) => takesPart(unit));
    const rest = restOf(inside, poolBelow, withheld);
    const shown = inside.filter((one) => !rest.includes(one));
    const isKnown = !isWithheld(name) && units.every(({ unit }) => takesPart(unit) || !withheld.has(unit));
    const figureOf = (unit: string, parts: readonly ComparedUnit[]) => {
      const tallies = parts.flatMap(({ tally }) => tally ?? []);
      return withoutFew(source, resultOf(name, { unit }, sumTallies(indicator, tallies)));
    };
    const sumAs = (unit: string, parts: readonly ComparedUnit[]) =>
      isKnown ? figureOf(unit, parts) : withheldRow(name, indicator, unit);
    const ofRest =
      poolBelow === null
        ? rest.map(({ unit }) => withheldRow(name, indicator, unit))
        : rest.length > 0
          ? [{ ...sumAs(otherUnits, rest), pooledUnits: rest.length }]
          : [];
    return [
      ...shown.flatMap(({ unit, tally }) =>
        tally ? [withoutFew(source, resultOf(name, { unit }, tally))] : [],
      ),
      ...ofRest,
      ...(inside.length > 0 ? [sumAs(allUnits, inside)] : []),
    ];
  });
}

function unitsOf(
  indicator: string,
  tallied: readonly TalliedGroup[],
  withheld: ReadonlySet<string>,
): readonly ComparedUnit[] {
  const counted = tallied
    .filter((one) => one.indicator === indicator && one.tally.n > 0)
    .map(({ group, tally }) => ({ unit: group['unit'] ?? '', tally }));
  const known = new Set(counted.map(({ unit }) => unit));
  const empty = [...withheld].filter((unit) => !known.has(unit)).map((unit) => ({ unit, tally: null }));
  return [...counted, ...empty];
}

/** The units without a row of their own: withheld or small ones, and never one alone beside others. */
function restOf(
  inside: readonly ComparedUnit[],
  poolBelow: number | null,
  withheld: ReadonlySet<string>,
): readonly ComparedUnit[] {
  const sizeOf = ({ tally }: ComparedUnit) => tally?.n ?? 0;
  const rest = inside.filter((one) => withheld.has(one.unit) || sizeOf(one) < (poolBelow ?? 0));
  if (poolBelow === null || rest.length === 0 || rest.length >= fewestPooled) return rest;
  const larger = inside.filter((one) => !rest.includes(one)).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return [...rest, ...larger.slice(0, fewestPooled - rest.length)];
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
