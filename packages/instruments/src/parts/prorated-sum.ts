import { mean, mul, round, sum, type Expr } from '@kvalreg/expression';

/**
 * The sum of all answers, in which the mean of the answered questions stands for those that are not; unknown when
 * fewer than `minAnswered` are. Where all are required it is the plain sum.
 */
export function proratedSum(
  answers: readonly Expr<number>[],
  { minAnswered }: { readonly minAnswered: number },
): Expr<number> {
  const count = answers.length;
  if (minAnswered === count) return sum(answers, { minAnswered });
  // 37 through 17 times 17 is 37.00000000000001 for a computer, and above a limit of 37.
  return round(mul(mean(answers, { minAnswered }), count), 9);
}
