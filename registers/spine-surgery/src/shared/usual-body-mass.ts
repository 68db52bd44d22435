import { and, div, gte, lte, mul, type Expr } from '@kvalreg/expression';

/** Whether height and weight give a body mass index from 15 to 50: beyond that one of them is mostly mistyped. */
export function usualBodyMass(heightCm: Expr<number>, weightKg: Expr<number>): Expr<boolean> {
  const metres = div(heightCm, 100);
  const bmi = div(weightKg, mul(metres, metres));
  return and(gte(bmi, 15), lte(bmi, 50));
}
