import { DisclosureRefusal, inOrder, type DisclosedResult, type IndicatorRequest } from '@kvalreg/engine';
import { isOfWholeYears } from '../../indicators/check-selection.js';
import { clinicBesideNation, ofUnit } from '../../indicators/disclosure/beside-nation.query.js';
import type { Viewer } from '../../indicators/disclosure/viewer.js';
import { readIndicators, type CountedSource } from '../../indicators/read-indicators.query.js';

/**
 * A clinic's own figures whole and the nation as far as it may see it; null where that cannot be given.
 *
 * @param given where cases have been erased since: what was given out within limits. The nation is that then, since what
 * remains of the cases would, beside it, tell of the erased ones
 */
export async function figuresFor(
  of: CountedSource,
  viewer: Extract<Viewer, { kind: 'clinic' }>,
  request: IndicatorRequest,
  given?: readonly DisclosedResult[] | null,
): Promise<readonly DisclosedResult[] | null> {
  const isOwn = (group: readonly string[]) => group.includes('unit');
  const chosen = request.filter?.['unit'];
  if (chosen && !(chosen.length === 1 && chosen[0] === viewer.unitId)) return null;
  const ownGroups = chosen ? request.groups : request.groups.filter(isOwn);
  const nationGroups = chosen ? [] : request.groups.filter((group) => !isOwn(group));
  try {
    const own =
      ownGroups.length === 0
        ? []
        : await readIndicators(of, ofUnit({ ...request, groups: ownGroups }, viewer.unitId));
    if (nationGroups.length === 0) return own;
    if (given !== undefined) {
      const kept = (given ?? []).filter(({ group }) => group['unit'] === undefined);
      return own.length + kept.length === 0 ? null : inOrder(request, [...own, ...kept]);
    }
    // What is withheld of the nation is decided by whole years.
    if (!isOfWholeYears(request)) return own.length === 0 ? null : own;
    const { nation } = await clinicBesideNation(of, viewer, { ...request, groups: nationGroups });
    return inOrder(request, [...own, ...nation]);
  } catch (error) {
    if (error instanceof DisclosureRefusal) return null;
    throw error;
  }
}
