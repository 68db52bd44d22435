import type { IndicatorResult } from '../indicators/indicator-result.js';

/** Breakdowns were asked for together that cannot be protected together; the message says which to leave out. */
export class CrossingGroupsError extends RangeError {}

/** Results with the same dimensions, and the nearest results that they are parts of. */
export interface Level {
  readonly dimensions: readonly string[];
  readonly results: readonly IndicatorResult[];
  readonly wider: Level | null;
}

/**
 * The results of one indicator by their dimensions, each level after the one that it is part of. Throws a
 * `CrossingGroupsError` when a level is part of two that cross each other, as unit × year is of unit and of year.
 */
export function levelsOf(results: readonly IndicatorResult[]): readonly Level[] {
  const byDimensions = new Map<string, IndicatorResult[]>();
  for (const result of results) {
    const key = Object.keys(result.group).sort().join(' ');
    const known = byDimensions.get(key);
    if (known) known.push(result);
    else byDimensions.set(key, [result]);
  }
  refuseUnitsBesideRegions([...byDimensions.values()].map((own) => Object.keys(own[0]?.group ?? {})));
  const levels: Level[] = [];
  for (const own of [...byDimensions.values()].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    const dimensions = Object.keys(own[0]?.group ?? {});
    const within = levels.filter((level) => isWithin(dimensions, level.dimensions));
    const wider = within.at(-1) ?? null;
    const crossing = within.find((level) => wider !== null && !isWithin(wider.dimensions, level.dimensions));
    if (wider && crossing) throw crossingError(dimensions, crossing.dimensions, wider.dimensions);
    levels.push({ dimensions, results: own, wider });
  }
  return levels;
}

/** The results that add up to a wider one. */
export function partsOf(whole: IndicatorResult, level: Level): readonly IndicatorResult[] {
  const shared = Object.entries(whole.group);
  return level.results.filter(({ group }) =>
    shared.every(([dimension, value]) => group[dimension] === value),
  );
}

function sizeOf(results: readonly IndicatorResult[]): number {
  return Object.keys(results[0]?.group ?? {}).length;
}

function isWithin(dimensions: readonly string[], wider: readonly string[]): boolean {
  return wider.every((dimension) => dimensions.includes(dimension));
}

/** Units add up to regions although no group says so, unless the region stands in the group of the unit. */
function refuseUnitsBesideRegions(groups: readonly (readonly string[])[]): void {
  const has = (group: readonly string[], one: string, without: string) =>
    group.includes(one) && !group.includes(without);
  const units = groups.find((group) => has(group, 'unit', 'region'));
  const regions = groups.find((group) => has(group, 'region', 'unit'));
  if (!units || !regions) return;
  throw new CrossingGroupsError(
    `Figures by ${units.join(' × ')} cannot be withheld safely beside those by ${regions.join(' × ')}: ` +
      `break down by ${['region', ...units].join(' × ')} instead.`,
  );
}

function crossingError(
  part: readonly string[],
  one: readonly string[],
  other: readonly string[],
): CrossingGroupsError {
  const words = (dimensions: readonly string[]) => dimensions.join(' × ');
  return new CrossingGroupsError(
    `Figures by ${words(part)} cannot be withheld safely beside those by ${words(one)} and by ${words(other)}: ` +
      'leave one of the three out.',
  );
}
