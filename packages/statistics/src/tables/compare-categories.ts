import type { Category } from './frequency-table.js';

/** Numbers by size, texts by code point, false before true; numbers before texts. The same on every machine. */
export function compareCategories(a: Category, b: Category): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a < typeof b ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
