import type { MeanFigure } from '@kvalreg/engine';
import type { Estimate, NumberStyle } from '../format/format-interval.js';

/** A difference of shares is written in percentage points, which are no per cent. */
export const pointStyle: NumberStyle = { percent: false, decimals: 0 };

export function inPoints(balance: MeanFigure | undefined): Estimate | undefined {
  if (!balance) return undefined;
  const scaled = (share: number | null) => (share === null ? null : share * 100);
  return { value: scaled(balance.mean), low: scaled(balance.low), high: scaled(balance.high) };
}
