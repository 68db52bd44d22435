import { at } from '../at.js';

/**
 * National identity number (`FNR`), number of a person without one (`D`, day + 40), number that a hospital gives (`H`,
 * month + 40), and the shared help number of the health services (`FH`, first digit 8 or 9).
 */
export type NorwegianNumberType = 'FNR' | 'D' | 'H' | 'FH';

/**
 * The kind of an eleven-digit Norwegian number; null where its two check digits or its date are wrong. The century is
 * not known from the first six digits alone: the date counts as one of this century.
 */
export function norwegianNumberType(text: string): NorwegianNumberType | null {
  if (!/^\d{11}$/.test(text)) return null;
  const digits = Array.from(text, Number);
  if (!hasCheckDigits(digits)) return null;
  if (at(digits, 0) >= 8) return 'FH';
  if (at(digits, 2) >= 4) return at(digits, 2) <= 5 && isDate(digits, 0, 40) ? 'H' : null;
  if (at(digits, 0) >= 4) return isDate(digits, 40, 0) ? 'D' : null;
  return isDate(digits, 0, 0) ? 'FNR' : null;
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function hasCheckDigits(digits: readonly number[]): boolean {
  const check = (weights: readonly number[]): number =>
    (11 - (weights.reduce((sum, weight, index) => sum + weight * at(digits, index), 0) % 11)) % 11;
  // A check digit of 10 does not exist, and is equal to no digit.
  return check(firstWeights) === digits[9] && check(secondWeights) === digits[10];
}

function isDate(digits: readonly number[], dayShift: number, monthShift: number): boolean {
  const two = (place: number): number => at(digits, place) * 10 + at(digits, place + 1);
  const [day, month, year] = [two(0) - dayShift, two(2) - monthShift, 2000 + two(4)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
