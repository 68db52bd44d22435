import { describe, expect, it } from '@jest/globals';
import { percentStyle } from '../format/format-interval.js';
import { bandColours } from './band-series.js';
import { categoryChart } from './category-chart.js';
import { wideCanvas } from './axes.js';
import type { Band } from './chart-spec.js';
import { renderOption } from './engine-setup.js';
import { unitChart } from './unit-chart.js';

const bands: readonly Band[] = [
  { level: 'high', from: 0.7, to: null },
  { level: 'moderate', from: 0.4, to: 0.7 },
  { level: 'low', from: null, to: 0.4 },
];
const base = { language: 'en', style: percentStyle, range: [0, 1], bands } as const;
const estimate = { value: 0.5, low: 0.45, high: 0.55 };

/** Left, top, width and height of the area of each level in the drawing. */
function areasIn(svg: string): Readonly<Record<Band['level'], readonly number[]>> {
  const areaOf = (level: Band['level']): readonly number[] => {
    const path = [...svg.matchAll(/<path d="([^"]+)" fill="([^"]+)"/gu)].find(
      ([, , fill]) => fill?.toLowerCase() === bandColours[level],
    )?.[1];
    // A rectangle is drawn as M left top l width 0 l 0 height l -width 0 Z.
    const [left = NaN, top = NaN, width = NaN, , , height = NaN] = (path?.match(/-?\d+(\.\d+)?/gu) ?? []).map(
      Number,
    );
    return [left, top, width, height];
  };
  return { high: areaOf('high'), moderate: areaOf('moderate'), low: areaOf('low') };
}

describe('the levels of a goal', () => {
  it('lie on a trend with the high values on top, edge to edge, as high as they are wide in values', () => {
    const { option, height } = categoryChart(
      {
        kind: 'trend',
        ...base,
        categories: ['2023', '2024'],
        series: [{ label: 'A', tone: 'own', estimates: [estimate, estimate] }],
      },
      wideCanvas,
    );
    const { high, moderate, low } = areasIn(renderOption(option, { width: wideCanvas.width, height }));
    expect(high[1]).toBeLessThan(moderate[1] ?? 0);
    expect(moderate[1]).toBeLessThan(low[1] ?? 0);
    const heights = [high, moderate, low].map(([, , , one = 0]) => one);
    const whole = heights.reduce((sum, one) => sum + one, 0);
    expect(heights.map((one) => Math.round((one / whole) * 100))).toEqual([30, 30, 40]);
    expect(new Set([high[2], moderate[2], low[2]]).size).toBe(1);
  });

  it('lie beside each other behind the bars of units, the high values to the right', () => {
    const { option, height } = unitChart(
      { kind: 'units', ...base, rows: [{ label: 'A', tone: 'own', estimate }], reference: null },
      wideCanvas,
    );
    const { high, moderate, low } = areasIn(renderOption(option, { width: wideCanvas.width, height }));
    expect(low[0]).toBeLessThan(moderate[0] ?? 0);
    expect(moderate[0]).toBeLessThan(high[0] ?? 0);
    const widths = [high, moderate, low].map(([, , one = 0]) => one);
    const whole = widths.reduce((sum, one) => sum + one, 0);
    expect(widths.map((one) => Math.round((one / whole) * 100))).toEqual([30, 30, 40]);
  });
});
