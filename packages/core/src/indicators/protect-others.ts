import {
  reasonsToWithhold,
  withhold,
  type DisclosedResult,
  type DisclosureLimits,
  type IndicatorResult,
} from '@kvalreg/engine';

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
  const ownN = new Map(own.map((result) => [keyOf(result), result.n]));
  // A total without others in it holds the own figures and no more.
  const others = results.flatMap((result) => {
    if (result.group['unit'] === unitId) return [];
    const rest = result.n - (ownN.get(keyOf(result)) ?? 0);
    return rest === 0 && result.group['unit'] === undefined ? [] : [{ result, judged: { ...result, n: rest } }];
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

function keyOf({ indicator, group }: IndicatorResult): string {
  return JSON.stringify([indicator, Object.entries(group).sort()]);
}
