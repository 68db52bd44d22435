import type { FigureSource } from '@kvalreg/declaration';
import type { DisclosureLimits } from '@kvalreg/engine';
import { roleOf } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';

/**
 * What somebody may see of the figures. `all`: every unit, nothing withheld, for those who may read the answers
 * behind the figures as well. `aggregates`: every unit by name, small figures withheld. `clinic`: the own unit whole,
 * and the nation where it does not tell about few persons elsewhere. Of other single units a clinic sees what the
 * public does: more of the same figures, named or not, could be put beside those.
 */
export type Viewer =
  | { readonly kind: 'all' }
  | { readonly kind: 'aggregates'; readonly limits: DisclosureLimits }
  | { readonly kind: 'clinic'; readonly unitId: string; readonly limits: DisclosureLimits };

/** For those who see aggregates only, where the register publishes nothing and so states no limits. */
export const cautiousLimits: DisclosureLimits = { smallestN: 10, smallestCell: 5 };
/** Between clinics, which compare their work under professional secrecy: enough that nobody can be singled out. */
export const comparisonLimits: DisclosureLimits = { smallestN: 5, smallestCell: 0 };

export function viewerOf(scope: Scope, source: FigureSource): Viewer {
  if (scope.level === 'unit') {
    return { kind: 'clinic', unitId: scope.unitId ?? '', limits: comparisonLimits };
  }
  if (roleOf(scope.principal) === 'authority') {
    const { smallestN, smallestCell } = source.publication ?? cautiousLimits;
    return { kind: 'aggregates', limits: { smallestN, smallestCell } };
  }
  return { kind: 'all' };
}
