import { isTimeDimension, type FigureSource } from '@kvalreg/declaration';
import type { TalliedGroup } from '../tallied-group.js';
import { sumTallies } from '../sum-tallies.js';
import { distinctGroups } from './indicator-request.js';
import { coveredPeriods, grainOf, reachesBeforeFirst, scanOfWindows, windowRows } from './look-back.js';
import { indicatorOf, type RequestPart } from './request-parts.js';

/** What is counted for a part: its own request, or the periods of which its windows are the sum. */
export function scanPartOf(part: RequestPart): RequestPart {
  const { basis, request, lookBack = 0 } = part;
  return basis === 'windows' ? { ...part, basis: 'index', request: scanOfWindows(request, lookBack) } : part;
}

/** The cases of a part, each once: those that any of its windows covers. */
export function withoutWindows(part: RequestPart): RequestPart {
  const { basis, request, lookBack = 0 } = part;
  if (basis !== 'windows') return part;
  const { filter } = scanOfWindows(request, lookBack);
  const { from: _, ...rest } = request;
  const covered = coveredPeriods(request, lookBack);
  const own = { ...rest, ownPeriods: true as const };
  return {
    ...part,
    basis: 'index',
    request: covered
      ? { ...own, filter: { ...filter, [covered.grain]: covered.periods } }
      : { ...own, filter },
  };
}

/** What a part asks for, from what its scan counted: a case counts in every period that covers it, and once in each. */
export function sumWindows(
  source: FigureSource,
  { basis, request, lookBack = 0 }: RequestPart,
  tallied: readonly TalliedGroup[],
): readonly TalliedGroup[] {
  if (basis !== 'windows') return tallied;
  const grain = grainOf(request, lookBack);
  const known = new Set(tallied.flatMap(({ group }) => group[grain] ?? []));
  return distinctGroups(request).flatMap((group) => {
    const others = group.filter((dimension) => !isTimeDimension(dimension));
    const cells = gathered(tallied, others, grain);
    const rows = windowRows(request, group, lookBack, known);
    return request.indicators.flatMap((name) => {
      const indicator = indicatorOf(source, name);
      // All together has a row also where nobody is.
      const byOthers = cells.get(name) ?? new Map<string, Cells>();
      if (others.length === 0 && byOthers.size === 0) byOthers.set('[]', { group: {}, byPeriod: new Map() });
      return [...byOthers.values()].flatMap(({ group: own, byPeriod }) => {
        const counted = [...byPeriod].flatMap(([code, { tally }]) => (tally.population > 0 ? [code] : []));
        return rows.flatMap(({ time, periods, begins }): readonly TalliedGroup[] => {
          const found = [...periods].flatMap((period) => byPeriod.get(period) ?? []);
          if (found.length === 0 && group.length > 0) return [];
          const tallies = found.map(({ tally }) => tally);
          const short = reachesBeforeFirst({ begins }, counted);
          const tally = sumTallies(indicator, tallies);
          return [{ indicator: name, group: { ...own, ...time }, tally, ...(short && { short }) }];
        });
      });
    });
  });
}

interface Cells {
  readonly group: Readonly<Record<string, string>>;
  readonly byPeriod: Map<string, TalliedGroup>;
}

/** What was counted by some dimensions and a period: indicator → values of the dimensions → period. */
function gathered(
  tallied: readonly TalliedGroup[],
  others: readonly string[],
  grain: string,
): ReadonlyMap<string, Map<string, Cells>> {
  const found = new Map<string, Map<string, Cells>>();
  for (const one of tallied) {
    const names = Object.keys(one.group);
    if (names.length !== others.length + 1 || !others.every((dimension) => names.includes(dimension)))
      continue;
    const byOthers = found.get(one.indicator) ?? new Map<string, Cells>();
    found.set(one.indicator, byOthers);
    const group = Object.fromEntries(others.map((dimension) => [dimension, one.group[dimension] ?? '']));
    const key = JSON.stringify(Object.values(group));
    const cells = byOthers.get(key) ?? { group, byPeriod: new Map<string, TalliedGroup>() };
    byOthers.set(key, cells);
    cells.byPeriod.set(one.group[grain] ?? '', one);
  }
  return found;
}
