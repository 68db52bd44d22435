/** The probability up to a value and that beyond it. Each has its own digits: 1 − lower would lose a small upper. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** The same from the other side. */
export function swapTails({ lower, upper }: Tails): Tails {
  return { lower: upper, upper: lower };
}
