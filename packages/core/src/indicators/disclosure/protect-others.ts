import {
  reasonsToWithhold,
  withhold,
  type DisclosedResult,
  type DisclosureLimits,
  type IndicatorResult,
} from '@kvalreg/engine';
import { figureKey, restOf } from './rest-of.js';

/**
 * What a clinic may see: its own figures whole, the others where they do not tell about few persons elsewhere. Whoever
 * knows the own part can subtract it, so that a total is judged by what remains: a nation with two cases more
 * than the own clinic would show those two. `own` are the figures of the own clinic alone for the same request.
 */
export function protectOthers(
  results: readonly IndicatorResult[],
  own: readonly IndicatorResult[],
  unitId: string,
  limits: DisclosureLimits,
): readonly DisclosedResult[] {
  const ownFigures = new Map(own.map((result) => [figureKey(result), result]));
  // A total without others in it holds the own figures and no more.
  const others = results.flatMap((result) => {
    if (result.group['unit'] === unitId) return [];
    const part = ownFigures.get(figureKey(result));
    const judged = part ? restOf(result, part) : result;
    return judged.n === 0 && part ? [] : [{ result, judged }];
  });
  const reasons = reasonsToWithhold(
    others.map(({ judged }) => judged),
    limits,
  );
  const reasonOf = new Map(others.map(({ result, judged }) => [result, reasons.get(judged)]));
  return results.map((result) => {
    const reason = reasonOf.get(result);
    return reason ? withhold(result, reason) : result;
  });
}
