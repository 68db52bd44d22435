import type { Goal, Limit } from '@kvalreg/declaration';

export const goalLevels = ['high', 'moderate', 'low'] as const;
export type GoalLevel = (typeof goalLevels)[number];

/** How far a value reaches; a limit says itself whether its boundary is inside. */
export function levelOf({ high, moderate }: Pick<Goal, 'high' | 'moderate'>, value: number): GoalLevel {
  if (meets(value, high)) return 'high';
  return moderate && meets(value, moderate) ? 'moderate' : 'low';
}

/** Whether a value meets a limit. */
export function meets(value: number, limit: Limit): boolean {
  if ('atLeast' in limit) return value >= limit.atLeast;
  if ('above' in limit) return value > limit.above;
  if ('atMost' in limit) return value <= limit.atMost;
  return value < limit.below;
}

/** The number of a limit, and the sign that is written before it. */
export function limitParts(limit: Limit): { readonly sign: '≥' | '>' | '≤' | '<'; readonly value: number } {
  if ('atLeast' in limit) return { sign: '≥', value: limit.atLeast };
  if ('above' in limit) return { sign: '>', value: limit.above };
  if ('atMost' in limit) return { sign: '≤', value: limit.atMost };
  return { sign: '<', value: limit.below };
}

/** First and last index year that a goal is judged on in the report of a year. */
export function goalYears(
  { years, lag }: Pick<Goal, 'years' | 'lag'>,
  reportYear: number,
): { readonly first: number; readonly last: number } {
  const last = reportYear - lag;
  return { first: last - years + 1, last };
}
