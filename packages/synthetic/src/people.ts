import type { Random } from './seeded-random.js';

export interface SyntheticPerson {
  /** Twelve digits with a valid check digit. Serial numbers from 900: fictitious, drawn by birth date. */
  readonly personalNumber: string;
  readonly name: string;
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
}

const firstNames = {
  female: [
    'Alva',
    'Astrid',
    'Birgitta',
    'Ebba',
    'Elin',
    'Eva',
    'Fatima',
    'Gunilla',
    'Hanna',
    'Ingrid',
    'Karin',
    'Kerstin',
    'Lena',
    'Maria',
    'Nadia',
    'Sara',
    'Siv',
    'Ulla',
    'Wilma',
    'Zahra',
  ],
  male: [
    'Ahmed',
    'Anders',
    'Bengt',
    'Björn',
    'Erik',
    'Gustav',
    'Hans',
    'Ivar',
    'Johan',
    'Karl',
    'Lars',
    'Mikael',
    'Nils',
    'Olof',
    'Per',
    'Rolf',
    'Samir',
    'Sven',
    'Tomas',
    'Åke',
  ],
} as const;
const lastNames = [
  'Alm',
  'Berg',
  'Björk',
  'Dahl',
  'Ek',
  'Fors',
  'Gran',
  'Hall',
  'Holm',
  'Lind',
  'Lund',
  'Mård',
  'Nord',
  'Palm',
  'Rosén',
  'Sand',
  'Ström',
  'Sjö',
  'Vik',
  'Åberg',
  'Öst',
];

/** Draws people with distinct fictitious personal numbers. */
export function personRegistry(
  random: Random,
): (sex: SyntheticPerson['sex'], birthDate: string) => SyntheticPerson {
  const drawn = new Map<string, number>();
  return (sex, birthDate) => {
    const day = birthDate.replaceAll('-', '');
    const key = day + sex;
    const count = drawn.get(key) ?? 0;
    drawn.set(key, count + 1);
    // Odd serial numbers are male. Fifty a day and sex from 999 downwards; after that down the whole range.
    const serial = (sex === 'male' ? 999 : 998) - 2 * count;
    if (serial < 1) throw new RangeError(`more than 499 people of one sex are born on ${birthDate}`);
    const nine = day.slice(2) + String(serial).padStart(3, '0');
    return {
      personalNumber: day.slice(0, 2) + nine + luhn(nine),
      name: `${pick(firstNames[sex], random)} ${pick(lastNames, random)}`,
      sex,
      birthDate,
    };
  };
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
