import { describe, expect, it } from '@jest/globals';
import { createSeal } from './seal.js';

const key = new Uint8Array(32).fill(1);
const seal = createSeal(key, 'login state');

describe('createSeal', () => {
  it('opens what it closed, and closes differently every time', () => {
    expect(seal.open(seal.close('Åsa'))).toBe('Åsa');
    expect(seal.close('a')).not.toBe(seal.close('a'));
  });
  it('refuses what was changed, cut, closed for another purpose or with another key', () => {
    const closed = seal.close('text');
    const changed = Buffer.from(closed, 'base64url');
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(seal.open(changed.toString('base64url'))).toBeNull();
    expect(seal.open(closed.slice(0, 30))).toBeNull();
    expect(seal.open('')).toBeNull();
    expect(createSeal(key, 'another purpose').open(closed)).toBeNull();
    expect(createSeal(new Uint8Array(32).fill(2), 'login state').open(closed)).toBeNull();
  });
});
