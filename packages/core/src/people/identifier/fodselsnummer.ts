import { calendarDate } from './calendar-date.js';
import { isMod11 } from './check-digits.js';
import type { Reading } from './identifier.js';

/**
 * Norwegian fødselsnummer and D-number (day + 40): eleven digits with two check digits. Made-up persons of the
 * public test registers have 80 or 65 added to the month. A help number (month + 40) is local to one hospital
 * and stands for nobody elsewhere. Skatteetaten.
 */
export function readFodselsnummer(text: string, today: string): Reading {
  const digits = text.replace(/^(\d{6})-(\d{5})$/, '$1$2');
  if (!/^\d{11}$/.test(digits)) return undefined;
  const day = Number(digits.slice(0, 2));
  const month = monthOf(Number(digits.slice(2, 4)));
  const individual = Number(digits.slice(6, 9));
  const year = yearOf(Number(digits.slice(4, 6)), individual);
  const isD = day > 40;
  const birthDate =
    month === undefined || year === undefined ? undefined : calendarDate(year, month, isD ? day - 40 : day);
  if (birthDate === undefined) return { wrong: 'identifier-date' };
  if (!isMod11(digits, first) || !isMod11(digits, second)) return { wrong: 'identifier-check-digit' };
  if (birthDate > today) return { wrong: 'identifier-in-the-future' };
  return {
    identifier: {
      type: isD ? 'd-nummer' : 'fodselsnummer',
      normalised: digits,
      birthDate,
      sex: individual % 2 === 0 ? 'female' : 'male',
    },
  };
}

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function monthOf(written: number): number | undefined {
  return [0, 65, 80].map((added) => written - added).find((month) => month >= 1 && month <= 12);
}

/** The three digits after the date tell the century. */
function yearOf(yy: number, individual: number): number | undefined {
  if (individual <= 499) return 1900 + yy;
  if (individual <= 749 && yy >= 54) return 1800 + yy;
  if (yy <= 39) return 2000 + yy;
  return individual >= 900 ? 1900 + yy : undefined;
}
