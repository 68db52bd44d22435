import type { Publication } from '@kvalreg/declaration';
import type { DisclosureLimits } from '@kvalreg/engine';

/**
 * Whether what was frozen with a publication is still what anyone sees: no limit was raised since, and one value of the
 * same dimension, or of none, is chosen. One answer for all that is public of a source, since its figures of then in one
 * place beside those of now in another would tell what became of single cases.
 */
export function standsInPublic(then: Publication, today: Publication): boolean {
  return !isStricter(today, then) && then.selection?.dimension === today.selection?.dimension;
}

/** Whether limits ask for more in some respect than others do. */
function isStricter(one: DisclosureLimits, other: DisclosureLimits): boolean {
  return one.smallestN > other.smallestN || one.smallestCell > other.smallestCell;
}
