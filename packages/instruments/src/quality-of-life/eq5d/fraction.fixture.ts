/** An exact fraction, so that a test computes without any rounding of its own. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** `-0.069`, `119/671` or a whole number. */
export function fraction(text: string | number): Fraction {
  const [over = '', under] = String(text).split('/');
  if (under !== undefined) return { over: BigInt(over), under: BigInt(under) };
  const [whole = '', decimals = ''] = over.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

export function oneLess(a: Fraction): Fraction {
  return { over: a.under - a.over, under: a.under };
}

/** Whole units of the last decimal, half away from zero. */
export function inUnits({ over, under }: Fraction, decimals: number): number {
  const scaled = over * 10n ** BigInt(decimals) * 2n;
  const size = (scaled < 0n ? -scaled : scaled) + under;
  const whole = Number(size / (under * 2n));
  return over < 0n ? -whole : whole;
}
