import { includes, or, type Expr } from '@kvalreg/expression';

/** Whether one of several codes is among those chosen. */
export function includesAny<C extends string>(
  codes: Expr<readonly C[]>,
  ...wanted: readonly NoInfer<C>[]
): Expr<boolean> {
  return or(...wanted.map((code) => includes(codes, code)));
}
