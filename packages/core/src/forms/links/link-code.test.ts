import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newCode, printedCode, readCode } from './link-code.js';

describe('link codes', () => {
  it('are read as they are printed, in any case and spacing', () => {
    for (let round = 0; round < 200; round++) {
      const code = newCode();
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
      expect(readCode(printedCode(code))).toBe(code);
      expect(readCode(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)} `)).toBe(code);
    }
  });

  it('notice every single wrong character and every swap of neighbours', () => {
    const alphabet = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...alphabet), (at, other) => {
        const code = newCode();
        fc.pre(code[at] !== other);
        expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), (at) => {
        const code = newCode();
        const [a = '', b = ''] = [code[at], code[at + 1]];
        fc.pre(a !== b);
        expect(readCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeNull();
      }),
    );
  });

  it.each(['', 'ABCDE', '0OIL1-ABCDE', 'x'.repeat(10_000)])('are not %j', (text) => {
    expect(readCode(text)).toBeNull();
  });
});
