/** Where a unit lies: within what chance explains 95 % or 99.8 % of the time, or beyond it. */
export type FunnelPlace = 'within' | 'above-95' | 'above-99.8' | 'below-95' | 'below-99.8';

export interface FunnelBand {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

export function bandOf(limits: (level: number) => readonly [number, number]): FunnelBand {
  const [low95, high95] = limits(0.95);
  const [low998, high998] = limits(0.998);
  return { low95, high95, low998, high998 };
}

export function placeIn(value: number, { low95, high95, low998, high998 }: FunnelBand): FunnelPlace {
  if (value > high998) return 'above-99.8';
  if (value < low998) return 'below-99.8';
  if (value > high95) return 'above-95';
  if (value < low95) return 'below-95';
  return 'within';
}
