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
  return results
    .map((result) => {
      const at = groupAt.get(setKey(Object.keys(result.group))) ?? 0;
      const values = (groups[at] ?? []).map((dimension) => result.group[dimension] ?? '');
      return { result, indicator: indicatorAt.get(result.indicator) ?? 0, at, values };
    })
    .sort((a, b) => a.indicator - b.indicator || a.at - b.at || byValues(a.values, b.values))
    .map(({ result }) => result);
}

/** By code unit, so that the order is the same everywhere. */
function byValues(a: readonly string[], b: readonly string[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
