/**
 * Γ(a + ½) / Γ(a) for a ≥ ½. Taken as one function, because the logarithms of the two would lose digits against
 * each other when a is large.
 */
export function gammaRatio(a: number): number {
  if (a < enough) return (a / (a + 0.5)) * gammaRatio(a + 1);
  // With s = a − ¼ the expansion has even powers only: √s · (1 + 1/(64 s²) − 19/(8192 s⁴) + 631/(524288 s⁶) − …).
  const square = (a - 0.25) ** 2;
  return (
    Math.sqrt(a - 0.25) *
    (1 + (1 / 64 + (-19 / 8192 + (631 / 524288 - 174317 / 134217728 / square) / square) / square) / square)
  );
}

const enough = 40;
