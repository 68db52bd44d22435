import { countKnown, gt, or, type Expr } from '@kvalreg/expression';

/** Whether one of the questions is answered, or one of the counts of answered questions is above zero. */
export function anyAnswered(questions: readonly Expr[], counts: readonly Expr<number>[]): Expr<boolean> {
  return or(gt(countKnown(...questions), 0), ...counts.map((count) => gt(count, 0)));
}
