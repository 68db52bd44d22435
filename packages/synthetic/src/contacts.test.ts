import { describe, expect, it } from '@jest/globals';
import { contactOf } from './contacts.js';

const today = '2025-06-01';
const people = Array.from({ length: 2000 }, (_, at) => `19500101${String(at).padStart(4, '0')}`);
const share = (birthDate: string, holds: (contact: ReturnType<typeof contactOf>) => boolean): number =>
  people.filter((number) => holds(contactOf(number, birthDate, today))).length / people.length;

describe('contactOf', () => {
  it('gives a person the same each time', () => {
    expect(contactOf('195001010000', '1950-01-01', today)).toEqual(
      contactOf('195001010000', '1950-01-01', today),
    );
  });

  it('reaches fewer of the older on line, and nearly all by letter', () => {
    expect(share('1990-01-01', ({ digitalMailbox }) => digitalMailbox)).toBeCloseTo(0.75, 1);
    expect(share('1945-01-01', ({ digitalMailbox }) => digitalMailbox)).toBeCloseTo(0.4, 1);
    expect(share('1945-01-01', ({ email }) => email !== null)).toBeCloseTo(0.55, 1);
    expect(share('1945-01-01', ({ address }) => address !== null)).toBeGreaterThan(0.95);
  });

  it('names nobody who exists', () => {
    for (const number of people) {
      const { email, phone } = contactOf(number, '1980-01-01', today);
      expect(email ?? '@example.org').toMatch(/@example\.org$/);
      expect(phone ?? '+46701740605').toMatch(/^\+46701740(60[5-9]|6[1-9]\d)$/);
    }
    expect(contactOf('01810150000', '1950-01-01', today, 'NO').address?.town ?? 'Eksempelby').toBe(
      'Eksempelby',
    );
  });
});
