import { describe, expect, it } from '@jest/globals';
import { personRegistry } from './people.js';
import { seededRandom } from './seeded-random.js';

const isDivisible = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;

describe('people of a Norwegian register', () => {
  it.each([
    ['1957-03-09', 'female'],
    ['1957-03-09', 'male'],
    ['2004-12-31', 'female'],
    ['1999-01-01', 'male'],
  ] as const)('born on %s, %s, have distinct valid numbers of made-up persons', (birthDate, sex) => {
    const person = personRegistry(seededRandom(1, 'test'), ['fodselsnummer', 'd-nummer']);
    const people = Array.from({ length: 150 }, () => person(sex, birthDate));
    expect(new Set(people.map(({ personalNumber }) => personalNumber)).size).toBe(150);
    for (const { personalNumber: number, identifierType } of people) {
      expect(identifierType).toBe('fodselsnummer');
      expect(number).toMatch(/^\d{11}$/);
      expect(isDivisible(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])).toBe(true);
      expect(isDivisible(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])).toBe(true);
      const [year, month, day] = birthDate.split('-').map(Number);
      expect(number.slice(0, 6)).toBe(
        [day, (month ?? 0) + 80, (year ?? 0) % 100].map((part) => String(part).padStart(2, '0')).join(''),
      );
      const individual = Number(number.slice(6, 9));
      expect(individual >= 500).toBe((year ?? 0) >= 2000);
      expect(individual % 2 === 0 ? 'female' : 'male').toBe(sex);
    }
  });

  it('run out of numbers with a word of it', () => {
    const person = personRegistry(seededRandom(1, 'test'), ['fodselsnummer']);
    expect(() => Array.from({ length: 250 }, () => person('male', '1957-03-09'))).toThrow(RangeError);
  });
});
