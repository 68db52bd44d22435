/**
 * Rounds half away from zero to a number of decimals, on the decimal number that the float shows with 15
 * significant digits. That is what PostgreSQL does in `round(x::numeric, d)`, so 1.005 becomes 1.01 in both,
 * although its float lies just below.
 */
export function decimalRound(value: number, decimals: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const { digits, exponent } = fifteenDigits(Math.abs(value));
  const dropped = -decimals - exponent;
  const rounded =
    dropped <= 0
      ? Number(`${digits}e${exponent}`)
      : Number(`${(digits + 5n * 10n ** BigInt(dropped - 1)) / 10n ** BigInt(dropped)}e${-decimals}`);
  return value < 0 ? -rounded : rounded;
}

/**
 * Fifteen significant digits as `digits · 10^exponent`. A float that lies exactly half-way goes to the even digit,
 * as in C, where JavaScript's own `toPrecision(15)` would go up.
 */
function fifteenDigits(value: number): { readonly digits: bigint; readonly exponent: number } {
  // 60 decimals decide the half-way question: no float comes nearer to a 16-digit decimal without being equal to it.
  const [mantissa = '', power = ''] = value.toExponential(60).split('e');
  const all = mantissa.replace('.', '');
  const kept = BigInt(all.slice(0, 15));
  const rest = all.slice(15);
  const half = `5${'0'.repeat(rest.length - 1)}`;
  const up = rest > half || (rest === half && kept % 2n === 1n);
  return { digits: up ? kept + 1n : kept, exponent: Number(power) - 14 };
}
