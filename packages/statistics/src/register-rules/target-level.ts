import { requireFinite } from '../require-finite.js';

/** High: the target is met. Low: worse than the lower limit. Middle: between. */
export type TargetLevel = 'high' | 'middle' | 'low';

export interface TargetLimits {
  /** Met by what reaches it: the boundary belongs to the better side. */
  readonly green: number;
  /** What reaches it is not yet low; as green when absent. */
  readonly yellow?: number | undefined;
  readonly direction: 'higher-is-better' | 'lower-is-better';
}

/**
 * The level of an indicator by its limits, both inclusive on the better side, as the Norwegian public pages count.
 * Throws a `RangeError` for a number that is not finite and for a yellow limit on the better side of the green one.
 */
export function targetLevel(value: number, { green, yellow = green, direction }: TargetLimits): TargetLevel {
  requireFinite('value', [value]);
  requireFinite('green', [green]);
  requireFinite('yellow', [yellow]);
  const sign = direction === 'higher-is-better' ? 1 : -1;
  if (sign * yellow > sign * green) {
    throw new RangeError(`The yellow limit ${yellow} is stricter than the green one ${green}.`);
  }
  if (sign * value >= sign * green) return 'high';
  return sign * value >= sign * yellow ? 'middle' : 'low';
}
