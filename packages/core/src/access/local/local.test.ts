import { describe, expect, it } from '@jest/globals';
import { TOTP, Secret } from 'otpauth';
import { delayAfter } from '../limits/growing-delay.js';
import {
  newRecoveryCodes,
  newTotpSecret,
  periodOfCode,
  readRecoveryCode,
  totpAddress,
} from './one-time-codes.js';
import { hashPassphrase, isPassphrase, passphraseProblem } from './passphrase.js';

describe('a passphrase', () => {
  it('is recognised by a salted hash and by nothing else', async () => {
    const [one, other] = await Promise.all([
      hashPassphrase('gula båtar i regn'),
      hashPassphrase('gula båtar i regn'),
    ]);
    expect(one).toMatch(/^scrypt\$32768\$/);
    expect(one).not.toBe(other);
    expect(await isPassphrase('gula båtar i regn', one)).toBe(true);
    // The ring above as a sign of its own.
    expect(await isPassphrase('gula ba\u030Atar i regn', one)).toBe(true);
    expect(await isPassphrase('gula båtar i regnx', one)).toBe(false);
    for (const broken of [null, '', 'scrypt$32768$$', 'plain$1$a$b']) {
      expect(await isPassphrase('', broken)).toBe(false);
    }
  });
  it.each([
    ['short words', 'too-short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'too-plain'],
    ['Lindqvist dansar om natten', 'too-plain'],
    ['x'.repeat(201), 'too-long'],
    ['fyra gröna hästar sover', undefined],
  ])('"%s": %s', (passphrase, code) => {
    expect(passphraseProblem(passphrase, ['Eva', 'Lindqvist'])?.code).toBe(code);
  });
});

describe('a code of the authenticator', () => {
  const secret = newTotpSecret();
  const now = new Date('2025-03-03T12:00:10Z');
  const codeAt = (time: Date): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time.getTime() });
  const period = Math.floor(now.getTime() / 30_000);
  const seconds = (count: number): Date => new Date(now.getTime() + count * 1000);

  it('is good for its own half minute and those beside it', () => {
    expect(periodOfCode(secret, codeAt(now), now, null)).toBe(period);
    expect(periodOfCode(secret, ` ${codeAt(now).slice(0, 3)} ${codeAt(now).slice(3)}`, now, null)).toBe(
      period,
    );
    expect(periodOfCode(secret, codeAt(seconds(-30)), now, null)).toBe(period - 1);
    expect(periodOfCode(secret, codeAt(seconds(-90)), now, null)).toBeNull();
    expect(periodOfCode(secret, codeAt(seconds(90)), now, null)).toBeNull();
    expect(periodOfCode(secret, 'abcdef', now, null)).toBeNull();
  });
  it('is good once', () => {
    expect(periodOfCode(secret, codeAt(now), now, period)).toBeNull();
    expect(periodOfCode(secret, codeAt(seconds(30)), seconds(30), period)).toBe(period + 1);
  });
  it('comes from an app that read the picture', () => {
    expect(totpAddress(secret, 'eva@example.org')).toBe(
      `otpauth://totp/Kvalreg:eva%40example.org?issuer=Kvalreg&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe('recovery codes', () => {
  it('are ten different ones, read in any case and spacing', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/);
      expect(readRecoveryCode(` ${code.toLowerCase()} `)).toBe(code.replaceAll('-', ''));
    }
    expect(readRecoveryCode('123456')).toBeNull();
  });
});

describe('the wait after wrong attempts', () => {
  it('begins after the free ones, doubles, and ends at an hour', () => {
    expect([0, 4, 5, 6, 7, 10, 11, 50, 5000].map((failed) => delayAfter(failed, 5) / 60_000)).toEqual([
      0, 0, 1, 2, 4, 32, 60, 60, 60,
    ]);
  });
});
