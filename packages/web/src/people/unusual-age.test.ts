import { describe, expect, it } from '@jest/globals';
import { unusualAge } from './unusual-age.js';

const register = { identifiers: ['personnummer', 'reservnummer'] } as const;
const ageOf = (identifier: string, birthDate = '', today = '2025-12-12') =>
  unusualAge(register, { identifier, birthDate }, today)?.age ?? null;

describe('unusualAge', () => {
  it('is asked about from the birthday on which somebody becomes 111', () => {
    expect(ageOf('19121212-1212')).toBe(113);
    expect(ageOf('19121212-1212', '', '2023-12-11')).toBeNull();
    expect(ageOf('19121212-1212', '', '2023-12-12')).toBe(111);
  });
  it('comes from the date of birth where the number does not tell it', () => {
    expect(ageOf('9920-25123456', '1843-02-28')).toBe(182);
    expect(ageOf('9920-25123456', '1948-02-29')).toBeNull();
    expect(ageOf('9920-25123456', 'yesterday')).toBeNull();
    expect(ageOf('9920-25123456', '1843-13-01')).toBeNull();
    expect(ageOf('nonsense')).toBeNull();
  });
});
