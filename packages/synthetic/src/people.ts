import type { PersonIdentifier } from '@kvalreg/declaration';
import { norwegianNames, swedishNames, type Names } from './people-names.js';
import type { Random } from './seeded-random.js';

export interface SyntheticPerson {
  readonly identifierType: 'personnummer' | 'fodselsnummer';
  /** With valid check digits, and recognisable as made up. */
  readonly personalNumber: string;
  readonly name: string;
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
}
type Sex = SyntheticPerson['sex'];

/**
 * Draws people with distinct fictitious personal numbers: Norwegian ones for a register that knows people by a
 * fødselsnummer, otherwise Swedish ones.
 */
export function personRegistry(
  random: Random,
  identifiers: readonly PersonIdentifier[] = ['personnummer'],
): (sex: Sex, birthDate: string) => SyntheticPerson {
  const isNorwegian = identifiers.includes('fodselsnummer');
  const names = isNorwegian ? norwegianNames : swedishNames;
  const drawn = new Map<string, number>();
  return (sex, birthDate) => {
    const key = birthDate + sex;
    const from = drawn.get(key) ?? 0;
    const { number, next } = isNorwegian
      ? norwegianNumber(sex, birthDate, from)
      : { number: swedishNumber(sex, birthDate, from), next: from + 1 };
    drawn.set(key, next);
    return {
      identifierType: isNorwegian ? 'fodselsnummer' : 'personnummer',
      personalNumber: number,
      name: nameOf(names, sex, random),
      sex,
      birthDate,
    };
  };
}

function nameOf({ first, last }: Names, sex: Sex, random: Random): string {
  return `${pick(first[sex], random)} ${pick(last, random)}`;
}

/** Twelve digits. Odd serial numbers are male; fifty a day and sex from 999 downwards, after that down the whole range. */
function swedishNumber(sex: Sex, birthDate: string, from: number): string {
  const day = birthDate.replaceAll('-', '');
  const serial = (sex === 'male' ? 999 : 998) - 2 * from;
  if (serial < 1) throw new RangeError(`more than 499 people of one sex are born on ${birthDate}`);
  const nine = day.slice(2) + String(serial).padStart(3, '0');
  return day.slice(0, 2) + nine + luhn(nine);
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Eleven digits with 80 added to the month, as in the public test register. Odd individual numbers are male; 000-499 are
 * those of the last century, 500-999 of this one. Some have no check digits and are passed over.
 */
function norwegianNumber(
  sex: Sex,
  birthDate: string,
  from: number,
): { readonly number: string; readonly next: number } {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const highest = Number(year) < 2000 ? 498 : 998;
  for (let at = from; at < 249; at += 1) {
    const individual = highest + (sex === 'male' ? 1 : 0) - 2 * at;
    const nine = `${day}${String(Number(month) + 80)}${year.slice(2)}${String(individual).padStart(3, '0')}`;
    const first = checkDigit(nine, firstWeights);
    const second = first === null ? null : checkDigit(nine + first, secondWeights);
    if (first !== null && second !== null) return { number: nine + first + second, next: at + 1 };
  }
  throw new RangeError(`more people of one sex are born on ${birthDate} than there are numbers`);
}

/** What makes the weighted sum divisible by 11; null where no single digit does. */
function checkDigit(digits: string, weights: readonly number[]): string | null {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : String(digit);
}

/** Check digit of nine digits: doubled at the odd places. */
export function luhn(nine: string): string {
  const sum = [...nine].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T;
}
