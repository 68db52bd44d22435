/** The check digit after Luhn: digits doubled alternately from the right, their digit sums added up. */
export function luhnDigit(digits: readonly number[]): number {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Whether the last of the digits is the Luhn check digit of the others. */
export function isLuhn(text: string): boolean {
  const digits = [...text].map(Number);
  return digits.at(-1) === luhnDigit(digits.slice(0, -1));
}

/** Whether the weighted sum is divisible by 11, as in both check digits of Norwegian numbers. */
export function isMod11(text: string, weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return sum % 11 === 0;
}
