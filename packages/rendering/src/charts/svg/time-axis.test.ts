import { describe, expect, it } from '@jest/globals';
import { textWidth } from '../measure-text.js';
import { timeAxis } from './time-axis.js';

/** 59 months, as of a register in its fifth year. */
const months = Array.from(
  { length: 59 },
  (_, at) => `${String(2022 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const size = 12;

/** Left and right end of each name, from left to right. */
function namesIn(count: number, width: number): readonly (readonly [number, number])[] {
  const canvas = { width, fontSize: size, narrow: width < 500 };
  const { inner } = timeAxis({
    categories: months.slice(-count),
    left: 40,
    right: width - 8,
    y: 200,
    canvas,
  });
  return [...inner.matchAll(/<text[^>]* x="([\d.]+)"[^>]*>(?:<tspan[^>]*>)?(\d{4}-\d\d)/gu)].map(
    ([, x, name = '']) => {
      const half = textWidth(name, size) / 2;
      return [Number(x) - half, Number(x) + half] as const;
    },
  );
}

describe('the names of periods', () => {
  it.each([300, 340, 390, 560, 640, 720, 900])('stand apart and inside a drawing of %d', (width) => {
    for (let count = 2; count <= months.length; count += 1) {
      const names = namesIn(count, width);
      expect(names.length).toBeGreaterThan(0);
      names.forEach(([left, right], at) => {
        expect(left).toBeGreaterThanOrEqual(-0.5);
        expect(right).toBeLessThanOrEqual(width + 0.5);
        const next = names[at + 1];
        if (next) expect(next[0] - right).toBeGreaterThan(5);
      });
    }
  });
});
