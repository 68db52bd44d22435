import type { Direction } from '@kvalreg/declaration';
import { proportionInterval } from '@kvalreg/statistics';
import type { IndicatorResult, MovementFigure, TransitionFigure } from '../indicator-result.js';
import type { Histogram } from './histogram.js';

type TransitionResult = Pick<IndicatorResult, 'k' | 'value' | 'low' | 'high' | 'transitions' | 'movements'>;

/** From each state to each, of those who began in it, and how many moved which way. */
export function transitionResult(
  histogram: Histogram,
  codes: readonly string[],
  better: Direction,
): TransitionResult {
  const cells = cellsOf(histogram, codes.length);
  const transitions = codes.flatMap((from, row) => {
    const counts = codes.map((_, column) => cells[row * codes.length + column] ?? 0);
    const began = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((k, column): TransitionFigure => {
      const { value, lower, upper } = proportionInterval(k, began);
      return { from, to: codes[column] ?? '', n: began, k, value, low: lower, high: upper };
    });
  });
  const n = transitions.reduce((sum, { k }) => sum + k, 0);
  const movements = directions.map((direction): MovementFigure => {
    const k = cells.reduce(
      (sum, count, at) =>
        directionOf(Math.floor(at / codes.length), at % codes.length, better) === direction
          ? sum + count
          : sum,
      0,
    );
    const { value, lower, upper } = proportionInterval(k, n);
    return { direction, k, value, low: lower, high: upper };
  });
  const [improved] = movements;
  return {
    k: improved?.k ?? 0,
    value: improved?.value ?? null,
    low: improved?.low ?? null,
    high: improved?.high ?? null,
    transitions,
    movements,
  };
}

/** How many went from each state to each, row by row. */
export function cellsOf(histogram: Histogram, states: number): readonly number[] {
  const cells = Array.from({ length: states * states }, () => 0);
  for (const { value, count } of histogram) cells[value] = count;
  return cells;
}

const directions = ['improved', 'unchanged', 'worse'] as const;

/** The options are listed in an order: later is higher. */
function directionOf(from: number, to: number, better: Direction): MovementFigure['direction'] {
  if (from === to) return 'unchanged';
  return to > from === (better === 'higher') ? 'improved' : 'worse';
}
