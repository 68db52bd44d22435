import { describe, expect, it } from '@jest/globals';
import { normalQuantile } from './normal.js';

describe('normalQuantile', () => {
  // Sixteen digits from the definition at 50 digits of working precision.
  it.each([
    [1e-300, -37.0470962993612],
    [1e-12, -7.034483825301132],
    [0.001, -3.090232306167813],
    [0.025, -1.959963984540054],
    [0.25, -0.6744897501960817],
    [0.4999, -0.0002506628300880075],
    [0.75, 0.6744897501960817],
    [0.975, 1.959963984540054],
    [0.995, 2.575829303548901],
  ])('of %d is %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-13 * Math.abs(z) + 1e-16);
  });

  it('is 0 in the middle', () => {
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('refuses what is not a probability', () => {
    expect(() => normalQuantile(1)).toThrow('p is 1: it must lie between 0 and 1, both excluded.');
    expect(() => normalQuantile(-0.1)).toThrow(RangeError);
  });
});
