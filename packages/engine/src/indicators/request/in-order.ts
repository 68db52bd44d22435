import { distinctGroups, type IndicatorRequest } from './indicator-request.js';
import type { IndicatorResult } from '../indicator-result.js';

/** Sorts figures by indicator and group as the request names them, then by the values of the group. */
export function inOrder<R extends Pick<IndicatorResult, 'indicator' | 'group'>>(
  request: IndicatorRequest,
  results: readonly R[],
): readonly R[] {
  const groups = distinctGroups(request);
  const indicatorAt = new Map(request.indicators.map((name, at) => [name, at]));
  const setKey = (dimensions: readonly string[]) => [...dimensions].sort().join(' ');
  const groupAt = new Map(groups.map((group, at) => [setKey(group), at]));
  // Figures are many and the ways of writing a group's dimensions few.
  const known = new Map<string, number>();
  const placeOf = (dimensions: readonly string[]): number => {
    const written = dimensions.join(' ');
    const at = known.get(written) ?? groupAt.get(setKey(dimensions)) ?? 0;
    known.set(written, at);
    return at;
  };
  return results
    .map((result) => {
      const at = placeOf(Object.keys(result.group));
      const values = (groups[at] ?? []).map((dimension) => result.group[dimension] ?? '');
      return { result, indicator: indicatorAt.get(result.indicator) ?? 0, at, values };
    })
    .sort((a, b) => a.indicator - b.indicator || a.at - b.at || byValues(a.values, b.values))
    .map(({ result }) => result);
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
