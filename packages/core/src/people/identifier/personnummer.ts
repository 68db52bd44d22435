import { calendarDate } from './calendar-date.js';
import { isLuhn } from './check-digits.js';
import type { Reading } from './identifier.js';

/**
 * Personnummer and samordningsnummer (day + 60), with 10 or 12 digits. With 10, the sign tells the century:
 * `+` from the year in which one turns 100. Skatteverket, SKV 704 and 707.
 */
export function readPersonnummer(text: string, today: string): Reading {
  const match = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{3})(\d)$/.exec(text);
  if (!match) return undefined;
  const [, century, yy = '', mm = '', dd = '', sign = '', number = '', check = ''] = match;
  const year = Number(century === undefined ? fullYear(yy, sign, today) : century + yy);
  const isCoordination = Number(dd) > 60;
  const birthDate = calendarDate(year, Number(mm), Number(dd) - (isCoordination ? 60 : 0));
  if (birthDate === undefined || year < 1800) return { wrong: 'identifier-date' };
  if (birthDate > today) return { wrong: 'identifier-in-the-future' };
  if (number === '000') return { wrong: 'identifier-format' };
  if (!isLuhn(yy + mm + dd + number + check)) return { wrong: 'identifier-check-digit' };
  return {
    identifier: {
      type: isCoordination ? 'samordningsnummer' : 'personnummer',
      normalised: String(year) + mm + dd + number + check,
      birthDate,
      sex: Number(number) % 2 === 0 ? 'female' : 'male',
    },
  };
}

/** The latest year with these last digits that is not after this year, or a hundred years earlier with `+`. */
function fullYear(yy: string, sign: string, today: string): string {
  const latest = Number(today.slice(0, 4)) - (sign === '+' ? 100 : 0);
  return String(latest - ((latest - Number(yy)) % 100));
}
