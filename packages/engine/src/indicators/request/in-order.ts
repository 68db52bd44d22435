import { distinctGroups, type IndicatorRequest } from './indicator-request.js';
import type { IndicatorResult } from '../indicator-result.js';

type Group = IndicatorResult['group'];

/** Sorts figures by indicator and group as the request names them, then by the values of the group. */
export function inOrder<R extends Pick<IndicatorResult, 'indicator' | 'group'>>(
  request: IndicatorRequest,
  results: readonly R[],
): readonly R[] {
  const placeOf = placesOf(
    request,
    results.map(({ group }) => group),
  );
  const byIndicator = request.indicators.map((): Placed<R> => ({ own: [], places: [] }));
  const placedOf = new Map(request.indicators.map((name, at) => [name, byIndicator[at]]));
  for (const result of results) {
    const placed = placedOf.get(result.indicator) ?? byIndicator[0];
    placed?.own.push(result);
    placed?.places.push(placeOf(result.group));
  }
  return byIndicator.flatMap(sorted);
}

/** Figures, and where the group of each stands. */
interface Placed<R> {
  readonly own: R[];
  readonly places: number[];
}

function sorted<R>({ own, places }: Placed<R>): readonly R[] {
  if (places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0))) return own;
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  return order.flatMap((at) => own[at] ?? []);
}

/**
 * Where each group stands among all. Figures of one row share their group as one object, so that groups are compared once
 * for all indicators together.
 */
function placesOf(request: IndicatorRequest, all: readonly Group[]): (group: Group) => number {
  const asked = distinctGroups(request);
  const setKey = (dimensions: readonly string[]) => [...dimensions].sort().join(' ');
  const setAt = new Map(asked.map((dimensions, at) => [setKey(dimensions), at]));
  const groups = [...new Set(all)]
    .map((group) => {
      const at = setAt.get(setKey(Object.keys(group))) ?? 0;
      return { group, at, values: (asked[at] ?? []).map((dimension) => group[dimension] ?? '') };
    })
    .sort((a, b) => a.at - b.at || byValues(a.values, b.values));
  const places = new Map<Group, number>();
  let place = 0;
  for (const [position, { group, at, values }] of groups.entries()) {
    const before = groups[position - 1];
    // Equal groups stand in the same place, and their figures in the order in which they came.
    if (before && (before.at !== at || byValues(before.values, values) !== 0)) place = position;
    places.set(group, place);
  }
  return (group) => places.get(group) ?? 0;
}

/** By code unit, so that the order is the same everywhere. */
function byValues(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const value = a[at] ?? '';
    const other = b[at] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
