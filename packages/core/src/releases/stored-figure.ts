import type { FigureSource } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { StoredRelease } from './releases.query.js';

type Chosen = Readonly<Record<string, readonly string[]>>;

/** One indicator of some cases: of a unit, or of all with null. */
interface StoredFigureAsked {
  readonly indicator: string;
  readonly filter: Chosen;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly unitId: string | null;
}

/** A figure as a release gave it to those who see units within limits; withheld where it is not among its figures. */
export function storedFigure(
  { requests, results }: StoredRelease,
  { indicators }: FigureSource,
  { indicator, filter, from, to, unitId }: StoredFigureAsked,
): DisclosedResult {
  const wished = keyOf(unitId === null ? filter : { ...filter, unit: [unitId] });
  for (const [at, request] of requests.entries()) {
    if (request.from !== from || request.to !== to) continue;
    const found = results.aggregates[at]?.find(({ indicator: of, group }) => {
      const values = Object.entries(group).map(([dimension, value]) => [dimension, [value]] as const);
      return of === indicator && keyOf({ ...request.filter, ...Object.fromEntries(values) }) === wished;
    });
    if (found) return found;
  }
  const kind = indicators[indicator]?.kind ?? 'count';
  const nothing = { population: null, excluded: null, unknown: null, n: null };
  return {
    indicator,
    kind,
    group: {},
    suppressed: 'withheld',
    ...nothing,
    value: null,
    low: null,
    high: null,
  };
}

function keyOf(chosen: Chosen): string {
  const values = Object.entries(chosen)
    .filter(([, codes]) => codes.length > 0)
    .map(([dimension, codes]) => [dimension, [...codes].sort()] as const);
  return JSON.stringify(values.sort(([a], [b]) => (a < b ? -1 : 1)));
}
