import { cond, eq, literal, type Expr } from '@kvalreg/expression';

/** The value that a table gives for the answers 1, 2, 3 and so on; unknown for an unanswered question. */
export function recoded(answer: Expr<number>, values: readonly number[]): Expr<number> {
  return values
    .slice(0, -1)
    .reduceRight<Expr<number>>(
      (rest, value, at) => cond(eq(answer, at + 1), value, rest),
      literal(values.at(-1) ?? 0),
    );
}
