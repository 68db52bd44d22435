import type { IndicatorResult } from '@kvalreg/engine';

/** The whole without a part, by its numbers of cases: what anyone who sees both can work out. */
export function restOf(whole: IndicatorResult, part: IndicatorResult): IndicatorResult {
  return {
    ...whole,
    n: whole.n - part.n,
    ...(whole.k === undefined ? {} : { k: whole.k - (part.k ?? 0) }),
    ...(whole.options === undefined
      ? {}
      : {
          options: whole.options.map((option, at) => ({
            ...option,
            k: option.k - (part.options?.[at]?.k ?? 0),
          })),
        }),
  };
}

/** The same for the figures of one indicator and group in different selections of cases. */
export function figureKey({ indicator, group }: IndicatorResult): string {
  return JSON.stringify([indicator, Object.entries(group).sort()]);
}
