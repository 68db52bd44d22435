import type { DisclosedResult } from '../indicator-result.js';

/** One number that a figure shows beside its value, under a name that a program can look for. */
export interface ResultPart {
  readonly part: string;
  /** Where it rests on other cases than the figure as a whole. */
  readonly n?: number;
  /** Of a day of a curve: who is still followed. */
  readonly atRisk?: number;
  readonly k: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The quartiles of a percentile, the parts of a composite, the steps and movements of a transition and the days of a curve;
 * none of other kinds, and none of what is withheld.
 */
export function partsOfResult({
  quartiles,
  parts,
  transitions,
  movements,
  curve,
}: DisclosedResult): readonly ResultPart[] {
  const bare = { k: null, low: null, high: null };
  return [
    ...(quartiles
      ? [
          { part: 'quartile 1', value: quartiles.lower, ...bare },
          { part: 'quartile 2', value: quartiles.median, ...bare },
          { part: 'quartile 3', value: quartiles.upper, ...bare },
        ]
      : []),
    ...(parts ?? []).map((one, at) => ({ part: `part ${String(at + 1)}`, ...one })),
    ...(movements ?? []).map(({ direction, ...one }) => ({ part: direction, ...one })),
    ...(transitions ?? []).map(({ from, to, ...one }) => ({ part: `${from} > ${to}`, ...one })),
    ...(curve ?? []).map(({ day, ...one }) => ({ part: `day ${String(day)}`, ...one })),
  ];
}
