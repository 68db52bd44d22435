import type { DisclosureLimits } from '@kvalreg/engine';

/** Whether limits ask for more in some respect than others do. */
export function isStricter(one: DisclosureLimits, other: DisclosureLimits): boolean {
  return one.smallestN > other.smallestN || one.smallestCell > other.smallestCell;
}
