import { describe, expect, it } from '@jest/globals';
import { wrapLabel } from './wrap-label.js';

describe('wrapLabel', () => {
  it('breaks between words', () => {
    expect(wrapLabel('Smärta i benet, riket', 14, 3)).toBe('Smärta i\nbenet, riket');
  });
  it('keeps a break that is meant', () => {
    expect(wrapLabel('Leg pain\nThe nation', 24, 3)).toBe('Leg pain\nThe nation');
  });
  it('cuts what is too long for a line or for all lines, and says so', () => {
    expect(wrapLabel('Universitetssjukhuset', 10, 1)).toBe('Universit…');
    expect(wrapLabel('a very long name of a clinic', 8, 2)).toBe('a very\nlong na…');
  });
  it('leaves short labels and empty ones alone', () => {
    expect(wrapLabel('Lund', 14, 2)).toBe('Lund');
    expect(wrapLabel('', 14, 2)).toBe('');
  });
});
