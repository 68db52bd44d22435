import { builtInDimensionsOf, type FigureSource } from '@kvalreg/declaration';

/** Dimensions by which figures are kept together, in the order in which a cell names its values; none for all cases. */
export type LevelDimensions = readonly string[];

/** How much there is of what a declaration does not say. */
export interface SourceSize {
  readonly cases: number;
  readonly units: number;
  readonly regions: number;
  readonly years: number;
}

export interface KeptLimits {
  /** So many cells a level has at most. */
  readonly cellsOfLevel: number;
  /** So many all levels have together. */
  readonly cells: number;
  /** So many levels are counted from the cases; the others are their sums. */
  readonly counted: number;
}

/** A level of this size is read in a few milliseconds, and all of them are counted in a few scans. */
export const keptLimits: KeptLimits = { cellsOfLevel: 12_000, cells: 40_000, counted: 24 };

const sexes = 2;
const monthsOfYear = 12;

/**
 * The levels at which figures of a source are kept ready: by each dimension that its reports and its publication divide
 * or choose by, by each two, and by each two in every year; the smallest first, and none that has more cells than the
 * limits allow. A part of a level that is kept is kept as well.
 */
export function keptLevels(
  source: FigureSource,
  size: SourceSize,
  limits: KeptLimits = keptLimits,
): readonly LevelDimensions[] {
  const dimensions = askedDimensions(source);
  const cellsIn = (level: LevelDimensions) => Math.min(size.cases, productOf(source, level, size));
  const sorted = candidates(dimensions)
    .filter((level) => cellsIn(level) <= limits.cellsOfLevel)
    .map((level) => ({ level, cells: cellsIn(level) }))
    .sort((a, b) => a.cells - b.cells || a.level.length - b.level.length);
  let total = 0;
  const levels = sorted.filter(({ cells }) => (total += cells) <= limits.cells).map(({ level }) => level);
  while (countedLevels(levels).length > limits.counted) levels.pop();
  return levels;
}

/** The levels that no other one is finer than: what is counted from the cases. */
export function countedLevels(levels: readonly LevelDimensions[]): readonly LevelDimensions[] {
  return levels.filter((level) => !levels.some((other) => other !== level && isPartOf(level, other)));
}

export function isPartOf(level: LevelDimensions, finer: LevelDimensions): boolean {
  return level.every((dimension) => finer.includes(dimension));
}

function askedDimensions(source: FigureSource): readonly string[] {
  const asked = new Set([
    'unit',
    'year',
    'sex',
    ...Object.values(source.reports).flatMap(({ filters, tabs }) => [
      ...filters,
      ...tabs.flatMap(({ figures }) => figures.flatMap(({ by }) => by ?? [])),
    ]),
    ...(source.publication?.selection ? [source.publication.selection.dimension] : []),
  ]);
  const known = [
    ...builtInDimensionsOf(source).filter((name) => sizedByDatabase.has(name)),
    ...Object.keys(source.dimensions),
  ];
  return known.filter((dimension) => asked.has(dimension));
}

/** In the order of the dimensions. */
function candidates(dimensions: readonly string[]): readonly LevelDimensions[] {
  const pairs = dimensions.flatMap((one, at) => dimensions.slice(at + 1).map((other) => [one, other]));
  const ofYear = dimensions.includes('year')
    ? pairs
        .filter((pair) => !pair.includes('year'))
        .map((pair) => dimensions.filter((dimension) => dimension === 'year' || pair.includes(dimension)))
    : [];
  return [[], ...dimensions.map((dimension) => [dimension]), ...pairs, ...ofYear];
}

const sizedByDatabase = new Map<string, (size: SourceSize) => number>([
  ['unit', ({ units }) => units],
  ['region', ({ regions }) => regions + 1],
  ['year', ({ years }) => years],
  ['month', ({ years }) => years * monthsOfYear],
  ['sex', () => sexes + 1],
]);

function productOf(source: FigureSource, level: LevelDimensions, size: SourceSize): number {
  // A month tells its year.
  const independent = level.includes('month') ? level.filter((dimension) => dimension !== 'year') : level;
  return independent.reduce((product, dimension) => {
    const options = source.dimensions[dimension]?.options.length;
    return product * (options === undefined ? (sizedByDatabase.get(dimension)?.(size) ?? 1) : options + 1);
  }, 1);
}
