import type { HomeCountry } from './country.js';

/** A postal code as it is written on an envelope (Sweden `123 45`, Norway `0123`), or null where it cannot be one. */
export function readPostalCode(text: string, country: HomeCountry | null): string | null {
  const code = text
    .trim()
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .toUpperCase();
  if (country === null) return /^[\p{L}\p{N}][\p{L}\p{N} -]{1,11}$/u.test(code) ? code : null;
  const digits = code.replace(country === 'SE' ? /^SE?-/u : /^NO?-/u, '').replaceAll(' ', '');
  if (country === 'NO') return /^\d{4}$/u.test(digits) ? digits : null;
  return /^[1-9]\d{4}$/u.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3)}` : null;
}
