import type { HomeCountry } from './country.js';

const prefixes: Readonly<Record<HomeCountry, string>> = { SE: '+46', NO: '+47' };

/**
 * A telephone number as E.164 writes it (plus, country, number: at most 15 digits, ITU-T E.164), or null where it cannot
 * be one. Without a country it is one of the home country: in Sweden with a leading 0, in Norway eight digits.
 */
export function readPhone(text: string, home: HomeCountry): string | null {
  const digits = text
    .trim()
    .replaceAll(/[\s\u00a0\u2010-\u2015()./-]/gu, '')
    .replace(/^00/u, '+');
  const international = digits.startsWith('+') ? digits : nationalNumber(digits, home);
  if (international === null || !/^\+[1-9]\d{6,14}$/u.test(international)) return null;
  // "+46 (0)70 …": the zero is dialled within the country only.
  const trunk = /^\+460(\d+)$/u.exec(international);
  const number = trunk ? `+46${trunk[1] ?? ''}` : international;
  return isPossible(number) ? number : null;
}

function nationalNumber(digits: string, home: HomeCountry): string | null {
  if (home === 'NO') return /^[2-9]\d{7}$/u.test(digits) ? `${prefixes.NO}${digits}` : null;
  return /^0[1-9]\d{5,9}$/u.test(digits) ? `${prefixes.SE}${digits.slice(1)}` : null;
}

/** Numbers of the two countries have a known length: seven to nine digits after +46, eight after +47. */
function isPossible(number: string): boolean {
  if (number.startsWith(prefixes.SE)) return /^\+46[1-9]\d{6,8}$/u.test(number);
  if (number.startsWith(prefixes.NO)) return /^\+47[2-9]\d{7}$/u.test(number);
  return true;
}
