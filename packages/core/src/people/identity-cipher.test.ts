import { describe, expect, it } from '@jest/globals';
import { IdentityCipher } from './identity-cipher.js';

const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const cipher = new IdentityCipher(key(1));
const hash = cipher.hash('personnummer', '191212121212');

describe('IdentityCipher', () => {
  it('gives back what was encrypted, and never the same bytes twice', () => {
    const one = cipher.encrypt('Åsa Öst', hash);
    expect(cipher.decrypt(one, hash)).toBe('Åsa Öst');
    expect(cipher.encrypt('Åsa Öst', hash).equals(one)).toBe(false);
    expect(one.toString('utf8')).not.toContain('Öst');
  });

  it('hashes by number, kind and key', () => {
    expect(cipher.hash('personnummer', '191212121212').equals(hash)).toBe(true);
    expect(cipher.hash('reservnummer', '191212121212').equals(hash)).toBe(false);
    expect(new IdentityCipher(key(2)).hash('personnummer', '191212121212').equals(hash)).toBe(false);
  });

  it('hashes an objection by register, and never as the person', () => {
    const objection = cipher.objectionHash('knee', 'personnummer', '191212121212');
    expect(cipher.objectionHash('knee', 'personnummer', '191212121212').equals(objection)).toBe(true);
    expect(cipher.objectionHash('hip', 'personnummer', '191212121212').equals(objection)).toBe(false);
    expect(objection.equals(hash)).toBe(false);
  });

  it('refuses a value of another person, of another key, or one that was changed', () => {
    const value = cipher.encrypt('191212121212', hash);
    const changed = Buffer.from(value);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => cipher.decrypt(value, cipher.hash('personnummer', '200001010000'))).toThrow();
    expect(() => new IdentityCipher(key(2)).decrypt(value, hash)).toThrow();
    expect(() => cipher.decrypt(changed, hash)).toThrow();
    expect(() => cipher.decrypt(Buffer.concat([Uint8Array.of(9), value.subarray(1)]), hash)).toThrow(
      'unknown key',
    );
  });
});
