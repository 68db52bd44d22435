import {
  limitMissed,
  suppress,
  withhold,
  type DisclosedResult,
  type DisclosureLimits,
  type IndicatorResult,
} from '@kvalreg/engine';
import { figureKey, restOf } from './rest-of.js';

/**
 * One unit beside the nation for somebody who sees aggregates only. Each side is protected by itself; and where the
 * rest of the nation, which follows by subtraction, would miss a limit, the unit's figures of that indicator give way.
 */
export function besideNation(
  own: readonly IndicatorResult[],
  nation: readonly IndicatorResult[],
  limits: DisclosureLimits,
): { readonly own: readonly DisclosedResult[]; readonly nation: readonly DisclosedResult[] } {
  const whole = new Map(nation.map((result) => [figureKey(result), result]));
  const telling = new Set(
    own.flatMap((result) => {
      const nationwide = whole.get(figureKey(result));
      const rest = nationwide && restOf(nationwide, result);
      return rest && rest.n > 0 && limitMissed(rest, limits) !== null ? [result.indicator] : [];
    }),
  );
  return {
    own: suppress(own, limits).map((shown, at) => {
      const result = own[at];
      return result && !shown.suppressed && telling.has(result.indicator)
        ? withhold(result, 'secondary')
        : shown;
    }),
    nation: suppress(nation, limits),
  };
}
