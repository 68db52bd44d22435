import { cond, literal, type Expr } from '@kvalreg/expression';

/** The code beside the first condition that holds. Unknown when the answer that decides is unknown. */
export function firstTrue(
  otherwise: string,
  cases: readonly (readonly [Expr<boolean>, string])[],
): Expr<string> {
  return cases.reduceRight<Expr<string>>((rest, [when, code]) => cond(when, code, rest), literal(otherwise));
}
