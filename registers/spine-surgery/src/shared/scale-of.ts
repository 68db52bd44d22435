import type { Instrument } from '@kvalreg/declaration';

export interface Scale {
  readonly range: readonly [number, number];
  readonly better: 'higher' | 'lower';
  readonly decimals: number;
}

/** Range, direction and decimals of a score, as its instrument states them. */
export function scaleOf(instrument: Instrument, name: string): Scale {
  const score = instrument.scores[name];
  if (!score) throw new RangeError(`${instrument.id} has no score "${name}".`);
  return { range: score.range, better: score.better, decimals: score.decimals };
}
