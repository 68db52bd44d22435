import { describe, expect, it } from '@jest/globals';
import { hasFormat } from './text-format.js';

describe('hasFormat', () => {
  it.each([
    ['email', 'namn@example.org', true],
    ['email', 'förnamn.efternamn+1@vård.example.se', true],
    ['email', 'namn@example', false],
    ['email', 'två namn@example.org', false],
    ['email', `${'a'.repeat(65)}@example.org`, false],
    ['phone', '+46 8 123 45 67', true],
    ['phone', '(08) 12-34/56', true],
    ['phone', '1234', false],
    ['phone', '070-ABC', false],
  ] as const)('%s: %s is %s', (format, text, expected) => {
    expect(hasFormat(format, text)).toBe(expected);
  });
});
