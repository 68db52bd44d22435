import type { CalculatedItem, Language } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import { formatDate } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';

/** What is said in words beside a value. */
export interface CalculatedWords {
  readonly yes: string;
  readonly no: string;
  readonly unit: string;
}

/** A calculated value as it is read, on a page from the server as well as while somebody types; null when unknown. */
export function calculatedText(
  { type, decimals }: Pick<CalculatedItem, 'type' | 'decimals'>,
  value: Cell,
  language: Language,
  { yes, no, unit }: CalculatedWords,
): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') {
    const written = formatNumber(value, decimals ?? decimalsIn(value), language);
    return unit === '' ? written : `${written}\u00a0${unit}`;
  }
  return type === 'date' ? formatDate(String(value), language) : String(value);
}

/** As many as there are, but not the tail that binary fractions leave behind. */
function decimalsIn(value: number): number {
  const [, digits = ''] = String(Number(value.toPrecision(12))).split('.');
  return digits.includes('e') ? 12 : digits.length;
}
