import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressLines, addressText, readAddress } from './address.js';
import { readEmail } from './email.js';
import { readPhone } from './phone.js';
import { readPostalCode } from './postal-code.js';

describe('readPhone', () => {
  it.each([
    ['070-123 45 67', 'SE', '+46701234567'],
    ['+46 (0)70 123 45 67', 'SE', '+46701234567'],
    ['0046701234567', 'NO', '+46701234567'],
    ['08-12 34 56', 'SE', '+468123456'],
    ['412 34 567', 'NO', '+4741234567'],
    ['+47 412 34 567', 'SE', '+4741234567'],
    ['+1 (202) 555-0123', 'SE', '+12025550123'],
    ['41234567', 'SE', null], // Norwegian digits in a Swedish register: which country is meant is not known
    ['0701234567', 'NO', null],
    ['070-123', 'SE', null],
    ['+46 70 123 45 67 89', 'SE', null],
    ['+4712345678', 'NO', null],
    ['070 123 45 6x', 'SE', null],
    ['', 'SE', null],
  ] as const)('reads %p in %s as %p', (text, home, phone) => {
    expect(readPhone(text, home)).toBe(phone);
  });

  it('reads what it has written as the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9+() -]{0,18}$/u), fc.constantFrom('SE', 'NO'), (text, home) => {
        const phone = readPhone(text, home);
        if (phone !== null) expect(readPhone(phone, home)).toBe(phone);
      }),
    );
  });
});

describe('readEmail', () => {
  it.each([
    [' Pat.Patient@Example.ORG ', 'Pat.Patient@example.org'],
    ['pat+mail@sub.example.se', 'pat+mail@sub.example.se'],
    ['åsa@öst.example.se', 'åsa@öst.example.se'],
    ['pat@example', null],
    ['pat@@example.se', null],
    ['pat patient@example.se', null],
    ['pat@-example.se', null],
    ['pat..x@example.se', null],
    ['.pat@example.se', null],
    ['"pat"@example.se', null],
    ['a@b.se, c@d.se', null],
    [`${'x'.repeat(65)}@example.se`, null],
    ['', null],
  ])('reads %p as %p', (text, email) => {
    expect(readEmail(text)).toBe(email);
  });
});

describe('readPostalCode', () => {
  it.each([
    ['12345', 'SE', '123 45'],
    ['se-123 45', 'SE', '123 45'],
    ['S-12345', 'SE', '123 45'],
    ['0123', 'SE', null],
    ['02345', 'SE', null],
    ['0123', 'NO', '0123'],
    ['N-0123', 'NO', '0123'],
    ['12345', 'NO', null],
    ['sw1a 2aa', null, 'SW1A 2AA'],
    ['?', null, null],
  ] as const)('reads %p in %p as %p', (text, country, code) => {
    expect(readPostalCode(text, country)).toBe(code);
  });
});

describe('an address', () => {
  const address = {
    careOf: 'Öst',
    street: 'Storgatan 1\nlgh 1001',
    postalCode: '123 45',
    city: 'Tallby',
    country: null,
  };
  it('comes back as it was kept, whatever the order of its parts', () => {
    expect(readAddress(addressText(address))).toEqual(address);
    const { careOf, ...rest } = address;
    expect(addressText({ ...rest, careOf })).toBe(addressText(address));
  });
  it('has the lines of an envelope', () => {
    expect(addressLines(address)).toEqual(['c/o Öst', 'Storgatan 1', 'lgh 1001', '123 45 Tallby']);
    expect(addressLines({ ...address, careOf: null, street: 'Veien 2', country: 'Norge' })).toEqual([
      'Veien 2',
      '123 45 Tallby',
      'NORGE',
    ]);
  });
});
