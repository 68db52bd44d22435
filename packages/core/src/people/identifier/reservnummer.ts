import { calendarDate } from './calendar-date.js';
import { luhnDigit } from './check-digits.js';
import type { Identifier, Reading } from './identifier.js';

/**
 * Reserve numbers: each issuer has its own format of 12 characters, and a number may fit several. A text is a
 * reserve number when it fits one of them. Inera, "Lokala reservid" and "Nationellt reservid".
 */
export function readReservnummer(text: string): Reading {
  const compact = text.replaceAll('-', '').toUpperCase();
  if (compact.length !== 12) return undefined;
  const shapes = formats.filter(({ shape }) => shape.test(compact));
  const details = shapes.map(({ read }) => read(compact));
  const found = details.find((detail) => typeof detail === 'object');
  if (found) return { identifier: { type: 'reservnummer', normalised: compact, ...found } };
  const [wrong] = details;
  return typeof wrong === 'string' ? { wrong } : undefined;
}

type Details = Pick<Identifier, 'birthDate' | 'sex'>;
interface Format {
  readonly shape: RegExp;
  readonly read: (text: string) => Details | 'identifier-check-digit' | 'identifier-date';
}

/** Stockholm: 99, year of issue, five digits, check digit over characters 5–11. Tells neither birth date nor sex for certain. */
const stockholm: Format = {
  shape: /^99(19|20|21|22)\d{8}$/,
  read: (text) => (hasCheckDigit(text.slice(4, 11), text) ? {} : 'identifier-check-digit'),
};

/** Västra Götaland: date, K (woman), M (man) or X, two digits, check digit in which the letters count 5, 7 and 8. */
const vastraGotaland: Format = {
  shape: /^\d{8}[KMX]\d{3}$/,
  read: (text) => {
    const birthDate = dateOf(text);
    if (birthDate === undefined) return 'identifier-date';
    if (!hasCheckDigit(text.slice(2, 11).replace('K', '5').replace('M', '7').replace('X', '8'), text))
      return 'identifier-check-digit';
    if (text[8] === 'X') return { birthDate };
    return { birthDate, sex: text[8] === 'K' ? 'female' : 'male' };
  },
};

/** Värmland: date (true only with F), S, kind, a digit for the sex (0 and 1 unknown), a letter. Staff and laboratory samples (P, L) are no patients. */
const varmland: Format = {
  shape: /^\d{8}S[FUX]\d[A-UW-Z1-9]$/,
  read: (text) => {
    const date = dateOf(text);
    if (date === undefined) return 'identifier-date';
    const digit = Number(text[10]);
    return {
      ...(text[9] === 'F' ? { birthDate: date } : {}),
      ...(digit > 1 ? { sex: digit % 2 === 0 ? ('female' as const) : ('male' as const) } : {}),
    };
  },
};

/** Inera: year, month, 32–59 in place of the day, three digits, check digit. */
const inera: Format = {
  shape: /^(19|20)\d{2}(0[1-9]|1[0-2])(3[2-9]|[45]\d)\d{4}$/,
  read: (text) => (hasCheckDigit(text.slice(2, 11), text) ? {} : 'identifier-check-digit'),
};

/** National: century raised by a multiple of three, date, two letters (not I, O, Q, V, W), digit, check digit. */
const national: Format = {
  shape: /^(2[2-9]|[3-9]\d)\d{6}[A-HJ-NPR-UX-Z]{2}\d{2}$/,
  read: (text) =>
    calendarDate(2000, Number(text.slice(4, 6)), Number(text.slice(6, 8))) ? {} : 'identifier-date',
};

/** Skåne: date and four characters, at least one of them a letter. */
const skane: Format = {
  shape: /^(18|19|20)\d{6}(?=.*[A-Z])[A-Z\d]{4}$/,
  read: (text) => (dateOf(text) === undefined ? 'identifier-date' : {}),
};

const formats = [stockholm, vastraGotaland, varmland, inera, national, skane];

function dateOf(text: string): string | undefined {
  return calendarDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
}

function hasCheckDigit(digits: string, text: string): boolean {
  return luhnDigit([...digits].map(Number)) === Number(text.at(-1));
}
