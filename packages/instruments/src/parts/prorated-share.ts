import { add, cond, div, isKnown, mul, round, sub, sum, type Expr } from '@kvalreg/expression';

/** One answer in points, with the fewest and the most that it can give. */
export interface Points {
  readonly value: Expr<number>;
  readonly min: number;
  readonly max: number;
}

/**
 * The sum of answers that can give different numbers of points: the share of the possible points that the answered questions
 * reach stands for the unanswered ones; unknown when fewer than `minAnswered` are answered. Where all are required it is the
 * plain sum, and where all questions have the same scale it is the mean of the answered ones times their number.
 */
export function proratedShare(
  answers: readonly Points[],
  { minAnswered }: { readonly minAnswered: number },
): Expr<number> {
  const count = answers.length;
  if (minAnswered === count)
    return sum(
      answers.map(({ value }) => value),
      { minAnswered },
    );
  const lowest = answers.reduce((total, { min }) => total + min, 0);
  const width = answers.reduce((total, { min, max }) => total + max - min, 0);
  const reached = sum(
    answers.map(({ value, min }) => sub(value, min)),
    { minAnswered },
  );
  const possible = sum(
    answers.map(({ value, min, max }) => cond(isKnown(value), max - min, 0)),
    { minAnswered: count },
  );
  // Seven ninths of nine are 7.000000000000001 for a computer, and above a limit of 7.
  return round(add(mul(div(reached, possible), width), lowest), 9);
}

/** Answers that give the points that stand in their scale. */
export function pointsOf<K extends string>(
  items: Readonly<Record<K, { readonly min: number; readonly max: number }>>,
  answers: Readonly<Record<NoInfer<K>, Expr<number>>>,
): readonly Points[] {
  return (Object.keys(items) as K[]).map((name) => ({
    value: answers[name],
    min: items[name].min,
    max: items[name].max,
  }));
}
