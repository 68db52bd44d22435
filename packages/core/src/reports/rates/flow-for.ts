import { withoutFlowByUnit, type DisclosedResult } from '@kvalreg/engine';
import type { Comparison } from '../../indicators/disclosure/beside-nation.query.js';
import { comparisonLimits, type Viewer } from '../../indicators/disclosure/viewer.js';

/**
 * The comparison with the reasons for exclusion as far as the viewer may count them. Who died or moved is few in any
 * breakdown: to those who do not see every figure they are told of everybody together, and only when none of them is
 * about few persons beyond the own unit. A clinic sees its own.
 */
export function flowFor(viewer: Viewer, isWhole: boolean, { own, nation }: Comparison): Comparison {
  if (viewer.kind === 'all') return { own, nation };
  return {
    own: viewer.kind === 'clinic' ? own : own.map(withoutFlow),
    nation: withoutFlowByUnit(nation).map((result) => {
      const ofOwn = own.find(
        (one) => one.indicator === result.indicator && Object.keys(one.group).length === 0,
      );
      const mayCount =
        isWhole &&
        Object.keys(result.group).length === 0 &&
        !hasFew(result, viewer.kind === 'clinic' ? ofOwn : undefined);
      return mayCount ? result : withoutFlow(result);
    }),
  };
}

function hasFew(all: DisclosedResult, own: DisclosedResult | undefined): boolean {
  return (all.excluded ?? []).some((count, at) => {
    const others = count - (own?.excluded?.[at] ?? 0);
    return others > 0 && others < comparisonLimits.smallestN;
  });
}

function withoutFlow(result: DisclosedResult): DisclosedResult {
  return result.suppressed === undefined
    ? { ...result, population: null, excluded: null, unknown: null }
    : result;
}
