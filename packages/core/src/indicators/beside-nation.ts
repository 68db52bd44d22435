import { limitMissed, suppress, withhold, type DisclosedResult, type DisclosureLimits, type IndicatorResult } from '@kvalreg/engine';

/**
 * One unit beside the nation for somebody who sees aggregates only. Each side is protected by itself; and where the
 * rest of the nation, which follows by subtraction, would miss a limit, the unit's figures of that indicator give way.
 */
export function besideNation(
  own: readonly IndicatorResult[],
  nation: readonly IndicatorResult[],
  limits: DisclosureLimits,
): { readonly own: readonly DisclosedResult[]; readonly nation: readonly DisclosedResult[] } {
  const whole = new Map(nation.map((result) => [keyOf(result), result]));
  const telling = new Set(
    own.flatMap((result) => {
      const rest = restOf(whole.get(keyOf(result)), result);
      return rest && rest.n > 0 && limitMissed(rest, limits) !== null ? [result.indicator] : [];
    }),
  );
  return {
    own: suppress(own, limits).map((shown, at) => {
      const result = own[at];
      return result && !shown.suppressed && telling.has(result.indicator) ? withhold(result, 'secondary') : shown;
    }),
    nation: suppress(nation, limits),
  };
}

type Cells = Parameters<typeof limitMissed>[0];

function restOf(whole: IndicatorResult | undefined, part: IndicatorResult): Cells | null {
  if (!whole) return null;
  return {
    n: whole.n - part.n,
    ...(whole.k === undefined ? {} : { k: whole.k - (part.k ?? 0) }),
    ...(whole.options === undefined
      ? {}
      : { options: whole.options.map(({ k }, at) => ({ k: k - (part.options?.[at]?.k ?? 0) })) }),
  };
}

function keyOf({ indicator, group }: IndicatorResult): string {
  return JSON.stringify([indicator, Object.entries(group).sort()]);
}
